import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import type { ProblemRow } from '../../platform/platformRows';
import { problemOf } from '../../usage/describeUse';
import { PagedTable } from '../PagedTable';

export interface ProblemsPartProps {
  rows: ProblemRow[];
  isComplete: boolean;
}

/** References of all namespaces that do not resolve, or may not. */
export function ProblemsPart({ rows, isComplete }: ProblemsPartProps) {
  const { t } = useSecretsTranslation();
  return (
    <PagedTable<ProblemRow>
      label={t('platform.title')}
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
