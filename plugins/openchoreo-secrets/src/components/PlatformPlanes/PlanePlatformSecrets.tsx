import Box from '@material-ui/core/Box';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import type { PlatformPlane } from '@openchoreo-secrets/plugin-common';
import { usePlaneName } from '../../hooks/platform/usePlaneName';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import type { UnknownPlane } from '../../platform/platformSecrets';
import { PlatformSecretItem } from './PlatformSecretItem';

export interface PlanePlatformSecretsProps {
  plane: PlatformPlane | UnknownPlane;
  /** In milliseconds since 1970. */
  now: number;
}

/** What one plane has of the secrets that OpenChoreo needs there; a reason that all share is said once. */
export function PlanePlatformSecrets(props: PlanePlatformSecretsProps) {
  const { plane, now } = props;
  const { t } = useSecretsTranslation();
  const planeName = usePlaneName();
  const name = planeName(plane);
  const message =
    plane.state === 'unknown' ? t('inventory.planeUnknown') : plane.message;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={name}
      style={{ marginBottom: 16 }}
    >
      <Box p={2}>
        <Typography variant="h6" component="h3">
          {name}
        </Typography>
        {message && (
          <Typography variant="body2" color="textSecondary">
            {message}
          </Typography>
        )}
        <Box component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {plane.secrets.map(secret => (
            <PlatformSecretItem
              key={secret.secret}
              secret={
                secret.message === message
                  ? { ...secret, message: undefined }
                  : secret
              }
              now={now}
            />
          ))}
        </Box>
      </Box>
    </Paper>
  );
}
