import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { OpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import type { Request } from 'express';
import { logBug } from '../errors';
import { toSecretsError } from '../upstream/toSecretsError';
import {
  type OpenChoreoAccess,
  readOpenChoreoAccess,
} from './access/openChoreoAccess';

/** Each namespace has five decisions, and the first namespace waits for the whole batch. */
const NAMESPACES_PER_CALL = 50;

/** The caller of an operation and its access to OpenChoreo. */
export interface RequestContext {
  credentials: BackstageCredentials;
  /** Calls OpenChoreo as the person or the configured identity. Its reads end with the request. */
  client: OpenChoreoClient;
  /**
   * Reads the outcome of a write that OpenChoreo didn't confirm. Its reads have their own time limit, because the write
   * may have used up that of the request.
   */
  followUpClient: OpenChoreoClient;
  logger: LoggerService;
  /** For the actor and address in the audit log. Absent for actions, which have no HTTP request. */
  request?: Request;
  /** Reads what OpenChoreo allows the caller to do, once per namespace. */
  getAccess(namespace: string): Promise<OpenChoreoAccess>;
  /** Makes `getAccess` read these namespaces together. */
  expectAccess(namespaces: string[]): void;
}

/** Namespaces that are evaluated in one call. */
interface Batch {
  namespaces: string[];
  /** Absent until one of them is needed. */
  accesses?: Promise<OpenChoreoAccess[]>;
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
      batch.accesses ??= readOpenChoreoAccess(batch.namespaces, options.client);
      const accesses = await batch.accesses;
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
 * Returns the message of a failure that is part of a response, such as one namespace among many. Logs exceptions of our
 * own code.
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

/** Backstage's name of the calling user or service. */
export function nameOfPrincipal({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ?? subject ?? 'unknown';
}
