import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { ComponentSecrets } from '@openchoreo-secrets/plugin-common';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useComponentConsumers } from '../sync/useConsumers';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { missingSecret } from './missingSecret';
import { ReferenceCards } from './ReferenceCards';
import { groupReferences, type Reference } from './references';
import { useReferenceStates } from './ReferenceStates';
import { ReferenceTable } from './ReferenceTable';

const CreateSecretDialog = lazy(() =>
  import('../create/CreateSecretDialog').then(m => ({
    default: m.CreateSecretDialog,
  })),
);

export interface ReferenceListProps {
  namespace: string;
  answer: ComponentSecrets;
  /** The environments to show. */
  environments: string[];
  /** Shows at most this many references, as cards; without it all of them, as a table where there is room. */
  limit?: number;
}

/** The references of a component, and the form that creates a missing secret. Broken references are open. */
export function ReferenceList(props: ReferenceListProps) {
  const { namespace, answer, environments, limit } = props;
  const { component, uses } = answer;
  const { t } = useSecretsTranslation();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  const consumers = useComponentConsumers(namespace, component);
  const stateOf = useReferenceStates({
    answer,
    consumers: consumers.data?.items,
  });
  const references = useMemo(() => groupReferences(uses), [uses]);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [missing, setMissing] = useState<string>();
  const List = isNarrow || limit ? ReferenceCards : ReferenceTable;
  return (
    <>
      <List
        label={t('reference.label', { component })}
        namespace={namespace}
        references={references.slice(0, limit)}
        environments={environments}
        stateOf={stateOf}
        isOpen={({ id, isBroken }) => isBroken !== toggled.has(id)}
        onToggle={({ id }: Reference) => setToggled(toggle(toggled, id))}
        onCreate={setMissing}
      />
      {missing && (
        <MissingSecretDialog
          namespace={namespace}
          name={missing}
          answer={answer}
          onClose={() => setMissing(undefined)}
        />
      )}
    </>
  );
}

interface MissingSecretDialogProps {
  namespace: string;
  name: string;
  answer: ComponentSecrets;
  onClose(): void;
}

function MissingSecretDialog(props: MissingSecretDialogProps) {
  const { namespace, name, answer, onClose } = props;
  const { t } = useSecretsTranslation();
  const toasts = useApi(toastApiRef);
  const queryClient = useQueryClient();
  return (
    <Suspense fallback={null}>
      <CreateSecretDialog
        namespace={namespace}
        name={name}
        template={missingSecret(name, answer.uses)}
        onClose={onClose}
        onCreated={created => {
          onClose();
          void queryClient.invalidateQueries();
          toasts.post({
            title: t('reference.created', { name: created.name }),
            status: 'success',
            timeout: 8_000,
          });
        }}
      />
    </Suspense>
  );
}

function toggle(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) {
    next.add(id);
  }
  return next;
}
