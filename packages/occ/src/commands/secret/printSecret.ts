import type { Secret } from '@openchoreo-secrets/openchoreo-client';
import type { ListedSecret } from '../../services/secrets';
import {
  formatAge,
  printLine,
  printList,
  printObject,
  type OutputFormat,
} from '../../output';

/** Prints secrets without their values; with a namespace column if they have one. */
export function printSecrets(
  secrets: readonly (ListedSecret & { namespace?: string })[],
  format: OutputFormat,
): void {
  const hasNamespaces = secrets.some(({ namespace }) => namespace);
  printList(secrets, format, {
    headings: [
      ...(hasNamespaces ? ['NAMESPACE'] : []),
      ...['NAME', 'TYPE', 'TARGET PLANE', 'AGE'],
    ],
    toRow: ({
      namespace,
      name,
      type,
      targetPlane = '<unknown>',
      createdAt,
    }) => [
      ...(hasNamespaces ? [namespace ?? ''] : []),
      name,
      type,
      targetPlane,
      formatAge(createdAt),
    ],
    toName: ({ name }) => `secret/${name}`,
    empty: 'No secrets found',
  });
}

/** Prints which secret was changed and where, or the secret without its values. */
export function printChanged(
  { data = {}, ...secret }: Secret,
  change: 'created' | 'updated',
  place: { namespace: string; url: string },
  format: 'table' | 'yaml' | 'json',
): void {
  if (format === 'table') {
    printLine(
      `Secret '${secret.metadata.name}' ${change} ${formatPlace(place)}`,
    );
    return;
  }
  printObject({ ...secret, keys: Object.keys(data) }, format);
}

/** Formats where a command changed something. */
export function formatPlace(place: { namespace: string; url: string }): string {
  return `in ${place.namespace} on ${place.url}`;
}
