import { makeStyles } from '@material-ui/core/styles';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Notice } from '../ui/Notice';
import { translateProblem } from './translateProblem';
import type { OfferedRepair, ValueReview } from './useValueReview';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1) },
  changes: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

export interface ValueNotesProps {
  keyName: string;
  review: ValueReview;
  onRepair(repair: OfferedRepair): void;
}

/** Warnings about the value of a key, and corrections to apply with one click. */
export function ValueNotes({ keyName, review, onRepair }: ValueNotesProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const repairs = review.repairs.filter(({ key }) => key === keyName);
  const warnings = review.warnings.filter(
    ({ path }) => path === `/data/${keyName}`,
  );
  const isRepairable = ({ code }: { code: string }) =>
    repairs.some(it => it.code === code);
  return (
    <>
      {warnings
        .filter(warning => !isRepairable(warning))
        .map(warning => (
          <Notice
            key={warning.message}
            severity="warning"
            className={classes.root}
          >
            {translateProblem(warning, t)}
          </Notice>
        ))}
      {repairs.map(repair => (
        <Notice
          key={repair.code}
          severity={warnings.length > 0 ? 'warning' : 'neutral'}
          className={classes.root}
          action={{
            label: t('value.repair'),
            onClick: () => onRepair(repair),
          }}
        >
          {warnings
            .filter(({ code }) => code === repair.code)
            .map(warning => (
              <div key={warning.message}>{translateProblem(warning, t)}</div>
            ))}
          {t('value.repairs')}
          <ul className={classes.changes}>
            {repair.changes.map(change => (
              <li key={change}>{t(`repair.${change}`)}</li>
            ))}
          </ul>
        </Notice>
      ))}
    </>
  );
}
