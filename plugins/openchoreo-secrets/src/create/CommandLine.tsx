import {
  findSecretType,
  occCreateCommand,
  outlineSecret,
} from '@openchoreo-secrets/plugin-common';
import { useSyncExternalStore } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { ValueStore } from '../form/ValueStore';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { CommandBlock } from '../ui/CommandBlock';
import { toRequest, type CreateSecretFields } from './formModel';

export interface CommandLineProps {
  namespace: string;
  form: UseFormReturn<CreateSecretFields>;
  values: ValueStore;
}

/** The `occ` command that creates the same secret. It asks for the values instead of carrying them. */
export function CommandLine({ namespace, form, values }: CommandLineProps) {
  const { t } = useSecretsTranslation();
  useWatch({ control: form.control });
  const command = useSyncExternalStore(values.subscribe, () =>
    formatCommand(namespace, form.getValues(), values),
  );
  return <CommandBlock label={t('create.commandLine')} command={command} />;
}

/** The command for what is entered so far, with placeholders for the rest. */
function formatCommand(
  namespace: string,
  fields: CreateSecretFields,
  values: ValueStore,
): string {
  const request = toRequest(fields, values);
  const outline = outlineSecret(namespace, {
    ...request,
    name: request.name || '<name>',
    targetPlane: fields.targetPlane ?? { kind: '<kind>', name: '<plane>' },
  });
  const required =
    findSecretType(fields.type)
      ?.fields.filter(({ isRequired }) => isRequired)
      .map(({ key }) => key) ?? [];
  const keys = [...new Set([...required, ...outline.keys])].filter(Boolean);
  return occCreateCommand({
    ...outline,
    keys: keys.length > 0 ? keys : ['<key>'],
  });
}
