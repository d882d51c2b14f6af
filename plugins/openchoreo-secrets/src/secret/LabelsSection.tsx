import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import CloseIcon from '@material-ui/icons/Close';
import EditIcon from '@material-ui/icons/EditOutlined';
import UndoIcon from '@material-ui/icons/Undo';
import { useId } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { IconAction } from '../ui/IconAction';
import { labelField } from '../form/labelProblems';
import type { SecretAccess } from './secretAccess';
import { toLabelRows, type LabelRow } from './stagedChanges';
import type { SecretEditor } from './useSecretEditor';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(2, 0, 1) },
  line: {
    display: 'grid',
    gridTemplateColumns: '180px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 48,
    '& h3': { fontWeight: 500 },
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    },
  },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    minWidth: 0,
    '& .MuiChip-root': { margin: 0, maxWidth: '100%' },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr auto',
    alignItems: 'start',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 0),
    '& button': { marginTop: 4 },
  },
}));

export interface LabelsSectionProps {
  editor: SecretEditor;
  access: SecretAccess;
}

/** The labels as chips; the pencil turns them into fields. */
export function LabelsSection({ editor, access }: LabelsSectionProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const { staged, secret } = editor;
  const before = toLabelRows(secret.labels);
  const { labels } = staged;
  return (
    <section className={classes.root} aria-labelledby={id}>
      <div className={classes.line}>
        <Typography id={id} variant="subtitle2" component="h3">
          {t('labels.title')}
        </Typography>
        <span className={classes.chips}>
          {!labels &&
            before.map(({ key, value }) => (
              <Chip
                key={key}
                size="small"
                label={value ? `${key}: ${value}` : key}
              />
            ))}
          {!labels && before.length === 0 && (
            <Typography variant="body2" color="textSecondary">
              {t('labels.none')}
            </Typography>
          )}
        </span>
        {labels ? (
          <IconAction label={t('labels.undo')} onClick={editor.undoLabels}>
            <UndoIcon />
          </IconAction>
        ) : (
          access.edit && (
            <IconAction
              label={t('labels.edit')}
              disabledReason={access.edit.disabledReason}
              onClick={() =>
                editor.setLabels(
                  before.length > 0 ? before : [{ key: '', value: '' }],
                )
              }
            >
              <EditIcon />
            </IconAction>
          )
        )}
      </div>
      {labels && <LabelFields editor={editor} labels={labels} />}
    </section>
  );
}

interface LabelFieldsProps {
  editor: SecretEditor;
  labels: LabelRow[];
}

function LabelFields({ editor, labels }: LabelFieldsProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const change = (index: number, part: keyof LabelRow, text: string) => {
    editor.clearError(labelField(index, part));
    editor.setLabels(
      labels.map((row, at) => (at === index ? { ...row, [part]: text } : row)),
    );
  };
  return (
    <>
      {labels.map((row, index) => (
        <div key={index} className={classes.row}>
          {(['key', 'value'] as const).map(part => {
            const error = editor.errors[labelField(index, part)];
            return (
              <TextField
                key={part}
                id={`${id}-${index}-${part}`}
                label={t(part === 'key' ? 'labels.key' : 'labels.value')}
                variant="outlined"
                size="small"
                autoComplete="off"
                value={row[part]}
                error={Boolean(error)}
                helperText={error}
                FormHelperTextProps={{ role: 'alert' }}
                onChange={event => change(index, part, event.target.value)}
              />
            );
          })}
          <IconAction
            label={t('labels.remove', { label: row.key })}
            onClick={() =>
              editor.setLabels(labels.filter((_, at) => at !== index))
            }
          >
            <CloseIcon />
          </IconAction>
        </div>
      ))}
      <Button
        kind="inPlace"
        startIcon={<AddIcon />}
        onClick={() => editor.setLabels([...labels, { key: '', value: '' }])}
      >
        {t('labels.add')}
      </Button>
    </>
  );
}
