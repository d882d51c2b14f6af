import { useContrastStyles } from '../../styles/useContrastStyles';
import { SecretsConnection } from '../SecretsConnection';
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
