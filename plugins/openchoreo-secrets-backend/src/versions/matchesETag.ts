/**
 * Whether an `If-Match` header names the ETag (RFC 9110, 13.1.1). A `W/` before one is overlooked:
 * proxies put it there when they compress an answer.
 */
export function matchesETag(ifMatch: string, etag: string): boolean {
  const named = ifMatch.split(',').map(it => it.trim().replace(/^W\//, ''));
  return named.includes('*') || named.includes(etag);
}
