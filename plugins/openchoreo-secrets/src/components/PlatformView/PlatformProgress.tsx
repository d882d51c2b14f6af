import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { PlatformState } from '../../hooks/usePlatform';
import {
  useSecretsTranslation,
  type Translate,
} from '../../hooks/useSecretsTranslation';

export interface PlatformProgressProps {
  state: PlatformState;
}

/** How far the answer has come, and what is missing of it. */
export function PlatformProgress({ state }: PlatformProgressProps) {
  const { t } = useSecretsTranslation();
  const { namespaces, total = 0, progress, cancel, restart } = state;
  const isLoading = progress === 'loading';
  const failed = namespaces.filter(({ error }) => error);
  return (
    <>
      <Box display="flex" alignItems="center" minHeight={40}>
        <Typography variant="body2" role="status" style={{ flex: 1 }}>
          {describe(state, t)}
        </Typography>
        <Button
          size="small"
          color="primary"
          onClick={isLoading ? cancel : restart}
        >
          {t(isLoading ? 'platform.cancel' : 'platform.restart')}
        </Button>
      </Box>
      {isLoading && (
        <LinearProgress
          variant={total > 0 ? 'determinate' : 'indeterminate'}
          value={total > 0 ? (100 * namespaces.length) / total : 0}
          aria-label={t('platform.title')}
        />
      )}
      {failed.map(({ name, error }) => (
        <Alert key={name} severity="warning">
          {t('platform.failed', { namespace: name, reason: error ?? '' })}
        </Alert>
      ))}
    </>
  );
}

function describe(
  { total, namespaces, progress }: PlatformState,
  t: Translate,
): string {
  if (total === undefined && progress === 'loading') {
    return t('platform.starting');
  }
  const count = {
    done: String(namespaces.length),
    total: String(total ?? '?'),
  };
  switch (progress) {
    case 'cancelled':
      return t('platform.cancelled', count);
    case 'cut off':
      return t('platform.cutOff', count);
    default:
      return t('platform.progress', count);
  }
}
