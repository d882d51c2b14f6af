import { Link } from '@backstage/core-components';
import MuiButton, {
  type ButtonProps as MuiButtonProps,
} from '@material-ui/core/Button';
import { darken, makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import clsx from 'clsx';
import { forwardRef, useId } from 'react';
import { MEDIUM_WEIGHT } from './fonts';

const useStyles = makeStyles(({ palette }) => ({
  root: {
    minHeight: 40,
    fontWeight: MEDIUM_WEIGHT,
    textTransform: 'none',
    whiteSpace: 'nowrap',
    '&.Mui-focusVisible': {
      outline: `2px solid ${palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  plain: { color: palette.text.primary },
  destructive: {
    color: palette.getContrastText(palette.error.main),
    backgroundColor: palette.error.main,
    '&:hover': { backgroundColor: darken(palette.error.main, 0.15) },
  },
}));

const looks = {
  primary: { variant: 'contained', color: 'primary' },
  secondary: { variant: 'outlined', color: 'default' },
  inPlace: { variant: 'text', color: 'primary' },
  plain: { variant: 'text', color: 'default' },
  destructive: { variant: 'contained', color: 'default' },
} as const;

export interface ButtonProps extends Omit<MuiButtonProps, 'variant' | 'color'> {
  /**
   * The role of a button: `primary` at most once per surface, `inPlace` within content ("Add key"), `plain` for Cancel
   * and Discard, `destructive` in delete dialogs only.
   */
  kind: keyof typeof looks;
  /** Renders a link to this path. */
  to?: string;
  /** Disables the button and explains why, in a tooltip and to screen readers. */
  disabledReason?: string;
}

/** A button in sentence case, 40 px high, with one look per role. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(
  ({ kind, to, disabledReason, className, ...props }, ref) => {
    const classes = useStyles();
    const id = useId();
    const button = (
      <MuiButton
        ref={ref}
        disableElevation
        // MUI throws for a focus ripple on a button that has autoFocus.
        disableFocusRipple
        {...looks[kind]}
        {...(to && { component: Link, to })}
        {...props}
        disabled={props.disabled || Boolean(disabledReason)}
        aria-describedby={disabledReason ? id : props['aria-describedby']}
        className={clsx(
          classes.root,
          (kind === 'plain' || kind === 'destructive') && classes[kind],
          className,
        )}
      />
    );
    return disabledReason ? (
      <Tooltip title={disabledReason}>
        <span>
          {button}
          <span id={id} hidden>
            {disabledReason}
          </span>
        </span>
      </Tooltip>
    ) : (
      button
    );
  },
);
