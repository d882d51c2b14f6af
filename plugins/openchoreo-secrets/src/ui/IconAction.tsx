import IconButton, { type IconButtonProps } from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import clsx from 'clsx';
import { forwardRef, useId, type ReactElement } from 'react';

const useStyles = makeStyles({
  root: {
    width: 32,
    height: 32,
    padding: 0,
    '@media (pointer: coarse)': { width: 48, height: 48 },
    // The mouse must not be over an icon that is replaced: its button would never hear that the mouse left.
    '& svg': { fontSize: 20, pointerEvents: 'none' },
  },
});

export interface IconActionProps
  extends Omit<IconButtonProps, 'title' | 'aria-label' | 'children'> {
  /** The tooltip and the accessible name. */
  label: string;
  /** Disables the action; its tooltip then says why. */
  disabledReason?: string;
  children: ReactElement;
}

/** An action as an icon: 32 px, 48 px on touch. */
export const IconAction = forwardRef<HTMLButtonElement, IconActionProps>(
  ({ label, disabledReason, className, disabled, ...props }, ref) => {
    const classes = useStyles();
    const id = useId();
    const isDisabled = disabled || Boolean(disabledReason);
    const button = (
      <IconButton
        ref={ref}
        {...props}
        aria-label={label}
        aria-describedby={disabledReason ? id : props['aria-describedby']}
        disabled={isDisabled}
        className={clsx(classes.root, className)}
      />
    );
    return (
      <Tooltip title={disabledReason ?? label}>
        {isDisabled ? (
          <span>
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
      </Tooltip>
    );
  },
);
