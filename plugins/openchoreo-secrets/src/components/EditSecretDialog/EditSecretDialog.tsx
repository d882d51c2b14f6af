import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import type { SecretSnapshot } from '../../api/SecretsApi';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { SaveDialog } from '../SaveDialog';
import { SaveFeedback } from '../SaveFeedback';
import { LabelsField } from '../SecretForm';
import { WhoBreaks } from '../UsedBy';
import { ChangeSummary } from './ChangeSummary';
import { describeChange, isChange } from './describeChange';
import type { EditMode } from './editModel';
import { KeysField } from './KeysField';
import { useEditSecretForm } from './useEditSecretForm';

const useStyles = makeStyles(theme => ({
  root: { '& > *': { marginBottom: theme.spacing(2) } },
}));

export interface EditSecretDialogProps {
  namespace: string;
  /** The secret as it was when the dialog was opened. */
  snapshot: SecretSnapshot;
  mode: EditMode;
  /** A key that the form begins to add. */
  newKey?: string;
  onClose(): void;
  onSaved(): void;
}

/** Changes keys and labels of a secret without getting to see a value. */
export function EditSecretDialog(props: EditSecretDialogProps) {
  const { namespace, snapshot, mode, newKey, onClose, onSaved } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const state = useEditSecretForm({
    namespace,
    snapshot,
    mode,
    newKey,
    onSaved,
  });
  const { form, secret, saving } = state;
  const [hasValues, setHasValues] = useState(false);
  const change = describeChange(form.watch(), secret);
  const { name } = secret;
  return (
    <SaveDialog
      title={
        mode === 'merge'
          ? t('edit.title', { name })
          : t('edit.replaceTitle', { name })
      }
      isSaving={saving.step === 'saving'}
      canSave={isChange(change)}
      hasInput={hasValues || form.formState.isDirty}
      refusals={state.refusals}
      onSave={state.submit}
      onClose={onClose}
    >
      <FormProvider {...form}>
        <div key={state.generation} className={classes.root}>
          {mode === 'replace' && (
            <Typography variant="body2" paragraph>
              {t('edit.replaceLead')}
            </Typography>
          )}
          <KeysField
            type={secret.type}
            mode={mode}
            values={state.values}
            onValueChange={() => setHasValues(true)}
          />
          <LabelsField />
          <ChangeSummary change={change} />
          {change.removed.length > 0 && (
            <WhoBreaks
              namespace={namespace}
              name={name}
              keys={change.removed}
            />
          )}
          <SaveFeedback
            state={saving}
            mine={[...change.replaced, ...change.added, ...change.removed]}
            onApply={state.applyOn}
            onReload={now => {
              setHasValues(false);
              state.restartFrom(now);
            }}
          />
        </div>
      </FormProvider>
    </SaveDialog>
  );
}
