import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import type { ProblemRow } from '../../platform/platformRows';
import { ReferenceProblem } from '../../usage/ReferenceProblem';
import { groupReferences } from '../../usage/references';
import { PlatformTable } from './PlatformTable';

export interface ProblemsTableProps {
  rows: ProblemRow[];
  isComplete: boolean;
}

/** References of all namespaces that do not resolve, or may not. */
export function ProblemsTable({ rows, isComplete }: ProblemsTableProps) {
  const { t } = useSecretsTranslation();
  return (
    <PlatformTable<ProblemRow>
      rows={rows}
      isComplete={isComplete}
      getId={({ namespace, use }) => JSON.stringify([namespace, use])}
      columns={[
        { title: t('platform.components'), cell: ({ use }) => use.component },
        {
          title: t('platform.namespace'),
          cell: ({ namespace }) => namespace,
        },
        {
          title: t('platform.problem'),
          cell: ({ namespace, use }) => (
            <ReferenceProblem
              namespace={namespace}
              reference={groupReferences([use])[0]}
            />
          ),
        },
      ]}
    />
  );
}
