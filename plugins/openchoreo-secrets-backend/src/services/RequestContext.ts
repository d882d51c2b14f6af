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
  /** Asks about many namespaces in few calls, so that `getAccess` need not ask about each. */
  loadAccess(namespaces: string[]): Promise<void>;
}

/** Each namespace takes five questions, and OpenChoreo answers all of a call at once. */
const NAMESPACES_PER_CALL = 100;

export function createRequestContext(
  options: Omit<RequestContext, 'getAccess' | 'loadAccess'>,
): RequestContext {
  const pending = new Map<string, Promise<OpenChoreoAccess>>();
  return {
    ...options,
    getAccess: namespace => {
      const asked =
        pending.get(namespace) ??
        readOpenChoreoAccess([namespace], options.client).then(
          ([access]) => access,
        );
      pending.set(namespace, asked);
      return asked;
    },
    loadAccess: async namespaces => {
      for (let at = 0; at < namespaces.length; at += NAMESPACES_PER_CALL) {
        const some = namespaces.slice(at, at + NAMESPACES_PER_CALL);
        const accesses = await readOpenChoreoAccess(some, options.client);
        some.forEach((namespace, index) =>
          pending.set(namespace, Promise.resolve(accesses[index])),
        );
      }
    },
  };
}
