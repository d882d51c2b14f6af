import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { findSecretType } from '@openchoreo-secrets/plugin-common';
import { useState } from 'react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { SaveDialog } from '../SaveDialog';
import { SaveFeedback } from '../SaveFeedback';
import { ValueField, type TextFile } from '../SecretValues';
import { translateFileProblem } from '../SecretValues/translateFileProblem';
import { useRotateKey, VALUE_ID, type RotateKeyOptions } from './useRotateKey';

const useStyles = makeStyles(theme => ({
  root: { '& > *': { marginBottom: theme.spacing(2) } },
}));

export interface RotateKeyDialogProps extends RotateKeyOptions {
  onClose(): void;
}

/** Gives one key a new value; the others are not touched. */
export function RotateKeyDialog(props: RotateKeyDialogProps) {
  const { onClose } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const state = useRotateKey(props);
  const { secret, key, values, saving } = state;
  const [hasValue, setHasValue] = useState(false);
  const [badFile, setBadFile] = useState<TextFile>();
  const { fields = [] } = findSecretType(secret.type) ?? {};
  const field = fields.find(it => it.key === key);

  return (
    <SaveDialog
      title={t('edit.rotateTitle', { name: secret.name })}
      isSaving={saving.step === 'saving'}
      canSave
      hasInput={hasValue}
      onSave={state.submit}
      onClose={onClose}
    >
      <div className={classes.root} key={state.generation}>
        <Typography variant="body2">{t('edit.rotateLead')}</Typography>
        <TextField
          id="openchoreo-secrets-rotate-key"
          select
          fullWidth
          label={t('edit.key')}
          value={key}
          variant="outlined"
          size="small"
          SelectProps={{ native: true }}
          InputLabelProps={{ shrink: true }}
          onChange={event => state.chooseKey(event.target.value)}
        >
          {secret.keys.map(it => (
            <option key={it} value={it}>
              {it}
            </option>
          ))}
        </TextField>
        <ValueField
          valueId={VALUE_ID}
          label={t('edit.newValue', { key })}
          hint={field?.hint}
          values={values}
          isRequired
          isPublic={field?.isPublic}
          canGenerate={!field || field.canBeGenerated}
          error={state.error}
          onChange={() => {
            setBadFile(undefined);
            setHasValue(true);
          }}
          onFileProblem={setBadFile}
        />
        {badFile?.problem && (
          <Alert severity="error" onClose={() => setBadFile(undefined)}>
            {translateFileProblem(badFile, t)}
          </Alert>
        )}
        <SaveFeedback
          state={saving}
          mine={[key]}
          onApply={state.applyOn}
          onReload={now => {
            setHasValue(false);
            state.restartFrom(now);
          }}
        />
      </div>
    </SaveDialog>
  );
}
