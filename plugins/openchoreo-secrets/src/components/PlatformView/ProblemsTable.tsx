import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import type { ProblemRow } from '../../platform/platformRows';
import { problemOf } from '../../usage/describeUse';
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
        { title: t('usage.component'), cell: ({ use }) => use.component },
        {
          title: t('platform.namespace'),
          cell: ({ namespace }) => namespace,
        },
        {
          title: t('platform.problem'),
          cell: ({ use }) =>
            problemOf(
              { use, environments: use.environment ? [use.environment] : [] },
              t,
            ),
        },
      ]}
    />
  );
}
