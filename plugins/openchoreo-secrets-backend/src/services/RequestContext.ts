import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { OpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import type { Request } from 'express';
import {
  readOpenChoreoAccess,
  type OpenChoreoAccess,
} from './access/openChoreoAccess';

/** On whose behalf something is done. */
export interface RequestContext {
  credentials: BackstageCredentials;
  /** Asks OpenChoreo as the person, or as the configured identity. */
  client: OpenChoreoClient;
  /** For the audit log, which reads actor and address from it; absent where there was no HTTP request. */
  request?: Request;
  /** What OpenChoreo lets the caller do, asked once for each namespace. */
  getAccess(namespace: string): Promise<OpenChoreoAccess>;
}

export function createRequestContext(
  options: Omit<RequestContext, 'getAccess'>,
): RequestContext {
  const pending = new Map<string, Promise<OpenChoreoAccess>>();
  return {
    ...options,
    getAccess: namespace => {
      const asked =
        pending.get(namespace) ??
        readOpenChoreoAccess(namespace, options.client);
      pending.set(namespace, asked);
      return asked;
    },
  };
}
