import type { OpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import type { Request } from 'express';

/** Gives the client with which OpenChoreo is asked on behalf of a request. */
export interface ClientProvider {
  /**
   * Throws a 401 where the request does not bring what it takes.
   *
   * @param signal - cancels all reads of the client
   */
  getClient(request: Request, signal?: AbortSignal): OpenChoreoClient;
  /** The client that needs no request; absent where each person asks with a token of their own. */
  serviceClient?: OpenChoreoClient;
}
