import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import AddIcon from '@material-ui/icons/Add';
import CloseIcon from '@material-ui/icons/Close';
import { useEffect, useId, useRef, useState } from 'react';
import { labelField } from '../form/labelProblems';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { IconAction } from '../ui/IconAction';
import type { LabelRow } from './stagedChanges';
import type { SecretEditor } from './useSecretEditor';

const useStyles = makeStyles(theme => ({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    maxWidth: '100%',
    borderRadius: 16,
    backgroundColor: theme.palette.action.selected,
  },
  text: {
    ...theme.typography.body2,
    minWidth: 0,
    minHeight: 32,
    padding: theme.spacing(0, 0.5, 0, 1.5),
    borderRadius: 'inherit',
    overflowWrap: 'anywhere',
    textAlign: 'left',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr auto',
    alignItems: 'start',
    gap: theme.spacing(1),
    width: '100%',
    '& button': { marginTop: 4 },
  },
}));

/** "team: payments", or the name alone. */
export function labelText({ key, value }: LabelRow): string {
  return value ? `${key}: ${value}` : key;
}

export interface EditableLabelsProps {
  editor: SecretEditor;
  labels: LabelRow[];
}

/** Labels as chips that open as fields; one without a name or with an error is always open. */
export function EditableLabels({ editor, labels }: EditableLabelsProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const [open, setOpen] = useState<number>();
  const focusAfterClose = useRef<string>();
  useEffect(() => {
    if (focusAfterClose.current) {
      document.getElementById(focusAfterClose.current)?.focus();
      focusAfterClose.current = undefined;
    }
  });
  const chipId = (index: number) => `${id}-${index}-chip`;
  const isOpen = ({ key }: LabelRow, index: number) =>
    index === open ||
    key === '' ||
    (['key', 'value'] as const).some(
      part => editor.errors[labelField(index, part)],
    );
  const close = (index: number) => {
    setOpen(undefined);
    focusAfterClose.current = chipId(index);
  };
  const remove = (index: number) => {
    setOpen(undefined);
    editor.setLabels(labels.filter((_, at) => at !== index));
    focusAfterClose.current = `${id}-add`;
  };
  return (
    <>
      {labels.map((row, index) =>
        isOpen(row, index) ? (
          <LabelFields
            key={index}
            id={`${id}-${index}`}
            editor={editor}
            labels={labels}
            index={index}
            onOpen={() => setOpen(index)}
            onDone={() => close(index)}
            onRemove={() => remove(index)}
          />
        ) : (
          <span key={index} className={classes.chip}>
            <ButtonBase
              id={chipId(index)}
              className={classes.text}
              aria-label={t('labels.change', { label: labelText(row) })}
              onClick={() => setOpen(index)}
            >
              {labelText(row)}
            </ButtonBase>
            <IconAction
              label={t('labels.remove', { label: row.key })}
              onClick={() => remove(index)}
            >
              <CloseIcon />
            </IconAction>
          </span>
        ),
      )}
      <Button
        id={`${id}-add`}
        kind="inPlace"
        startIcon={<AddIcon />}
        onClick={() => {
          setOpen(labels.length);
          editor.setLabels([...labels, { key: '', value: '' }]);
        }}
      >
        {t('labels.add')}
      </Button>
    </>
  );
}

interface LabelFieldsProps extends EditableLabelsProps {
  id: string;
  index: number;
  onOpen(): void;
  onDone(): void;
  onRemove(): void;
}

/** The name and value of one label; Enter turns them into a chip again. */
function LabelFields(props: LabelFieldsProps) {
  const { id, editor, labels, index, onOpen, onDone, onRemove } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const row = labels[index];
  const change = (part: keyof LabelRow, text: string) => {
    onOpen();
    editor.clearError(labelField(index, part));
    editor.setLabels(
      labels.map((label, at) =>
        at === index ? { ...label, [part]: text } : label,
      ),
    );
  };
  return (
    <div className={classes.fields}>
      {(['key', 'value'] as const).map(part => {
        const error = editor.errors[labelField(index, part)];
        return (
          <TextField
            key={part}
            id={`${id}-${part}`}
            label={t(part === 'key' ? 'labels.key' : 'labels.value')}
            variant="outlined"
            size="small"
            autoComplete="off"
            // The person has just opened the label.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={part === 'key'}
            value={row[part]}
            error={Boolean(error)}
            helperText={error}
            FormHelperTextProps={{ role: 'alert' }}
            onChange={event => change(part, event.target.value)}
            onKeyDown={event => {
              if (event.key === 'Enter') {
                event.preventDefault();
                onDone();
              }
            }}
          />
        );
      })}
      <IconAction
        label={t('labels.remove', { label: row.key })}
        onClick={onRemove}
      >
        <CloseIcon />
      </IconAction>
    </div>
  );
}
