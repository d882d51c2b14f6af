import { createHash } from 'node:crypto';
import { OpenChoreoError } from '@openchoreo-secrets/openchoreo-client';
import { USER_TOKEN_HEADER } from '../../upstream/clientProvider';
import { nameOfPrincipal, type RequestContext } from '../RequestContext';

/** Lets concurrent requests share one read. Doesn't cache results. */
export class SharedReads<T> {
  readonly #pending = new Map<string, Promise<T>>();

  /**
   * @param key - identifies the caller and the object, because callers must not share reads
   */
  async share(key: string, read: () => Promise<T>): Promise<T> {
    const shared = this.#pending.get(key);
    if (!shared) {
      return this.#start(key, read);
    }
    try {
      return await shared;
    } catch (error) {
      // The request that started the read was canceled; this one wasn't.
      if (error instanceof OpenChoreoError && error.kind === 'aborted') {
        return this.share(key, read);
      }
      throw error;
    }
  }

  #start(key: string, read: () => Promise<T>): Promise<T> {
    const pending = read().finally(() => this.#pending.delete(key));
    this.#pending.set(key, pending);
    return pending;
  }
}

/** Identifies a person and their sign-in, without the token itself. */
export function callerKey({ credentials, request }: RequestContext): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        nameOfPrincipal(credentials),
        request?.header(USER_TOKEN_HEADER),
      ]),
    )
    .digest('base64');
}
