import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1) },
  hint: { paddingLeft: 31 },
}));

export interface DestroyVersionsFieldProps {
  /** Whether the backend has access to the store; `undefined` while unknown. */
  hasAccess: boolean | undefined;
  value: boolean;
  disabled: boolean;
  onChange(value: boolean): void;
}

/** Asks whether a deletion also destroys earlier versions; says what stays where the backend has no access to the store. */
export function DestroyVersionsField(props: DestroyVersionsFieldProps) {
  const { hasAccess, value, disabled, onChange } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  if (hasAccess === undefined) {
    return null;
  }
  if (!hasAccess) {
    return (
      <Typography variant="body2" className={classes.root}>
        {t('deleted.maybeReadable')} {t('delete.final')}
      </Typography>
    );
  }
  return (
    <div className={classes.root}>
      <FormControlLabel
        disabled={disabled}
        control={
          <Checkbox
            color="primary"
            checked={value}
            inputProps={{ 'aria-describedby': id }}
            onChange={(_, isChecked) => onChange(isChecked)}
          />
        }
        label={
          <Typography variant="body2" component="span">
            {t('deleted.destroyVersions')}
          </Typography>
        }
      />
      <Typography
        id={id}
        variant="body2"
        color="textSecondary"
        className={classes.hint}
      >
        {t(value ? 'deleted.destroyHint' : 'deleted.keepHint')}
      </Typography>
    </div>
  );
}
