import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import {
  REPLACE_EVERY_LABEL,
  replaceEveryDays,
} from '@openchoreo-secrets/plugin-common';
import { useId } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';

const INTERVALS = [30, 60, 90, 180, 365];
const NEVER = 'never';

interface LabelRow {
  key: string;
  value: string;
}

export interface ReplaceEverySelectProps {
  labels: LabelRow[];
  /** ID of the element that labels the field; by default the field has its own label. */
  labelId?: string;
  helperText?: string;
  disabled?: boolean;
  onChange(labels: LabelRow[]): void;
}

/** Chooses after how many days the values are to be replaced, which is a label. */
export function ReplaceEverySelect(props: ReplaceEverySelectProps) {
  const { labels, labelId, helperText, disabled, onChange } = props;
  const { t } = useSecretsTranslation();
  const id = useId();
  const current = replaceEveryDays(
    Object.fromEntries(labels.map(({ key, value }) => [key, value])),
  );
  const intervals =
    current === undefined || INTERVALS.includes(current)
      ? INTERVALS
      : [...INTERVALS, current].sort((a, b) => a - b);
  const change = (value: string) => {
    const others = labels.filter(({ key }) => key !== REPLACE_EVERY_LABEL);
    onChange(
      value === NEVER
        ? others
        : [...others, { key: REPLACE_EVERY_LABEL, value }],
    );
  };
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={labelId ? undefined : t('replacement.every')}
      value={current ?? NEVER}
      disabled={disabled}
      helperText={helperText}
      InputLabelProps={{ shrink: true }}
      SelectProps={labelId ? { labelId } : {}}
      onChange={event => change(String(event.target.value))}
    >
      <MenuItem value={NEVER}>{t('replacement.never')}</MenuItem>
      {intervals.map(days => (
        <MenuItem key={days} value={days}>
          {t('replacement.days', { count: days })}
        </MenuItem>
      ))}
    </TextField>
  );
}
