import TextField from '@material-ui/core/TextField';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

export interface ConfirmByTypingProps {
  /** What has to be typed. */
  text: string;
  value: string;
  onChange(value: string): void;
}

/** Asks for a text to be typed, so that nothing is deleted by a slip. */
export function ConfirmByTyping(props: ConfirmByTypingProps) {
  const { text, value, onChange } = props;
  const { t } = useSecretsTranslation();
  return (
    <TextField
      id="openchoreo-secrets-confirm"
      label={t('remove.confirm', { text })}
      fullWidth
      margin="normal"
      variant="outlined"
      size="small"
      // The dialog was opened to do this and nothing else.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      autoComplete="off"
      inputProps={{ spellCheck: false, autoCapitalize: 'off' }}
      value={value}
      onChange={event => onChange(event.target.value)}
    />
  );
}
