import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import MuiDialogTitle from '@material-ui/core/DialogTitle';
import {
  parseEnvFile,
  type EnvFileEntry,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useId, useState } from 'react';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { useContrastStyles } from '../../styles/useContrastStyles';
import { EnvFilePreview } from './EnvFilePreview';
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
  const [entries, setEntries] = useState<EnvFileEntry[]>();
  const [fault, setFault] = useState<string>();
  useEffect(() => () => values.wipe(), [values]);

  const preview = async () => {
    setFault(undefined);
    setEntries(await parseEnvFile(values.read(TEXT)));
  };

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
        {entries && (
          <EnvFilePreview entries={entries} existingKeys={existingKeys} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('create.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!entries?.length}
          onClick={() => entries && onAdd(entries)}
        >
          {t('envFile.add', { count: entries?.length ?? 0 })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
