import type {
  PlatformNamespace,
  PlatformPlanes,
  PlatformStart,
} from '@openchoreo-secrets/plugin-common';
import type { RequestContext } from '../RequestContext';

/** What is told of the platform, one after the other; `end` only when that was all. */
export type PlatformEvent =
  | { event: 'start'; data: PlatformStart }
  | { event: 'namespace'; data: PlatformNamespace }
  | { event: 'end'; data: Record<string, never> };

/** Looks across all namespaces. Rejects with a `SecretsError`, `readPlatform` before the first event only. */
export interface PlatformService {
  /** Tells nothing more once the signal is aborted, and ends without `end` then. */
  readPlatform(
    context: RequestContext,
    signal: AbortSignal,
  ): AsyncIterable<PlatformEvent>;
  /** What is on the planes that this portal may look into; not all of it once the signal is aborted. */
  readPlanes(
    context: RequestContext,
    signal: AbortSignal,
  ): Promise<PlatformPlanes>;
}
