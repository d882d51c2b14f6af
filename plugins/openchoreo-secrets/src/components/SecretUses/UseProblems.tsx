import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useCapabilities } from '../../api/queries';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import type { UseGroup } from '../../usage/groupUses';
import { missingSecret } from '../../usage/missingSecret';
import { UseProblem } from './UseProblem';

const CreateSecretDialog = lazy(() =>
  import('../CreateSecretDialog').then(m => ({
    default: m.CreateSecretDialog,
  })),
);

export interface UseProblemsProps {
  namespace: string;
  uses: SecretUse[];
  /** Those with a problem are shown, in their order. */
  groups: UseGroup[];
  /** Whether the secret is what is being looked at already. */
  isSecretShown?: boolean;
}

/** Everything that is wrong with references, and the dialog for a secret that is missing. */
export function UseProblems(props: UseProblemsProps) {
  const { namespace, uses, groups, isSecretShown = false } = props;
  const { t } = useSecretsTranslation();
  const toasts = useApi(toastApiRef);
  const queryClient = useQueryClient();
  const capabilities = useCapabilities(namespace);
  const [missing, setMissing] = useState<string>();
  return (
    <>
      {groups
        .filter(({ use }) => use.problem)
        .map(group => (
          <UseProblem
            key={JSON.stringify(group.use)}
            namespace={namespace}
            group={group}
            isSecretShown={isSecretShown}
            onCreate={
              capabilities.data?.create.allowed ? setMissing : undefined
            }
          />
        ))}
      {missing && (
        <Suspense fallback={null}>
          <CreateSecretDialog
            namespace={namespace}
            name={missing}
            template={missingSecret(missing, uses)}
            onClose={() => setMissing(undefined)}
            onCreated={({ name }) => {
              setMissing(undefined);
              void queryClient.invalidateQueries();
              toasts.post({
                title: t('create.created', { name, namespace }),
                status: 'success',
                timeout: 8_000,
              });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
