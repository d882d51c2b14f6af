import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { ValueField } from '../form/ValueField';
import { type ValueStore } from '../form/ValueStore';
import { type TextFile } from '../form/readTextFile';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { IconAction } from '../ui/IconAction';
import type { RegistryRow } from './registryRow';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '2fr 1fr 1fr auto',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: '1fr auto' },
  },
  wide: {
    gridColumn: '1 / -2',
    [theme.breakpoints.down('sm')]: { gridColumn: '1 / -1' },
  },
  remove: { marginTop: 4 },
}));

export interface RegistryRowFieldsProps {
  row: RegistryRow;
  values: ValueStore;
  /** Whether the registries have a problem. */
  isInvalid: boolean;
  onChange(row: RegistryRow): void;
  onValueChange(): void;
  onFileProblem(file: TextFile): void;
  /** Absent for the only row. */
  onRemove?(): void;
}

/** One registry with its credentials. */
export function RegistryRowFields(props: RegistryRowFieldsProps) {
  const { row, values, onChange, onRemove } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {(['server', 'username', 'email'] as const).map(name => (
        <TextField
          key={name}
          id={`openchoreo-secrets-${row.id}-${name}`}
          label={t(`registry.${name}`)}
          placeholder={name === 'server' ? 'ghcr.io' : undefined}
          required={name !== 'email'}
          error={props.isInvalid && name !== 'email'}
          InputLabelProps={{ shrink: true }}
          inputProps={{
            'aria-label': t(`registry.${name}`),
            autoCapitalize: 'off',
            spellCheck: false,
          }}
          variant="outlined"
          size="small"
          autoComplete="off"
          value={row[name]}
          onChange={event => onChange({ ...row, [name]: event.target.value })}
        />
      ))}
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
          error={undefined}
          onChange={props.onValueChange}
          onFileProblem={props.onFileProblem}
        />
      </div>
    </div>
  );
}
