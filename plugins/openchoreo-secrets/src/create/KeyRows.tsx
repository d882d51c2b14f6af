import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import { usePastedEnvFile } from '../form/EnvFileImport';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { KeyValueRow } from './KeyValueRow';
import type { TypeFormProps } from './formModel';
import type { useKeyRows } from './useKeyRows';

const useStyles = makeStyles(theme => ({
  add: { marginTop: theme.spacing(1) },
}));

export interface KeyRowsProps extends Pick<TypeFormProps, 'form' | 'values'> {
  keys: ReturnType<typeof useKeyRows>;
  /** The number of rows that can't be removed. */
  minimum: number;
}

/** Rows of keys that people name, and "Add key". */
export function KeyRows({ form, values, keys, minimum }: KeyRowsProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const pasted = usePastedEnvFile({
    listKeys: keys.listKeys,
    onAdd: keys.takeVariables,
  });
  return (
    <>
      {keys.rows.map(({ rowId }, index) => (
        <KeyValueRow
          key={rowId}
          form={form}
          rowId={rowId}
          index={index}
          values={values}
          canRemove={keys.rows.length > minimum}
          onValueChange={keys.onValueChange}
          onEntered={keys.noteEntered}
          onFileProblem={keys.onFileProblem}
          onPasteEnvFile={pasted.open}
          onRemove={keys.remove}
        />
      ))}
      <Button
        kind="inPlace"
        className={classes.add}
        startIcon={<AddIcon />}
        onClick={keys.add}
      >
        {t('create.addKey')}
      </Button>
      {pasted.dialog}
    </>
  );
}
