import { useEffect } from 'react';

/** Makes the browser ask before the page is left or loaded again, while there is something to lose. */
export function useLeaveWarning(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) {
      return undefined;
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isActive]);
}
