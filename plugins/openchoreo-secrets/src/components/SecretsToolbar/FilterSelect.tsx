import TextField from '@material-ui/core/TextField';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

export interface FilterOption {
  value: string;
  label: string;
}

export interface FilterSelectProps {
  id: string;
  label: string;
  options: FilterOption[];
  value: string | undefined;
  onChange(value: string | undefined): void;
}

/** Keeps the table to one of the values that a column has. */
export function FilterSelect(props: FilterSelectProps) {
  const { id, label, options, value, onChange } = props;
  const { t } = useSecretsTranslation();
  return (
    <TextField
      id={id}
      select
      label={label}
      value={value ?? ''}
      variant="outlined"
      size="small"
      SelectProps={{ native: true }}
      style={{ maxWidth: 180 }}
      InputLabelProps={{ shrink: true }}
      onChange={event => onChange(event.target.value || undefined)}
    >
      <option value="">{t('toolbar.any')}</option>
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
}
