import { lazy, Suspense } from 'react';
import type { RestartDialogProps } from './RestartDialog';

const RestartDialog = lazy(() =>
  import('./RestartDialog').then(m => ({ default: m.RestartDialog })),
);

/** The restart dialog, loaded when it's opened. */
export function LazyRestartDialog(props: RestartDialogProps) {
  return (
    <Suspense fallback={null}>
      <RestartDialog {...props} />
    </Suspense>
  );
}
