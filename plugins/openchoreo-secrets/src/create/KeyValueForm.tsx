import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useEffect } from 'react';
import { AddFromMenu } from '../form/AddFromMenu';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { MEDIUM_WEIGHT } from '../ui/fonts';
import type { TypeFormProps } from './formModel';
import { KeyRows } from './KeyRows';
import { SizeNote } from './SizeNote';
import { useKeyRows } from './useKeyRows';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  heading: { fontWeight: MEDIUM_WEIGHT },
});

/** Keys that people name, each with its value. */
export function KeyValueForm(props: TypeFormProps) {
  const { form, values, fileTaker } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const keys = useKeyRows(props);
  useEffect(() => {
    fileTaker.current = keys.takeFiles;
  });
  return (
    <section>
      <div className={classes.head}>
        <Typography
          variant="subtitle2"
          component="h3"
          className={classes.heading}
        >
          {t('create.keys')}
        </Typography>
        <AddFromMenu
          listKeys={keys.listKeys}
          onFiles={keys.takeFiles}
          onVariables={keys.takeVariables}
          onRandomValue={keys.takeRandomValue}
        />
      </div>
      <KeyRows form={form} values={values} keys={keys} minimum={1} />
      <SizeNote form={form} values={values} />
    </section>
  );
}
