import Button from '@material-ui/core/Button';
import FormControl from '@material-ui/core/FormControl';
import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import { utf8Length } from '@openchoreo-secrets/plugin-common';
import clsx from 'clsx';
import {
  useEffect,
  useReducer,
  useRef,
  useState,
  type ClipboardEvent,
} from 'react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { formatBytes } from '../../ui/formatBytes';
import { FileButton } from './FileButton';
import { GenerateButton } from './GenerateButton';
import type { TextFile } from './readTextFile';
import type { ValueStore } from './ValueStore';

const useStyles = makeStyles(theme => ({
  area: {
    font: 'inherit',
    fontFamily: 'monospace',
    width: '100%',
    boxSizing: 'border-box',
    padding: theme.spacing(1),
    color: theme.palette.text.primary,
    background: 'transparent',
    border: `1px solid ${theme.palette.text.secondary}`,
    borderRadius: theme.shape.borderRadius,
    resize: 'vertical',
    '&[aria-invalid=true]': { borderColor: theme.palette.error.main },
  },
  masked: { '-webkit-text-security': 'disc' },
  label: { ...theme.typography.caption, color: theme.palette.text.secondary },
  held: { padding: theme.spacing(1), fontStyle: 'italic' },
}));

export interface ValueFieldProps {
  /** Under which the value is kept. */
  valueId: string;
  label: string;
  values: ValueStore;
  error: string | undefined;
  isRequired?: boolean;
  /** Shown as typed from the beginning. */
  isPublic?: boolean;
  /** What belongs into the field. */
  hint?: string;
  /** Whether a random value makes sense. */
  canGenerate?: boolean;
  onChange(): void;
  onBlur?(): void;
  onFileProblem(file: TextFile): void;
}

/** One value: typed, pasted or from a file; masked, of many lines, and never in the markup. */
export function ValueField(props: ValueFieldProps) {
  const { valueId, label, values, error, hint, onChange } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isShown, setIsShown] = useState(props.isPublic === true);
  const [, showHeld] = useReducer(count => count + 1, 0);
  const held = values.getHeld(valueId);
  const id = `openchoreo-secrets-value-${valueId}`;

  useEffect(() => {
    const element = area.current;
    const disconnect = values.connect(valueId, {
      read: () => element?.value ?? '',
      write: text => {
        if (area.current) {
          area.current.value = text;
        }
      },
    });
    return () => {
      disconnect();
      if (element) {
        element.value = '';
      }
    };
  }, [values, valueId]);

  /** Nothing is typed here, so no blur follows that would check the value again. */
  const announceEntered = () => {
    onChange();
    if (error) {
      props.onBlur?.();
    }
  };

  const hold = (next: ReturnType<ValueStore['getHeld']>) => {
    values.hold(valueId, next);
    showHeld();
    announceEntered();
  };

  /** A text area makes one kind of line end of all, so that a text with another is kept aside. */
  const keepLineEnds = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (!pasted.includes('\r')) {
      return;
    }
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const text =
      value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
    event.currentTarget.value = '';
    hold({ text });
  };

  const takeFile = (file: TextFile) => {
    if (file.problem) {
      props.onFileProblem(file);
    } else {
      hold({ text: file.text, file: file.name });
    }
  };

  return (
    <FormControl fullWidth error={Boolean(error)}>
      <label id={`${id}-label`} className={classes.label} htmlFor={id}>
        {label}
        {props.isRequired && <span aria-hidden> *</span>}
      </label>
      {held && (
        <div className={classes.held} role="status">
          {describeHeld(held)}
        </div>
      )}
      <textarea
        ref={area}
        id={id}
        hidden={Boolean(held)}
        rows={2}
        className={clsx(classes.area, !isShown && classes.masked)}
        aria-label={label}
        aria-invalid={Boolean(error)}
        aria-required={props.isRequired}
        aria-describedby={clsx(hint && `${id}-hint`, error && `${id}-error`)}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        data-1p-ignore
        onPaste={keepLineEnds}
        onInput={onChange}
        onBlur={props.onBlur}
      />
      {hint && !error && (
        <FormHelperText id={`${id}-hint`}>{hint}</FormHelperText>
      )}
      {error && (
        <FormHelperText id={`${id}-error`} role="alert">
          {error}
        </FormHelperText>
      )}
      <div>
        {held ? (
          <Button size="small" onClick={() => hold(undefined)}>
            {t('create.replaceHeld')}
          </Button>
        ) : (
          !props.isPublic && (
            <Button
              size="small"
              aria-pressed={isShown}
              aria-describedby={`${id}-label`}
              onClick={() => setIsShown(shown => !shown)}
            >
              {isShown ? t('create.hide') : t('create.show')}
            </Button>
          )
        )}
        {props.canGenerate && !held && (
          <GenerateButton
            describedBy={`${id}-label`}
            onGenerate={text => {
              values.enter(valueId, text);
              announceEntered();
            }}
          />
        )}
        <FileButton
          label={t('create.uploadOne')}
          describedBy={`${id}-label`}
          onFiles={([file]) => takeFile(file)}
        />
      </div>
    </FormControl>
  );

  function describeHeld({ text, file }: NonNullable<typeof held>): string {
    const size = formatBytes(utf8Length(text));
    return file
      ? t('create.heldFile', { file, size })
      : t('create.heldText', { size });
  }
}
