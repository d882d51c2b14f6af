import LinearProgress from '@material-ui/core/LinearProgress';
import { useEffect, useRef } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Notice } from '../ui/Notice';
import { useSuccessToast } from '../ui/useSuccessToast';
import { useUndoDelete } from './useUndoDelete';

/** How long Undo is offered; afterward, the view of all namespaces offers it. */
const OFFERED_FOR_MS = 600_000;

export interface DeletedNoticeProps {
  namespace: string;
  /** The deleted secrets whose values the store still has. */
  names: string[];
  /** Called with the names that are still deleted, or none when the offer ends. */
  onChange(names: string[]): void;
  /** Called with the secrets that exist again. */
  onRestored(names: string[]): void;
}

/** Says which secrets were deleted, and offers to undo that for some minutes. */
export function DeletedNotice(props: DeletedNoticeProps) {
  const { namespace, names, onChange, onRestored } = props;
  const { t } = useSecretsTranslation();
  const announce = useSuccessToast();
  const textOf = (text: 'notice' | 'undoing' | 'undone', of: string[]) =>
    t(`deleted.${text}`, { count: of.length, names: of.join() });
  const { state, undo } = useUndoDelete((restored, failures) => {
    if (restored.length > 0) {
      const restoredNames = restored.map(({ name }) => name);
      announce(textOf('undone', restoredNames));
      onRestored(restoredNames);
    }
    onChange(failures.map(({ name }) => name));
  });
  const root = useRef<HTMLDivElement>(null);
  useExpiry(state.step !== 'running', () => onChange([]));

  const run = () => {
    // The button disappears, and the drawer or the next button comes later.
    root.current?.focus();
    void undo(names.map(name => ({ namespace, name })));
  };
  return (
    <div ref={root} tabIndex={-1} style={{ outline: 0 }}>
      {renderNotice()}
    </div>
  );

  function renderNotice() {
    switch (state.step) {
      case 'running':
        return (
          <Notice severity="neutral">
            {textOf('undoing', names)} {state.isWaiting && t('deleted.waiting')}
            <LinearProgress aria-label={textOf('undoing', names)} />
          </Notice>
        );
      case 'failed':
        return (
          <Notice
            severity="error"
            role="alert"
            action={{ label: t('state.retry'), onClick: run }}
          >
            {state.failures.map(({ name, reason }) => (
              <div key={name}>{t('deleted.failed', { name, reason })}</div>
            ))}
          </Notice>
        );
      default:
        return (
          <Notice
            severity="neutral"
            action={{ label: t('deleted.undo'), onClick: run }}
          >
            {textOf('notice', names)}
          </Notice>
        );
    }
  }
}

/** Calls a function once after some minutes, or when `isActive` becomes true later. */
function useExpiry(isActive: boolean, onExpire: () => void): void {
  useEffect(() => {
    if (!isActive) {
      return undefined;
    }
    const timer = setTimeout(onExpire, OFFERED_FOR_MS);
    return () => clearTimeout(timer);
    // Starts again after an attempt, not with each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isActive]);
}
