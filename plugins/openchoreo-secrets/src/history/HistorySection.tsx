import Skeleton from '@material-ui/lab/Skeleton';
import { lazy, Suspense } from 'react';
import { useHasHistory } from '../api/queries';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Disclosure } from '../ui/Disclosure';
import type { SaveListProps } from './SaveList';

const SaveList = lazy(() =>
  import('./SaveList').then(m => ({ default: m.SaveList })),
);

/** The earlier saves of a secret, loaded when the section opens; absent without access to a store. */
export function HistorySection(props: SaveListProps) {
  const { t } = useSecretsTranslation();
  return useHasHistory() ? (
    <Disclosure title={t('history.title')} summary={t('history.summary')}>
      <Suspense fallback={<Skeleton height={48} />}>
        <SaveList {...props} />
      </Suspense>
    </Disclosure>
  ) : null;
}
