import { useEffect, useRef, useState } from 'react';

export interface LeavingOptions {
  /** Whether something would be lost. */
  hasInput: boolean;
  /** A form can't be left while it's saved. */
  isSaving: boolean;
  onClose(): void;
}

export interface Leaving {
  /** Whether the person is asked if the input can be discarded. */
  isAsking: boolean;
  /** Closes the form, or asks first. */
  leave(): void;
  /** Continues with the form. */
  stay(): void;
}

/** Asks before a form with input is left: by its own buttons, the browser's Back button, or a reload. */
export function useLeaving(options: LeavingOptions): Leaving {
  const { hasInput, isSaving, onClose } = options;
  const [isAsking, setIsAsking] = useState(false);
  const leave = () => {
    if (isSaving) {
      return;
    }
    if (hasInput) {
      setIsAsking(true);
    } else {
      onClose();
    }
  };
  useUnloadWarning(hasInput);
  useBackGuard(hasInput, leave);
  return { isAsking, leave, stay: () => setIsAsking(false) };
}

/** Makes the browser ask before the page is left or reloaded. */
function useUnloadWarning(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) {
      return undefined;
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isActive]);
}

/** The part of the Navigation API that TypeScript doesn't know yet. */
interface NavigateEvent extends Event {
  navigationType: 'push' | 'reload' | 'replace' | 'traverse';
}

/**
 * Keeps the browser's Back and Forward buttons on this page, in browsers with the Navigation API. The router of
 * Backstage can't block a navigation; it's notified afterward.
 *
 * @param onTry - called instead of the step
 */
function useBackGuard(isActive: boolean, onTry: () => void): void {
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
