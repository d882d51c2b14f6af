import { createHash } from 'node:crypto';

const HASH_LENGTH = 8;

/** Length limits of Kubernetes names: namespaces and most other objects. */
export const MAX_NAMESPACE_NAME = 63;
export const MAX_OBJECT_NAME = 253;

/**
 * Generates a name as OpenChoreo does: the parts, truncated to the limit, followed by a hash of the full parts, so
 * that truncated names stay distinct.
 *
 * @param extra - input for the hash only
 */
export function generateName(
  limit: number,
  parts: string[],
  extra?: string,
): string {
  const hashed = [...parts, ...(extra === undefined ? [] : [extra])].join('-');
  const hash = createHash('sha256').update(hashed).digest('hex');
  const room = limit - HASH_LENGTH - parts.length;
  const length = Math.floor(room / parts.length);
  const remainder = room % parts.length;
  const shortened = parts.map((part, index) =>
    toNamePart(part).slice(0, length + (index < remainder ? 1 : 0)),
  );
  return [...shortened, hash.slice(0, HASH_LENGTH)].join('-');
}

function toNamePart(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.-]/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
