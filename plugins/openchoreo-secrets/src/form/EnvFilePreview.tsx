import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import Typography from '@material-ui/core/Typography';
import type { EnvFileEntry } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { formatBytes } from '../ui/formatBytes';

/** One variable of a `.env` file, without its value. */
export interface EnvFileVariable
  extends Omit<EnvFileEntry, 'value' | 'comment'> {
  /** In bytes. */
  size: number;
  /** Whether a comment was cut off the value; the comment itself might be part of a secret. */
  hasComment: boolean;
}

export interface EnvFilePreviewProps {
  variables: EnvFileVariable[];
  existingKeys: string[];
}

/** The keys that a `.env` file would add: names and sizes, no values. */
export function EnvFilePreview(props: EnvFilePreviewProps) {
  const { variables, existingKeys } = props;
  const { t } = useSecretsTranslation();
  const describe = ({ name, size, isRepeated, hasComment }: EnvFileVariable) =>
    [
      formatBytes(size),
      hasComment && t('envFile.cut'),
      isRepeated && t('envFile.repeated'),
      existingKeys.includes(name) && t('envFile.replaces'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <div role="status">
      <Typography variant="subtitle2" component="h3">
        {t('envFile.found', { count: variables.length })}
      </Typography>
      <List dense disablePadding>
        {variables.map(variable => (
          <ListItem key={variable.name} disableGutters>
            <ListItemText
              primary={variable.name}
              secondary={describe(variable)}
            />
          </ListItem>
        ))}
      </List>
    </div>
  );
}
