import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

const useStyles = makeStyles({
  root: { flex: '1 1 160px', maxWidth: 240 },
});

export interface SearchFieldProps {
  id: string;
  value: string;
  onChange(search: string): void;
}

/** Keeps secrets to those that have a text in them. */
export function SearchField({ id, value, onChange }: SearchFieldProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  return (
    <TextField
      id={id}
      className={classes.root}
      type="search"
      label={t('toolbar.search')}
      placeholder={t('toolbar.searchHint')}
      variant="outlined"
      size="small"
      InputLabelProps={{ shrink: true }}
      value={value}
      onChange={event => onChange(event.target.value)}
    />
  );
}
