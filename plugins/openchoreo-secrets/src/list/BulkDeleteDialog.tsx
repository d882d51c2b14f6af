import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import LinearProgress from '@material-ui/core/LinearProgress';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useId, useState } from 'react';
import { DestroyVersionsField } from '../deleted/DestroyVersionsField';
import type { Deletion } from '../deleted/useDeletions';
import { useStoreAccess } from '../deleted/useStoreAccess';
import { ConfirmByTyping } from '../secret/ConfirmByTyping';
import {
  useSecretsTranslation,
  type Translate,
} from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { stateColors } from '../ui/stateColors';
import { useNamespaceUsage } from '../usage/useUsage';
import {
  useBulkDelete,
  type BulkDelete,
  type ItemState,
} from './useBulkDelete';

const useStyles = makeStyles(theme => ({
  list: { maxHeight: 320, overflow: 'auto' },
  failed: { color: stateColors(theme).error },
}));

export interface BulkDeleteDialogProps {
  namespace: string;
  /** The secrets that were selected when the dialog was opened. */
  secrets: SecretMetadata[];
  onClose(deletion: Deletion): void;
}

/** Deletes several secrets and keeps the result of each; asks for typing if any of them is or might be used. */
export function BulkDeleteDialog(props: BulkDeleteDialogProps) {
  const { namespace, secrets, onClose } = props;
  const names = secrets.map(({ name }) => name);
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const [destroyVersions, setDestroyVersions] = useState(false);
  const { items, step, start, stop } = useBulkDelete(
    namespace,
    names,
    destroyVersions,
  );
  const accessTo = useStoreAccess(namespace);
  const usage = useNamespaceUsage(namespace);
  const [typed, setTyped] = useState('');
  const count = names.length;
  const usersOf = (name: string) => usage.data?.usersByName.get(name) ?? [];
  const isUsed = !usage.data || names.some(name => usersOf(name).length > 0);
  const phrase = t('list.bulk.phrase', { count });
  const isConfirmed = !isUsed || typed === phrase;
  const left = items.filter(({ state }) => state.step !== 'deleted');
  const close = () => {
    if (step !== 'running') {
      const deleted = secrets.filter(({ name }) =>
        left.every(item => item.name !== name),
      );
      onClose({
        names: deleted.map(({ name }) => name),
        undoable: destroyVersions
          ? []
          : deleted
              .filter(({ targetPlane }) => accessTo(targetPlane) !== false)
              .map(({ name }) => name),
        isDestroying: false,
      });
    }
  };
  return (
    <Dialog
      open
      onClose={close}
      maxWidth="sm"
      fullWidth
      aria-labelledby={`${id}-title`}
    >
      <DialogTitle id={`${id}-title`}>
        {t('list.bulk.title', { count })}
      </DialogTitle>
      <DialogContent>
        {step === 'ready' ? (
          <Typography variant="body2" paragraph>
            {t(isUsed ? 'list.bulk.used' : 'list.bulk.unused')}{' '}
            {t('list.bulk.consequence')}
          </Typography>
        ) : (
          <BulkProgress items={items} isRunning={step === 'running'} />
        )}
        {step === 'ready' && usage.error && (
          <Typography variant="body2" role="alert" paragraph>
            {t('list.bulk.usageUnknown')} {usage.error.message}
          </Typography>
        )}
        <List
          dense
          disablePadding
          aria-label={t('list.bulk.secrets')}
          className={classes.list}
        >
          {items.map(({ name, state }) => (
            <ListItem key={name} disableGutters>
              <ListItemText
                primary={name}
                secondary={
                  step === 'ready'
                    ? describeUsers(usersOf(name), usage.data !== undefined, t)
                    : describeState(state, t)
                }
                secondaryTypographyProps={{
                  className:
                    state.step === 'failed' ? classes.failed : undefined,
                }}
              />
            </ListItem>
          ))}
        </List>
        {step === 'ready' && usage.data?.othersPossible && (
          <Typography variant="body2" paragraph>
            {t('list.usedBy.othersPossible')}
          </Typography>
        )}
        {step === 'ready' && (
          <DestroyVersionsField
            hasAccess={allOf(secrets.map(it => accessTo(it.targetPlane)))}
            value={destroyVersions}
            disabled={false}
            onChange={setDestroyVersions}
          />
        )}
        <form
          id={`${id}-form`}
          onSubmit={event => {
            event.preventDefault();
            if (isConfirmed) {
              void start();
            }
          }}
        >
          {step === 'ready' && isUsed && (
            <ConfirmByTyping text={phrase} value={typed} onChange={setTyped} />
          )}
        </form>
      </DialogContent>
      <DialogActions>{renderActions()}</DialogActions>
    </Dialog>
  );

  function renderActions() {
    switch (step) {
      case 'ready':
        return (
          <>
            {/* The safe choice has the focus where nothing has to be typed, also when that turns out later. */}
            <Button
              key={String(isUsed)}
              kind="plain"
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={!isUsed}
              onClick={close}
            >
              {t('list.bulk.cancel')}
            </Button>
            <Button
              kind="destructive"
              type="submit"
              form={`${id}-form`}
              disabled={!isConfirmed}
            >
              {t('list.bulk.submit', { count })}
            </Button>
          </>
        );
      case 'running':
        return (
          <Button kind="plain" onClick={stop}>
            {t('list.bulk.stop')}
          </Button>
        );
      default:
        return (
          <>
            {left.length > 0 && (
              <Button kind="inPlace" onClick={() => void start()}>
                {t('state.retry')}
              </Button>
            )}
            {/* The button that had the focus has gone. */}
            {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
            <Button kind="plain" autoFocus onClick={close}>
              {t('list.bulk.close')}
            </Button>
          </>
        );
    }
  }
}

interface BulkProgressProps {
  items: BulkDelete['items'];
  isRunning: boolean;
}

/** How many deletions are done and, at the end, how they went. */
function BulkProgress({ items, isRunning }: BulkProgressProps) {
  const { t } = useSecretsTranslation();
  const count = (step: string) =>
    items.filter(({ state }) => state.step === step).length;
  const total = items.length;
  const deleted = count('deleted');
  const failed = count('failed');
  const done = deleted + failed;
  const outcome =
    deleted === total
      ? t('list.bulk.outcomeAll', { count: total })
      : t('list.bulk.outcome', {
          deleted: String(deleted),
          failed: String(failed),
        });
  return (
    <>
      {isRunning && (
        <LinearProgress
          variant="determinate"
          value={(done / total) * 100}
          aria-label={t('list.bulk.deleting')}
        />
      )}
      <Typography variant="body2" role="status" paragraph>
        {isRunning
          ? t('list.bulk.progress', {
              done: String(done),
              total: String(total),
            })
          : outcome}
      </Typography>
    </>
  );
}

function describeUsers(
  users: string[],
  isKnown: boolean,
  t: Translate,
): string {
  if (!isKnown) {
    return '';
  }
  return users.length > 0
    ? t('list.bulk.usedBy', { components: users.join(', ') })
    : t('list.usedBy.none');
}

/** Whether all values are true; `undefined` while any is unknown. */
function allOf(values: (boolean | undefined)[]): boolean | undefined {
  return values.includes(undefined) ? undefined : values.every(Boolean);
}

function describeState(state: ItemState, t: Translate): string {
  if (state.step === 'deleted' && state.isDestroying) {
    return `${t('list.bulk.deleted')}. ${t('deleted.destroying')}`;
  }
  return state.step === 'failed'
    ? t('list.bulk.failed', { reason: state.reason })
    : t(`list.bulk.${state.step}`);
}
