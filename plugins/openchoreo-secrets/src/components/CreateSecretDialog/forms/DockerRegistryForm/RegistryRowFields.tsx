import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import CloseIcon from '@material-ui/icons/Close';
import { useSecretsTranslation } from '../../../../translations/useSecretsTranslation';
import {
  ValueField,
  type TextFile,
  type ValueStore,
} from '../../../SecretValues';
import type { RegistryRow } from './registryRow';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '2fr 1fr 1fr auto',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: '1fr auto' },
  },
  wide: {
    gridColumn: '1 / -2',
    [theme.breakpoints.down('sm')]: { gridColumn: '1 / -1' },
  },
  remove: { alignSelf: 'start' },
}));

export interface RegistryRowFieldsProps {
  row: RegistryRow;
  values: ValueStore;
  /** Whether something is wrong with the registries. */
  isInvalid: boolean;
  onChange(row: RegistryRow): void;
  onValueChange(): void;
  onFileProblem(file: TextFile): void;
  /** Absent where it is the only one. */
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
          inputProps={{ 'aria-label': t(`registry.${name}`) }}
          variant="outlined"
          size="small"
          autoComplete="off"
          value={row[name]}
          onChange={event => onChange({ ...row, [name]: event.target.value })}
        />
      ))}
      <IconButton
        className={classes.remove}
        size="small"
        aria-label={t('create.remove')}
        disabled={!onRemove}
        onClick={onRemove}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
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
