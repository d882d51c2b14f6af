import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * Returns a function that calls the latest callback and never changes itself, so that memoized components don't render
 * again. For event handlers only: during rendering, it would call an outdated callback.
 */
export function useStableCallback<Args extends unknown[], Result>(
  callback: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
