import { makeStyles } from '@material-ui/core/styles';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { GuardedButton } from '../../ui/GuardedButton';
import type { SecretAccess } from './secretAccess';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

export interface SecretActionsProps {
  access: SecretAccess;
  onEdit(): void;
  onRotate(): void;
  onDelete(): void;
}

/** What can be done to the secret as a whole. */
export function SecretActions(props: SecretActionsProps) {
  const { access, onEdit, onRotate, onDelete } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <GuardedButton
        variant="contained"
        color="primary"
        capability={access.edit}
        onClick={onEdit}
      >
        {access.editMode === 'merge'
          ? t('drawer.edit')
          : t('drawer.replaceAll')}
      </GuardedButton>
      <GuardedButton
        variant="outlined"
        color="primary"
        capability={access.rotate}
        onClick={onRotate}
      >
        {t('drawer.rotateKey')}
      </GuardedButton>
      <GuardedButton
        color="primary"
        capability={access.delete}
        onClick={onDelete}
      >
        {t('drawer.delete')}
      </GuardedButton>
    </div>
  );
}
