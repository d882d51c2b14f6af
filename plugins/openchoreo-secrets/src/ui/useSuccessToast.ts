import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';

const TIMEOUT_MS = 8_000;

/** Returns a function that shows a success message for 8 seconds. */
export function useSuccessToast() {
  const toasts = useApi(toastApiRef);
  return (title: string, description?: string): void => {
    toasts.post({
      title,
      ...(description && { description }),
      status: 'success',
      timeout: TIMEOUT_MS,
    });
  };
}
