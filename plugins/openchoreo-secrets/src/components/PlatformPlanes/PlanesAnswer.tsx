import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';
import type { ReactNode } from 'react';
import { useLocale } from '../../ui/useLocale';
import type { PlatformPlanesQuery } from '../../hooks/platform/usePlatformPlanes';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { ErrorPanel } from '../../ui/ErrorPanel';

export interface PlanesAnswerProps {
  query: PlatformPlanesQuery;
  children(planes: PlatformPlanes): ReactNode;
}

/** What is on the planes, as soon as it is known, with the way to look again. */
export function PlanesAnswer({ query, children }: PlanesAnswerProps) {
  const { t } = useSecretsTranslation();
  const locale = useLocale();
  const { data, error, isFetching, refetch, dataUpdatedAt } = query;
  if (!data) {
    return error ? (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    ) : (
      <>
        <Typography variant="body2" role="status">
          {t('inventory.loading')}
        </Typography>
        <LinearProgress aria-label={t('inventory.loading')} />
      </>
    );
  }
  const time = new Date(dataUpdatedAt).toLocaleTimeString(locale);
  return (
    <>
      <Box display="flex" alignItems="center" flexWrap="wrap" minHeight={40}>
        <Typography variant="body2" role="status" style={{ flex: 1 }}>
          {isFetching ? t('inventory.loading') : t('inventory.asOf', { time })}
        </Typography>
        <Button
          size="small"
          color="primary"
          disabled={isFetching}
          onClick={() => void refetch()}
        >
          {t('inventory.again')}
        </Button>
      </Box>
      {error && <ErrorPanel error={error} />}
      {children(data)}
    </>
  );
}
