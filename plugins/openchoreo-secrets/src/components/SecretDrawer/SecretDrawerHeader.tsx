import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import {
  DEFAULT_CATEGORY,
  findCategory,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { formatDate } from '../../ui/time';
import { useLocale } from '../../ui/useLocale';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useTypeTexts } from '../../translations/useTypeTexts';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1) },
  name: { flex: 1, overflowWrap: 'anywhere' },
}));

export interface SecretDrawerHeaderProps {
  titleId: string;
  namespace: string;
  name: string;
  /** Absent while nothing is known of it. */
  secret: SecretMetadata | undefined;
  onClose(): void;
}

/** Which secret it is, in a line. */
export function SecretDrawerHeader(props: SecretDrawerHeaderProps) {
  const { titleId, namespace, name, secret, onClose } = props;
  const { t } = useSecretsTranslation();
  const locale = useLocale();
  const classes = useStyles();
  const texts = useTypeTexts();
  const describe = ({
    type,
    category: id = DEFAULT_CATEGORY,
    targetPlane,
    createdAt,
  }: SecretMetadata) => {
    const category = findCategory(id);
    return [
      texts.label(type),
      category ? texts.category(category) : id,
      targetPlane && `${targetPlane.name} (${targetPlane.kind})`,
      t('drawer.inNamespace', { namespace }),
      createdAt &&
        t('drawer.created', {
          date: formatDate(createdAt, locale),
        }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <>
      <div className={classes.root}>
        <Typography
          id={titleId}
          className={classes.name}
          variant="h5"
          component="h2"
        >
          {name}
        </Typography>
        <IconButton
          size="small"
          aria-label={t('drawer.close')}
          onClick={onClose}
        >
          <CloseIcon />
        </IconButton>
      </div>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        {secret ? describe(secret) : t('drawer.inNamespace', { namespace })}
      </Typography>
    </>
  );
}
