import { createHash } from 'node:crypto';
import { USER_TOKEN_HEADER } from '../../upstream';
import { nameOfPrincipal } from '../nameOfPrincipal';
import type { RequestContext } from '../RequestContext';

/** Tells people apart, and one person's sign-ins; the token itself is not kept. */
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
