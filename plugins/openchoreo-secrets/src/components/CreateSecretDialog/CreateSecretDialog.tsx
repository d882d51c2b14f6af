import Alert from '@material-ui/lab/Alert';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useCreateSecret } from '../../hooks/data/useCreateSecret';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { SaveDialog } from '../SaveDialog';
import { CreateSecretFormFields } from './CreateSecretFormFields';
import { fieldsLike } from './fieldsLike';
import { useCreateSecretForm } from './useCreateSecretForm';

export interface CreateSecretDialogProps {
  namespace: string;
  /** What the secret is to be called, where that is known already. */
  name?: string;
  /** A secret whose type, plane, keys and labels the form begins with. */
  template?: SecretMetadata;
  onClose(): void;
  onCreated(secret: SecretMetadata): void;
}

/** Creates a secret in a namespace. What was entered stays until it is created or thrown away. */
export function CreateSecretDialog(props: CreateSecretDialogProps) {
  const { namespace, name, template, onClose, onCreated } = props;
  const { t } = useSecretsTranslation();
  const create = useCreateSecret(namespace);
  const [initial] = useState(() => ({
    ...(template && fieldsLike(template)),
    ...(name && { name }),
  }));
  const state = useCreateSecretForm({ create, initial, onCreated });
  const { isDirty, isSubmitting } = state.form.formState;
  const [hasValues, setHasValues] = useState(false);

  return (
    <SaveDialog
      title={t('create.title')}
      subtitle={t('create.inNamespace', { namespace })}
      footnote={t('create.footnote')}
      action={{
        label: t('create.submit'),
        busyLabel: t('create.submitting'),
      }}
      discardText={t('create.discardText')}
      isSaving={isSubmitting}
      canSave
      hasInput={isDirty || hasValues}
      refusals={state.refusals}
      onSave={state.submit}
      onClose={onClose}
    >
      <FormProvider {...state.form}>
        <CreateSecretFormFields
          namespace={namespace}
          state={state}
          onValueChange={() => setHasValues(true)}
        />
      </FormProvider>
      {state.failure && (
        <Alert severity="error" role="alert">
          {state.failure}
        </Alert>
      )}
    </SaveDialog>
  );
}
