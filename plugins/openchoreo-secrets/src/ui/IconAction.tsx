import IconButton, { type IconButtonProps } from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import clsx from 'clsx';
import {
  forwardRef,
  useId,
  useState,
  type PointerEvent,
  type ReactElement,
} from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    width: 32,
    height: 32,
    padding: 0,
    '@media (pointer: coarse)': { width: 48, height: 48 },
    // Keeps the mouse off an icon that is replaced: its button would get no mouseleave event.
    '& svg': { fontSize: 20, pointerEvents: 'none' },
    '&.Mui-focusVisible': {
      outline: `2px solid ${theme.palette.primary.main}`,
    },
  },
}));

export interface IconActionProps
  extends Omit<IconButtonProps, 'title' | 'aria-label' | 'children'> {
  /** The tooltip and the accessible name. */
  label: string;
  /** Disables the action; its tooltip then says why. */
  disabledReason?: string;
  children: ReactElement;
}

/**
 * An action as an icon: 32 px, 48 px on touch. Its tooltip exists only while the mouse or the keyboard is on it, because
 * forms have hundreds of icons, and a tooltip takes longer to render than its button.
 */
export const IconAction = forwardRef<HTMLButtonElement, IconActionProps>(
  ({ label, disabledReason, className, disabled, ...props }, ref) => {
    const classes = useStyles();
    const id = useId();
    const [anchor, setAnchor] = useState<Element>();
    const isDisabled = disabled || Boolean(disabledReason);
    const hover = {
      onPointerEnter: (event: PointerEvent) => {
        if (event.pointerType === 'mouse') {
          setAnchor(event.currentTarget);
        }
      },
      onPointerLeave: () => setAnchor(undefined),
    };
    const button = (
      <IconButton
        ref={ref}
        disableRipple
        {...props}
        {...(!isDisabled && hover)}
        onFocusVisible={({ currentTarget }) => setAnchor(currentTarget)}
        onBlur={() => setAnchor(undefined)}
        aria-label={label}
        aria-describedby={disabledReason ? id : props['aria-describedby']}
        disabled={isDisabled}
        className={clsx(classes.root, className)}
      />
    );
    return (
      <>
        {isDisabled ? (
          <span {...hover}>
            {button}
            {disabledReason && (
              <span id={id} hidden>
                {disabledReason}
              </span>
            )}
          </span>
        ) : (
          button
        )}
        {anchor?.isConnected && (
          <Tooltip
            open
            title={disabledReason ?? label}
            PopperProps={{ anchorEl: anchor }}
            TransitionProps={{ style: { transitionDelay: '100ms' } }}
          >
            <span hidden />
          </Tooltip>
        )}
      </>
    );
  },
);
