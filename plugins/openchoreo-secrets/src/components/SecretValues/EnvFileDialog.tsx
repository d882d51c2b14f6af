import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import MuiDialogTitle from '@material-ui/core/DialogTitle';
import {
  parseEnvFile,
  utf8Length,
  type EnvFileEntry,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useId, useState } from 'react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useContrastStyles } from '../../ui/useContrastStyles';
import { EnvFilePreview, type EnvFileVariable } from './EnvFilePreview';
import { translateFileProblem } from './translateFileProblem';
import { ValueField } from './ValueField';
import { ValueStore } from './ValueStore';

const TEXT = 'env-file';

export interface EnvFileDialogProps {
  /** Keys that are entered already. */
  existingKeys: string[];
  onClose(): void;
  onAdd(entries: EnvFileEntry[]): void;
}

/** Takes the text of a `.env` file, shows what is in it by name, and hands it over. */
export function EnvFileDialog(props: EnvFileDialogProps) {
  const { existingKeys, onClose, onAdd } = props;
  const { t } = useSecretsTranslation();
  const contrast = useContrastStyles();
  const titleId = useId();
  const [values] = useState(ValueStore.create);
  const [variables, setVariables] = useState<EnvFileVariable[]>();
  const [fault, setFault] = useState<string>();
  useEffect(() => () => values.wipe(), [values]);

  const preview = async () => {
    setFault(undefined);
    const entries = await parseEnvFile(values.read(TEXT));
    setVariables(entries.map(toVariable));
  };
  const add = async () => onAdd(await parseEnvFile(values.read(TEXT)));

  return (
    <Dialog
      open
      className={contrast.root}
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      aria-labelledby={titleId}
    >
      <MuiDialogTitle id={titleId}>{t('envFile.title')}</MuiDialogTitle>
      <DialogContent>
        <ValueField
          valueId={TEXT}
          label={t('envFile.text')}
          hint={t('envFile.hint')}
          values={values}
          error={fault}
          onChange={() => void preview()}
          onFileProblem={file => setFault(translateFileProblem(file, t))}
        />
        {variables && (
          <EnvFilePreview variables={variables} existingKeys={existingKeys} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('create.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!variables?.length}
          onClick={() => void add()}
        >
          {t('envFile.add', { count: variables?.length ?? 0 })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What is shown of a variable, without its value: nothing of it is to be in React's state. */
function toVariable({
  name,
  value,
  isRepeated,
  line,
}: EnvFileEntry): EnvFileVariable {
  return { name, size: utf8Length(value), isRepeated, line };
}
