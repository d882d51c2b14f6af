import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { OpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import type { Request } from 'express';
import { logBug } from '../errors';
import { toSecretsError } from '../upstream';
import {
  readOpenChoreoAccess,
  type OpenChoreoAccess,
} from './access/openChoreoAccess';

/** On whose behalf something is done. */
export interface RequestContext {
  credentials: BackstageCredentials;
  /** Asks OpenChoreo as the person, or as the configured identity. Its reads end with the request. */
  client: OpenChoreoClient;
  /**
   * Reads the outcome of a write that OpenChoreo didn't confirm. The write may have used up the time of the request, so
   * that these reads have their own.
   */
  followUpClient: OpenChoreoClient;
  logger: LoggerService;
  /** For the audit log, which reads actor and address from it; absent where there was no HTTP request. */
  request?: Request;
  /** What OpenChoreo lets the caller do, asked once for each namespace. */
  getAccess(namespace: string): Promise<OpenChoreoAccess>;
  /** Has `getAccess` ask about many namespaces at once when it is asked about one of them. */
  expectAccess(namespaces: string[]): void;
}

/** Each namespace takes five questions, and the first one waits for all that are asked with it. */
const NAMESPACES_PER_CALL = 50;

/** Namespaces that are asked about in one call. */
interface Batch {
  namespaces: string[];
  /** Absent until it is asked about one of them. */
  asked?: Promise<OpenChoreoAccess[]>;
}

export function createRequestContext(
  options: Omit<RequestContext, 'getAccess' | 'expectAccess'>,
): RequestContext {
  const batches = new Map<string, Batch>();
  const add = (namespaces: string[]) => {
    const batch: Batch = { namespaces };
    namespaces.forEach(namespace => batches.set(namespace, batch));
    return batch;
  };
  return {
    ...options,
    getAccess: async namespace => {
      const batch = batches.get(namespace) ?? add([namespace]);
      batch.asked ??= readOpenChoreoAccess(batch.namespaces, options.client);
      const accesses = await batch.asked;
      return accesses[batch.namespaces.indexOf(namespace)];
    },
    expectAccess: namespaces => {
      for (let at = 0; at < namespaces.length; at += NAMESPACES_PER_CALL) {
        add(namespaces.slice(at, at + NAMESPACES_PER_CALL));
      }
    },
  };
}

/**
 * Returns the message of a failure that is part of an answer, such as that of one namespace among many. An exception of
 * our own code is logged.
 */
export function describeFailure(
  error: unknown,
  act: string,
  { logger }: Pick<RequestContext, 'logger'>,
): string {
  const { message, bug } = toSecretsError(error, act);
  if (bug !== undefined) {
    logBug(logger, bug);
  }
  return message;
}
