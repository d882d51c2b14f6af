import { useContrastStyles } from '../../ui/useContrastStyles';
import { SecretsConnection } from '../../api/SecretsConnection';
import { SecretsBrowser } from './SecretsBrowser';

/** The Secrets tab. */
export function SecretsSettings() {
  const classes = useContrastStyles();
  return (
    <div className={classes.root}>
      <SecretsConnection>
        <SecretsBrowser />
      </SecretsConnection>
    </div>
  );
}
