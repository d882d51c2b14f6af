import type {
  PlatformNamespace,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { startTransition, useCallback, useEffect, useState } from 'react';
import { useSecretsApi } from './SecretsApiContext';

interface PlatformAnswer {
  /** How many namespaces there are; absent while that is not known. */
  total?: number;
  /** Those that no namespace owns. */
  sharedPlanes: TargetPlane[];
  /** What has come so far. */
  namespaces: PlatformNamespace[];
  progress: 'loading' | 'complete' | 'cancelled' | 'cut off';
  error?: Error;
}

export interface PlatformState extends PlatformAnswer {
  cancel(): void;
  restart(): void;
}

const nothing: PlatformAnswer = {
  sharedPlanes: [],
  namespaces: [],
  progress: 'loading',
};

/** All namespaces, one after the other as they come. */
export function usePlatform(): PlatformState {
  const api = useSecretsApi();
  const [answer, setAnswer] = useState(nothing);
  const [attempt, setAttempt] = useState(() => new AbortController());

  useEffect(() => {
    const { signal } = attempt;
    const change = (update: (previous: PlatformAnswer) => PlatformAnswer) => {
      if (!signal.aborted) {
        startTransition(() => setAnswer(update));
      }
    };
    const end = (ending: Partial<PlatformAnswer>) =>
      change(previous => ({
        ...previous,
        ...(previous.progress === 'loading' && ending),
      }));
    api
      .readPlatform(
        {
          onStart: ({ namespaces, planes }) =>
            change(() => ({
              ...nothing,
              total: namespaces,
              sharedPlanes: planes,
            })),
          onNamespace: namespace =>
            change(previous => ({
              ...previous,
              namespaces: [...previous.namespaces, namespace],
            })),
          onEnd: () => end({ progress: 'complete' }),
        },
        signal,
      )
      .then(
        () => end({ progress: 'cut off' }),
        error => end({ progress: 'cut off', error }),
      );
    return () => attempt.abort();
  }, [api, attempt]);

  const cancel = useCallback(() => {
    attempt.abort();
    setAnswer(previous => ({ ...previous, progress: 'cancelled' }));
  }, [attempt]);
  const restart = useCallback(() => {
    setAnswer(nothing);
    setAttempt(new AbortController());
  }, []);
  return { ...answer, cancel, restart };
}
