import Chip from '@material-ui/core/Chip';
import Tooltip from '@material-ui/core/Tooltip';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

const SHOWN = 3;

export interface KeyChipsProps {
  keys: string[];
}

/** The names of a secret's keys; the rest of a long list in a tooltip. */
export function KeyChips({ keys }: KeyChipsProps) {
  const { t } = useSecretsTranslation();
  const hidden = keys.slice(SHOWN);
  return (
    <>
      {keys.slice(0, SHOWN).map(key => (
        <Chip key={key} label={key} size="small" style={{ margin: 2 }} />
      ))}
      {hidden.length > 0 && (
        <Tooltip title={hidden.join(', ')}>
          <Chip
            size="small"
            tabIndex={0}
            style={{ margin: 2 }}
            label={t('table.moreKeys', { number: String(hidden.length) })}
          />
        </Tooltip>
      )}
    </>
  );
}
