import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import Typography from '@material-ui/core/Typography';
import {
  utf8Length,
  type EnvFileEntry,
} from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { formatBytes } from '../../table/formatBytes';

export interface EnvFilePreviewProps {
  entries: EnvFileEntry[];
  existingKeys: string[];
}

/** What a `.env` file would add: names and sizes, no value. */
export function EnvFilePreview(props: EnvFilePreviewProps) {
  const { entries, existingKeys } = props;
  const { t } = useSecretsTranslation();
  const describe = ({ name, value, isRepeated }: EnvFileEntry) =>
    [
      value === '' ? t('envFile.empty') : formatBytes(utf8Length(value)),
      isRepeated && t('envFile.repeated'),
      existingKeys.includes(name) && t('envFile.replaces'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <div role="status">
      <Typography variant="subtitle2" component="h3">
        {t('envFile.found', { count: entries.length })}
      </Typography>
      <List dense disablePadding>
        {entries.map(entry => (
          <ListItem key={entry.name} disableGutters>
            <ListItemText primary={entry.name} secondary={describe(entry)} />
          </ListItem>
        ))}
      </List>
    </div>
  );
}
