import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useSecretsTranslation } from '../../../translations/useSecretsTranslation';
import { GuardedButton } from '../../../ui/GuardedButton';
import { DrawerSection } from '../DrawerSection';
import type { SecretSectionProps } from './types';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  chip: { margin: 0, maxWidth: '100%' },
}));

/** The labels that people gave the secret. */
export function LabelsSection(props: SecretSectionProps) {
  const { secret, access, onEdit } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const labels = Object.entries(secret.labels ?? {});
  return (
    <DrawerSection title={t('drawer.labels')}>
      <div className={classes.root}>
        {labels.map(([key, value]) => (
          <Chip
            key={key}
            size="small"
            className={classes.chip}
            label={value ? `${key}=${value}` : key}
          />
        ))}
        {labels.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            {t('drawer.noLabels')}
          </Typography>
        )}
        {secret.managed && (
          <GuardedButton
            size="small"
            color="primary"
            capability={access.edit}
            onClick={onEdit}
          >
            {t('drawer.editLabels')}
          </GuardedButton>
        )}
      </div>
    </DrawerSection>
  );
}
