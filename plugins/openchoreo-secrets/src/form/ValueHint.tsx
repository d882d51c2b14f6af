import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import type { ValueHintCode } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { stateColors } from '../ui/stateColors';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1),
    marginTop: 0,
    color: stateColors(theme).warning,
  },
  apply: { minHeight: 32, padding: theme.spacing(0, 1) },
}));

export interface ValueHintProps {
  code: ValueHintCode;
  /** The ID of the element that names the field. */
  describedBy: string;
  onApply(): void;
}

/** A hint that a value may not be what was meant, with one click to correct it. */
export function ValueHint({ code, describedBy, onApply }: ValueHintProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  return (
    <FormHelperText component="div" role="status" className={classes.root}>
      {t(`valueHint.${code}`)}
      <Button
        kind="inPlace"
        size="small"
        className={classes.apply}
        aria-describedby={describedBy}
        onClick={onApply}
      >
        {t(`value.apply.${code}`)}
      </Button>
    </FormHelperText>
  );
}
