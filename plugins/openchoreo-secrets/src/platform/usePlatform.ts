import type {
  PlatformNamespace,
  PlatformStart,
} from '@openchoreo-secrets/plugin-common';
import { useCallback, useEffect } from 'react';
import type { PlatformListener } from '../api/SecretsApi';
import { useSecretsApi } from '../api/SecretsApiContext';
import { useNamespaceStream, type NamespaceStream } from './useNamespaceStream';

export type PlatformState = NamespaceStream<
  PlatformStart,
  PlatformNamespace,
  object
>;

/** Reads all namespaces; each appears as soon as it arrives. */
export function usePlatform(): PlatformState {
  const api = useSecretsApi();
  const read = useCallback(
    (listener: PlatformListener, signal: AbortSignal) =>
      api.readPlatform(listener, signal),
    [api],
  );
  const stream = useNamespaceStream(read);
  const { begin } = stream;
  useEffect(() => begin(), [begin]);
  return stream;
}
