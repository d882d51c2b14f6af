import Checkbox from '@material-ui/core/Checkbox';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { SecretSave } from '@openchoreo-secrets/plugin-common';
import { useId, useState } from 'react';
import type { SecretSnapshot } from '../api/SecretsApi';
import type { SavedChanges } from '../secret/useSecretEditor';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { useTimeTexts } from '../ui/time';
import { describeRestoration, type KeyRestoration } from './restoration';
import { RestoreOutcome } from './RestoreOutcome';
import { useRestore } from './useRestore';

const useStyles = makeStyles(theme => ({
  scope: { margin: theme.spacing(1, 0) },
  rows: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    minHeight: 40,
    padding: theme.spacing(0.5, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '& .MuiFormControlLabel-root': { marginRight: 0, minWidth: 0 },
  },
  key: { font: '12.5px/20px monospace', overflowWrap: 'anywhere' },
}));

export interface RestoreDialogProps {
  namespace: string;
  /** The current state of the secret. */
  snapshot: SecretSnapshot;
  save: SecretSave;
  /** All saves since; absent unless the store has the newest values. */
  newer?: SecretSave[];
  onClose(): void;
  onRestored(changes: SavedChanges): void;
}

/** Says what restoring an earlier save changes, and does it for all keys or for selected ones. */
export function RestoreDialog(props: RestoreDialogProps) {
  const { snapshot, save, newer, onClose } = props;
  const { secret } = snapshot;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const times = useTimeTexts();
  const [scope, setScope] = useState<'all' | 'selected'>('all');
  const [selected, setSelected] = useState<string[]>([]);
  const { state, run } = useRestore(props);
  const all = describeRestoration({ save, current: secret.keys, newer });
  const rows =
    scope === 'all' ? all : all.filter(({ effect }) => effect !== 'removed');
  const restored =
    scope === 'all' ? all : all.filter(({ key }) => selected.includes(key));
  const hasChanges = restored.some(({ effect }) => effect !== 'same');
  const isBusy = state.step === 'saving';
  const canSubmit = hasChanges && !isBusy && state.step !== 'deleted';
  const close = () => {
    if (!isBusy) {
      onClose();
    }
  };
  const submit = () =>
    run({
      save,
      ...(scope === 'selected' && { keys: selected }),
      changed: restored
        .filter(({ effect }) => effect === 'earlier' || effect === 'added')
        .map(({ key }) => key),
    });
  const effectText = ({ key, effect }: KeyRestoration) =>
    scope === 'selected' && !selected.includes(key)
      ? t('history.effect.notSelected')
      : t(`history.effect.${effect}`);

  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>
        {t('history.restoreTitle', {
          name: secret.name,
          time: times.dateTime(save.savedAt),
        })}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2">{t('history.restoreText')}</Typography>
        <form
          id={`${id}-form`}
          onSubmit={event => {
            event.preventDefault();
            if (canSubmit) {
              void submit();
            }
          }}
        >
          <RadioGroup
            row
            aria-label={t('history.scope')}
            className={classes.scope}
            value={scope}
            onChange={(_, next) => setScope(next as typeof scope)}
          >
            {(['all', 'selected'] as const).map(it => (
              <FormControlLabel
                key={it}
                value={it}
                disabled={isBusy}
                control={<Radio color="primary" />}
                label={
                  <Typography variant="body2" component="span">
                    {t(`history.${it}Keys`)}
                  </Typography>
                }
              />
            ))}
          </RadioGroup>
          <ul className={classes.rows} aria-label={t('history.changes')}>
            {rows.map(row => (
              <li key={row.key} className={classes.row}>
                {scope === 'all' ? (
                  <span className={classes.key}>{row.key}</span>
                ) : (
                  <FormControlLabel
                    disabled={isBusy}
                    control={
                      <Checkbox
                        color="primary"
                        checked={selected.includes(row.key)}
                        onChange={(_, isChecked) =>
                          setSelected(
                            isChecked
                              ? [...selected, row.key]
                              : selected.filter(key => key !== row.key),
                          )
                        }
                      />
                    }
                    label={<span className={classes.key}>{row.key}</span>}
                  />
                )}
                <Typography
                  variant="body2"
                  component="span"
                  color={row.effect === 'removed' ? 'error' : 'textSecondary'}
                >
                  {effectText(row)}
                </Typography>
              </li>
            ))}
          </ul>
        </form>
        {scope === 'all' && !hasChanges && (
          <Typography variant="body2" role="status" className={classes.scope}>
            {t('history.nothing')}
          </Typography>
        )}
        <RestoreOutcome state={state} />
      </DialogContent>
      <DialogActions>
        <Button kind="plain" disabled={isBusy} onClick={close}>
          {t('history.cancel')}
        </Button>
        <Button
          kind="primary"
          type="submit"
          form={`${id}-form`}
          disabled={!canSubmit}
          disabledReason={
            scope === 'selected' && selected.length === 0
              ? t('history.selectKeys')
              : undefined
          }
        >
          {t(isBusy ? 'history.restoring' : 'history.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
