import FormControl from '@material-ui/core/FormControl';
import FormHelperText from '@material-ui/core/FormHelperText';
import InputLabel from '@material-ui/core/InputLabel';
import OutlinedInput from '@material-ui/core/OutlinedInput';
import { makeStyles } from '@material-ui/core/styles';
import ClearIcon from '@material-ui/icons/Close';
import HideIcon from '@material-ui/icons/VisibilityOffOutlined';
import ShowIcon from '@material-ui/icons/VisibilityOutlined';
import {
  findValueHints,
  type ValueHintCode,
} from '@openchoreo-secrets/plugin-common';
import clsx from 'clsx';
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ClipboardEvent,
} from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { IconAction } from '../ui/IconAction';
import { FileButton } from './FileButton';
import { GenerateButton } from './GenerateButton';
import { HeldValue } from './HeldValue';
import type { TextFile } from './readTextFile';
import { ValueHint } from './ValueHint';
import type { ValueStore } from './ValueStore';

const LINE_PX = 20;
const MAX_LINES = 8;

const useStyles = makeStyles(theme => ({
  root: { alignItems: 'flex-start', paddingRight: theme.spacing(0.5) },
  area: {
    font: '12.5px/20px monospace',
    boxSizing: 'border-box',
    height: LINE_PX,
    maxHeight: LINE_PX * MAX_LINES,
    // Not padding, in which text would scroll under the label.
    margin: '10px 0',
    padding: '0 0 0 14px',
    resize: 'none',
    overflowY: 'auto',
    // Material UI's display would show it beside the held value.
    '&[hidden]': { display: 'none' },
  },
  masked: { '-webkit-text-security': 'disc' },
  shown: { '@media print': { '-webkit-text-security': 'disc' } },
  actions: { display: 'flex', flex: 'none', paddingTop: 4 },
}));

export interface ValueFieldProps {
  /** The ID of the value in the store. */
  valueId: string;
  label: string;
  values: ValueStore;
  error: string | undefined;
  isRequired?: boolean;
  /** Not masked, such as a certificate. */
  isPublic?: boolean;
  /** Help under the field; an error replaces it. */
  hint?: string;
  /** Whether a random value makes sense. */
  canGenerate?: boolean;
  /** Offers to choose a file; the value of a key gets its file from the form. */
  takesFile?: boolean;
  /** Points out line breaks and spaces around the value, and base64. */
  givesHints?: boolean;
  onChange(): void;
  /** Called when the field is left, and when a value is entered without typing. */
  onBlur?(): void;
  onFileProblem(file: TextFile): void;
}

/**
 * The field of one value: a masked line that grows to eight. Its text is in the DOM property of an uncontrolled text
 * area, never in markup or React state. What a text area would change (line ends, large texts) and files are held in
 * the {@link ValueStore} instead, byte for byte.
 */
export function ValueField(props: ValueFieldProps) {
  const { valueId, label, values, error, hint, onChange } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isShown, setIsShown] = useState(props.isPublic === true);
  const [isEmpty, setIsEmpty] = useState(() => values.read(valueId) === '');
  const [valueHint, setValueHint] = useState<ValueHintCode>();
  const held = useSyncExternalStore(values.subscribe, () =>
    values.getHeld(valueId),
  );
  const id = `openchoreo-secrets-value-${valueId}`;

  useEffect(() => {
    const element = area.current;
    const disconnect = values.connect(valueId, {
      read: () => element?.value ?? '',
      write: text => {
        if (area.current) {
          area.current.value = text;
          fitHeight(area.current);
          setIsEmpty(text === '');
          setValueHint(undefined);
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

  const { givesHints } = props;
  const lookForHints = useCallback(() => {
    const [found] = givesHints ? findValueHints(values.read(valueId)) : [];
    setValueHint(found?.code);
  }, [givesHints, values, valueId]);
  // The form holds the content of dropped files.
  useEffect(lookForHints, [lookForHints, held]);

  const noteInput = () => {
    if (area.current) {
      fitHeight(area.current);
      setIsEmpty(area.current.value === '');
    }
    setValueHint(undefined);
    values.announce();
    onChange();
  };

  const check = () => {
    lookForHints();
    props.onBlur?.();
  };

  /** Without typing, no blur follows that would check the value. */
  const noteEntered = () => {
    noteInput();
    check();
  };

  const hold = (next: ReturnType<ValueStore['getHeld']>) => {
    values.hold(valueId, next);
    noteEntered();
  };

  const applyHint = () => {
    const [found] = findValueHints(values.read(valueId));
    if (found) {
      values.replace(valueId, found.suggestion);
      noteEntered();
    }
  };

  /** A text area turns every line end into LF, so a text with others is held. */
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
    <FormControl
      fullWidth
      variant="outlined"
      size="small"
      error={Boolean(error)}
      required={props.isRequired}
    >
      <InputLabel id={`${id}-label`} htmlFor={id} shrink>
        {label}
      </InputLabel>
      <OutlinedInput
        id={id}
        className={classes.root}
        notched
        label={props.isRequired ? `${label} *` : label}
        inputComponent="textarea"
        inputRef={area}
        onBlur={check}
        inputProps={{
          type: undefined,
          rows: 1,
          hidden: Boolean(held),
          className: clsx(
            classes.area,
            !props.isPublic && (isShown ? classes.shown : classes.masked),
          ),
          'aria-label': label,
          'aria-describedby':
            clsx(hint && !error && `${id}-hint`, error && `${id}-error`) ||
            undefined,
          autoComplete: 'off',
          autoCapitalize: 'off',
          autoCorrect: 'off',
          spellCheck: false,
          'data-1p-ignore': true,
          onPaste: keepLineEnds,
          onInput: noteInput,
        }}
        startAdornment={held && <HeldValue {...held} />}
        endAdornment={
          <span className={classes.actions}>{renderActions()}</span>
        }
      />
      {hint && !error && (
        <FormHelperText id={`${id}-hint`}>{hint}</FormHelperText>
      )}
      {error && (
        <FormHelperText id={`${id}-error`} role="alert">
          {error}
        </FormHelperText>
      )}
      {valueHint && (
        <ValueHint
          code={valueHint}
          describedBy={`${id}-label`}
          onApply={applyHint}
        />
      )}
    </FormControl>
  );

  function renderActions() {
    const describedBy = `${id}-label`;
    if (held) {
      return (
        <IconAction
          label={t('value.clear')}
          aria-describedby={describedBy}
          onClick={() => hold(undefined)}
        >
          <ClearIcon />
        </IconAction>
      );
    }
    return (
      <>
        {props.takesFile && (
          <FileButton
            label={t('value.chooseFile')}
            describedBy={describedBy}
            isIcon
            onFiles={([file]) => takeFile(file)}
          />
        )}
        {isEmpty && props.canGenerate && (
          <GenerateButton
            describedBy={describedBy}
            onGenerate={text => {
              values.enter(valueId, text);
              noteEntered();
            }}
          />
        )}
        {!isEmpty && !props.isPublic && (
          <IconAction
            label={t(isShown ? 'value.hide' : 'value.show')}
            aria-pressed={isShown}
            aria-describedby={describedBy}
            onClick={() => setIsShown(shown => !shown)}
          >
            {isShown ? <HideIcon /> : <ShowIcon />}
          </IconAction>
        )}
      </>
    );
  }
}

/** Makes a text area as high as its text; its maximum height makes it scroll. */
function fitHeight(element: HTMLTextAreaElement): void {
  element.style.height = '';
  if (element.value.includes('\n') || element.value.length > 40) {
    element.style.height = `${element.scrollHeight}px`;
  }
}
