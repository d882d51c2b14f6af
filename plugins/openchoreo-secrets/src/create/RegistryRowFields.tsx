import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { useState, type ReactNode } from 'react';
import type { TextFile } from '../form/readTextFile';
import { translateProblem } from '../form/translateProblem';
import { ValueField } from '../form/ValueField';
import type { ValueStore } from '../form/ValueStore';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { IconAction } from '../ui/IconAction';
import { stateColors } from '../ui/stateColors';
import type { RegistryRow, RowProblem, RowProblems } from './registryRow';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '2fr 1fr 1fr auto',
    alignItems: 'start',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: '1fr auto' },
  },
  wide: {
    gridColumn: '1 / -2',
    [theme.breakpoints.down('sm')]: { gridColumn: '1 / -1' },
  },
  remove: { marginTop: 4 },
  warning: { color: stateColors(theme).warning },
  suggestion: { minHeight: 32, padding: theme.spacing(0, 1) },
}));

export interface RegistryRowFieldsProps {
  row: RegistryRow;
  values: ValueStore;
  problems: RowProblems;
  /** Whether all problems are shown, not only those of an address that was left. */
  isChecked: boolean;
  onChange(row: RegistryRow): void;
  onValueChange(): void;
  onFileProblem(file: TextFile): void;
  /** Absent for the only row. */
  onRemove?(): void;
}

/** One registry with its credentials. */
export function RegistryRowFields(props: RegistryRowFieldsProps) {
  const { row, values, problems, isChecked, onChange, onRemove } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const [isServerLeft, setIsServerLeft] = useState(false);
  const shown: RowProblems = {
    ...(isChecked && problems),
    server:
      isChecked || (isServerLeft && row.server !== '')
        ? problems.server
        : undefined,
  };
  const translate = (problem: RowProblem | undefined) =>
    problem && translateProblem(problem, t);

  return (
    <div className={classes.root}>
      <div>
        {renderField('server', renderServerProblem(shown.server))}
        {shown.server?.suggestion && (
          <Button
            kind="inPlace"
            size="small"
            className={classes.suggestion}
            onClick={() =>
              onChange({ ...row, server: shown.server?.suggestion ?? '' })
            }
          >
            {t('registry.useSuggestion', { server: shown.server.suggestion })}
          </Button>
        )}
      </div>
      {renderField('username', translate(shown.username))}
      {renderField('email')}
      <IconAction
        label={t('registry.remove')}
        className={classes.remove}
        disabled={!onRemove}
        onClick={onRemove}
      >
        <DeleteIcon />
      </IconAction>
      <div className={classes.wide}>
        <ValueField
          valueId={row.id}
          label={t('registry.password')}
          values={values}
          isRequired
          givesHints
          error={translate(shown.password)}
          onChange={props.onValueChange}
          onFileProblem={props.onFileProblem}
        />
      </div>
    </div>
  );

  function renderServerProblem(problem: RowProblem | undefined) {
    return problem?.isWarning ? (
      <span className={classes.warning}>{translate(problem)}</span>
    ) : (
      translate(problem)
    );
  }

  function renderField(
    name: 'server' | 'username' | 'email',
    helperText?: ReactNode,
  ) {
    const problem = name === 'email' ? undefined : shown[name];
    const leave = () => {
      if (row[name] !== row[name].trim()) {
        onChange({ ...row, [name]: row[name].trim() });
      }
      if (name === 'server') {
        setIsServerLeft(true);
      }
    };
    return (
      <TextField
        id={`openchoreo-secrets-${row.id}-${name}`}
        label={t(`registry.${name}`)}
        placeholder={name === 'server' ? 'ghcr.io' : undefined}
        required={name !== 'email'}
        error={problem !== undefined && !problem.isWarning}
        helperText={helperText}
        InputLabelProps={{ shrink: true }}
        inputProps={{
          'aria-label': t(`registry.${name}`),
          autoCapitalize: 'off',
          spellCheck: false,
        }}
        variant="outlined"
        size="small"
        fullWidth
        autoComplete="off"
        value={row[name]}
        onBlur={leave}
        onChange={event => onChange({ ...row, [name]: event.target.value })}
      />
    );
  }
}
