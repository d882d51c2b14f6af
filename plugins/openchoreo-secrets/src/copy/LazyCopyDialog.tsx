import { lazy, Suspense } from 'react';
import type { CopyDialogProps } from './CopyDialog';

const CopyDialog = lazy(() =>
  import('./CopyDialog').then(m => ({ default: m.CopyDialog })),
);

/** The copy dialog, loaded when it's opened. */
export function LazyCopyDialog(props: CopyDialogProps) {
  return (
    <Suspense fallback={null}>
      <CopyDialog {...props} />
    </Suspense>
  );
}
