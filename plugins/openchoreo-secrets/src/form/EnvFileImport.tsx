import {
  lazy,
  Suspense,
  useCallback,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { EnvFileDialogProps } from './EnvFileDialog';

const EnvFileDialog = lazy(() =>
  import('./EnvFileDialog').then(m => ({
    default: m.EnvFileDialog,
  })),
);

/** The dialog that adds keys from `.env` text; loaded when it's first needed. It closes when keys are added. */
export function EnvFileImport(props: EnvFileDialogProps) {
  const { onAdd, onClose } = props;
  return (
    <Suspense fallback={null}>
      <EnvFileDialog
        {...props}
        onAdd={entries => {
          onClose();
          onAdd(entries);
        }}
      />
    </Suspense>
  );
}

/** Offers to import several lines that were pasted where one key belongs. */
export function usePastedEnvFile(
  options: Pick<EnvFileDialogProps, 'onAdd'> & { listKeys(): string[] },
): { open(text: string): void; dialog: ReactNode } {
  const [isOpen, setIsOpen] = useState(false);
  // Not in the state, where it would stay readable.
  const pasted = useRef('');
  const open = useCallback((text: string) => {
    pasted.current = text;
    setIsOpen(true);
  }, []);
  return {
    open,
    dialog: isOpen && (
      <EnvFileImport
        pasted={pasted}
        existingKeys={options.listKeys()}
        onAdd={options.onAdd}
        onClose={() => setIsOpen(false)}
      />
    ),
  };
}
