import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';

export interface ConfirmByTypingProps {
  /** The text to type. */
  text: string;
  value: string;
  onChange(value: string): void;
}

/** Asks for a text to be typed before something in use is deleted. */
export function ConfirmByTyping(props: ConfirmByTypingProps) {
  const { text, value, onChange } = props;
  const { t } = useSecretsTranslation();
  const id = useId();
  return (
    <TextField
      id={id}
      label={t('delete.confirm', { text })}
      fullWidth
      margin="normal"
      variant="outlined"
      size="small"
      // The dialog has no other purpose.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      autoComplete="off"
      inputProps={{ spellCheck: false, autoCapitalize: 'off' }}
      value={value}
      onChange={event => onChange(event.target.value)}
    />
  );
}
