import { useState } from 'react';
import { useBackGuard } from './useBackGuard';
import { useLeaveWarning } from './useLeaveWarning';

export interface LeavingOptions {
  /** Whether there is anything that would be lost. */
  hasInput: boolean;
  /** Whether it is being saved, which cannot be left. */
  isSaving: boolean;
  onClose(): void;
}

export interface Leaving {
  /** Whether the person is being asked if the input may be thrown away. */
  isAsking: boolean;
  /** Closes the form, or asks first. */
  leave(): void;
  /** Goes on with the form. */
  stay(): void;
}

/** How a form is left: not without asking while it has input, be it by its button, the browser's or with the page. */
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
  useLeaveWarning(hasInput);
  useBackGuard(hasInput, leave);
  return { isAsking, leave, stay: () => setIsAsking(false) };
}
