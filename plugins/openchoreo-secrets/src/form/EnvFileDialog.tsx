import Checkbox from '@material-ui/core/Checkbox';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import MuiDialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  parseDotenv,
  utf8Length,
  type EnvFileEntry,
  type EnvFileProblem,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useId, useRef, useState } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useContrastStyles } from '../ui/useContrastStyles';
import { EnvFilePreview, type EnvFileVariable } from './EnvFilePreview';
import { translateFileProblem } from './translateProblem';
import { ValueField } from './ValueField';
import { ValueStore } from './ValueStore';

const TEXT = 'env-file';

const useStyles = makeStyles(theme => ({
  problems: { margin: theme.spacing(1, 0) },
}));

type LineProblem = Pick<EnvFileProblem, 'line' | 'code' | 'params'>;

export interface EnvFileDialogProps {
  /** The keys that are entered already. */
  existingKeys: string[];
  /** The initial text; emptied when it's read. */
  pasted?: { current: string };
  onClose(): void;
  onAdd(entries: EnvFileEntry[]): void;
}

/** Asks for `.env` text and previews the keys that it adds, without values. */
export function EnvFileDialog(props: EnvFileDialogProps) {
  const { existingKeys, onClose, onAdd } = props;
  const { t } = useSecretsTranslation();
  /** The parameters depend on the code, which the types can't follow. */
  const translate = t as (key: string, params: LineProblem['params']) => string;
  const classes = useStyles();
  const contrast = useContrastStyles();
  const titleId = useId();
  const [values] = useState(() => {
    const store = new ValueStore();
    store.enter(TEXT, props.pasted?.current ?? '');
    return store;
  });
  const [variables, setVariables] = useState<EnvFileVariable[]>();
  const [problems, setProblems] = useState<LineProblem[]>([]);
  const [isLeavingOut, setIsLeavingOut] = useState(false);
  const [fault, setFault] = useState<string>();
  useEffect(() => () => values.wipe(), [values]);

  const parse = () => {
    const { entries, problems: faults } = parseDotenv(values.read(TEXT));
    const empty = entries
      .filter(({ value }) => value === '')
      .map(({ name, line }): LineProblem => {
        return { line, code: 'empty', params: { line, key: name } };
      });
    return {
      entries: entries.filter(({ value }) => value !== ''),
      problems: [...faults.map(toLineProblem), ...empty].sort(
        (a, b) => a.line - b.line,
      ),
    };
  };
  const preview = () => {
    const parsed = parse();
    setFault(undefined);
    setVariables(parsed.entries.map(toVariable));
    setProblems(parsed.problems);
    // Consent covers only the lines that were shown.
    setIsLeavingOut(false);
  };

  const { pasted } = props;
  const atStart = useRef(preview);
  useEffect(() => {
    if (pasted?.current) {
      pasted.current = '';
      atStart.current();
    }
  }, [pasted]);

  return (
    <Dialog
      open
      className={contrast.root}
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      aria-labelledby={titleId}
    >
      <MuiDialogTitle id={titleId}>{t('envFile.title')}</MuiDialogTitle>
      <DialogContent>
        <ValueField
          valueId={TEXT}
          label={t('envFile.text')}
          hint={t('envFile.hint')}
          values={values}
          takesFile
          error={fault}
          onChange={() => preview()}
          onFileProblem={file => setFault(translateFileProblem(file, t))}
        />
        {problems.length > 0 && (
          <Notice severity="warning" role="alert" className={classes.problems}>
            {problems.map(({ line, code, params }) => (
              <div key={`${line}-${code}`}>
                {translate(`envFileProblem.${code}`, params)}
              </div>
            ))}
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  color="primary"
                  checked={isLeavingOut}
                  onChange={(_, isChecked) => setIsLeavingOut(isChecked)}
                />
              }
              label={
                <Typography variant="body2">
                  {t('envFile.leaveOut', { count: problems.length })}
                </Typography>
              }
            />
          </Notice>
        )}
        {variables && (
          <EnvFilePreview variables={variables} existingKeys={existingKeys} />
        )}
      </DialogContent>
      <DialogActions>
        <Button kind="plain" onClick={onClose}>
          {t('create.cancel')}
        </Button>
        <Button
          kind="primary"
          disabled={
            !variables?.length || (problems.length > 0 && !isLeavingOut)
          }
          onClick={() => onAdd(parse().entries)}
        >
          {t('envFile.add', { count: variables?.length ?? 0 })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Text that isn't a valid key might be part of a value, so the message has only the number of its line. */
function toLineProblem({ line, code, params }: EnvFileProblem): LineProblem {
  return code === 'keyCharacters'
    ? { line, code: 'notUnderstood', params: { line } }
    : { line, code, params };
}

/** What the preview shows of a variable. Values must not be in React state. */
function toVariable({
  name,
  value,
  isRepeated,
  line,
  comment,
}: EnvFileEntry): EnvFileVariable {
  const size = utf8Length(value);
  return { name, size, isRepeated, line, hasComment: comment !== undefined };
}
