import Button, { type ButtonProps } from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import type { Capability } from '@openchoreo-secrets/plugin-common';
import { useId } from 'react';

export interface GuardedButtonProps extends ButtonProps {
  /** Absent while unknown. */
  capability: Capability | undefined;
}

/** A button that is disabled, with the reason, for people without permission. */
export function GuardedButton(props: GuardedButtonProps) {
  const { capability, ...buttonProps } = props;
  const id = useId();
  const reason = capability?.allowed ? undefined : capability?.reason;
  const button = (
    <Button
      {...buttonProps}
      disabled={!capability?.allowed}
      aria-describedby={reason ? id : buttonProps['aria-describedby']}
    />
  );
  return reason ? (
    <Tooltip title={reason}>
      <span>
        {button}
        <span id={id} hidden>
          {reason}
        </span>
      </span>
    </Tooltip>
  ) : (
    button
  );
}
