import { makeStyles } from '@material-ui/core/styles';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';

const useStyles = makeStyles(theme => ({
  root: { color: theme.palette.text.secondary },
}));

/** Takes the place of a value; its length says nothing about the value's. */
export function MaskedValue() {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  return (
    <span role="img" aria-label={t('reveal.masked')} className={classes.root}>
      ••••••••••••
    </span>
  );
}
