import { useEffect, useRef } from 'react';

/** What is needed of the Navigation API, which not every browser has and TypeScript does not know yet. */
interface NavigateEvent extends Event {
  navigationType: 'push' | 'reload' | 'replace' | 'traverse';
}

/**
 * Keeps the browser's back and forward buttons on this page while there is something to lose, in browsers that can.
 * The router of Backstage cannot be asked to wait, and hears of a step only after it was taken.
 *
 * @param onTry - called instead of the step
 */
export function useBackGuard(isActive: boolean, onTry: () => void): void {
  const tried = useRef(onTry);
  useEffect(() => {
    tried.current = onTry;
  }, [onTry]);
  useEffect(() => {
    const { navigation } = window as { navigation?: EventTarget };
    if (!isActive || !navigation) {
      return undefined;
    }
    const stay = (event: Event) => {
      const { navigationType, cancelable } = event as NavigateEvent;
      if (navigationType === 'traverse' && cancelable) {
        event.preventDefault();
        tried.current();
      }
    };
    navigation.addEventListener('navigate', stay);
    return () => navigation.removeEventListener('navigate', stay);
  }, [isActive]);
}
