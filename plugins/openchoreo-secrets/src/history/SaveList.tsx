import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type { SecretSave } from '@openchoreo-secrets/plugin-common';
import { lazy, Suspense, useState } from 'react';
import type { SecretSnapshot } from '../api/SecretsApi';
import type { Offer, SecretAccess } from '../secret/secretAccess';
import type { Reveal } from '../secret/useReveal';
import type { SavedChanges } from '../secret/useSecretEditor';
import { useSync } from '../sync/SyncContext';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { SaveRow } from './SaveRow';
import { useHistory } from './useHistory';

const RestoreDialog = lazy(() =>
  import('./RestoreDialog').then(m => ({ default: m.RestoreDialog })),
);

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  note: { marginBottom: theme.spacing(1) },
  foot: { display: 'block', marginTop: theme.spacing(1) },
}));

export interface SaveListProps {
  namespace: string;
  snapshot: SecretSnapshot;
  access: SecretAccess;
  reveal: Reveal;
  hasUnsavedChanges: boolean;
  onRestored(changes: SavedChanges): void;
}

/** The saves of a secret that the store keeps, newest first. */
export function SaveList(props: SaveListProps) {
  const { namespace, snapshot, access, reveal, onRestored } = props;
  const { secret, etag } = snapshot;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const [restoring, setRestoring] = useState<SecretSave>();
  const { state: syncState } = useSync().judge(secret);
  const history = useHistory({ namespace, name: secret.name, etag, syncState });
  const { first, saves } = history;
  if (history.isPending) {
    return (
      <div role="status" aria-busy aria-label={t('history.loading')}>
        {[1, 2, 3].map(row => (
          <Skeleton key={row} height={48} />
        ))}
      </div>
    );
  }
  if (!first) {
    return (
      <Notice
        severity="error"
        role="alert"
        action={{
          label: t('state.retry'),
          onClick: () => void history.refetch(),
        }}
      >
        {t('history.failed')} {history.error?.message}
      </Notice>
    );
  }
  if (!first.available || saves.length === 0) {
    return (
      <Typography variant="body2" role="status">
        {first.available
          ? t('history.empty')
          : `${t('history.unavailable')} ${first.reason ?? ''}`}
      </Typography>
    );
  }
  const isSynced = syncState === 'synced' && !history.isPlaceholderData;
  const isBehind = syncState !== 'synced' && syncState !== 'unknown';
  const restoreOffer = findRestoreOffer();
  return (
    <>
      {isBehind && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.note}
        >
          {t('history.behind')}
        </Typography>
      )}
      <ul className={classes.list} aria-label={t('history.list')}>
        {saves.map(save => (
          <SaveRow
            key={save.version}
            save={save}
            mark={markOf(save)}
            reveal={reveal}
            revealOffer={access.reveal}
            restoreOffer={save.current && !isBehind ? undefined : restoreOffer}
            onRestore={() => setRestoring(save)}
          />
        ))}
      </ul>
      {history.hasNextPage && (
        <Button
          kind="inPlace"
          disabled={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t(history.isFetchingNextPage ? 'history.loading' : 'history.more')}
        </Button>
      )}
      {history.isFetchNextPageError && (
        <Notice severity="error" role="alert">
          {t('history.failed')} {history.error?.message}
        </Notice>
      )}
      {!history.hasNextPage && first.maxVersions !== undefined && (
        <Typography
          variant="caption"
          color="textSecondary"
          className={classes.foot}
        >
          {t('history.limit', { number: String(first.maxVersions) })}
        </Typography>
      )}
      {restoring && (
        <Suspense fallback={null}>
          <RestoreDialog
            namespace={namespace}
            snapshot={snapshot}
            save={restoring}
            newer={
              isSynced
                ? saves.filter(({ version }) => version > restoring.version)
                : undefined
            }
            onClose={() => setRestoring(undefined)}
            onRestored={changes => {
              setRestoring(undefined);
              onRestored(changes);
            }}
          />
        </Suspense>
      )}
    </>
  );

  function markOf({ current }: SecretSave): string | undefined {
    if (!current) {
      return undefined;
    }
    return t(isBehind ? 'history.newest' : 'history.current');
  }

  /** Restoring writes single keys with values that only people who can reveal them have access to. */
  function findRestoreOffer(): Offer {
    if (props.hasUnsavedChanges) {
      return { disabledReason: t('history.unsaved') };
    }
    if (access.mode !== 'merge' || !access.edit) {
      return { disabledReason: t('history.noUpdate', { namespace }) };
    }
    return access.reveal
      ? {
          disabledReason:
            access.edit.disabledReason ?? access.reveal.disabledReason,
        }
      : { disabledReason: t('history.revealOff') };
  }
}
