import type {
  Secret,
  SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import {
  formatAge,
  printLine,
  printList,
  printObject,
  type ObjectFormat,
  type OutputFormat,
} from '../output';
import { formatPlace } from '../session';

/** A secret without its values. */
export interface ListedSecret {
  /** Present only in lists of all namespaces. */
  namespace?: string;
  name: string;
  type: string;
  targetPlane?: string;
  keys: string[];
  labels?: Record<string, string>;
  createdAt?: string;
}

/** Converts a reference to a listed secret. */
export function toListed({ metadata, spec }: SecretReference): ListedSecret {
  const { targetPlane } = spec;
  return {
    name: metadata.name,
    type: spec.template.type ?? 'Opaque',
    ...(targetPlane && {
      targetPlane: `${targetPlane.kind}/${targetPlane.name}`,
    }),
    keys: spec.data.map(({ secretKey }) => secretKey),
    labels: metadata.labels,
    createdAt: metadata.creationTimestamp,
  };
}

/** Prints secrets without values; with a namespace column for all namespaces. */
export function printSecrets(
  secrets: readonly ListedSecret[],
  format: OutputFormat,
): void {
  const hasNamespaces = secrets.some(({ namespace }) => namespace);
  const isWide = format === 'wide';
  printList(secrets, format, {
    headings: [
      ...(hasNamespaces ? ['NAMESPACE'] : []),
      ...['NAME', 'TYPE', 'TARGET PLANE', 'AGE'],
      ...(isWide ? ['KEYS', 'LABELS'] : []),
    ],
    toRow: secret => [
      ...(hasNamespaces ? [secret.namespace ?? ''] : []),
      secret.name,
      secret.type,
      secret.targetPlane ?? '<unknown>',
      formatAge(secret.createdAt),
      ...(isWide ? [secret.keys.join(','), formatLabels(secret)] : []),
    ],
    toName: ({ name }) => `secret/${name}`,
    empty: 'No secrets found',
  });
}

/** Prints a message about the changed secret, or the secret without values. */
export function printChanged(
  { data = {}, ...secret }: Secret,
  change: 'created' | 'updated',
  place: { namespace: string; url: string },
  format: ObjectFormat,
): void {
  if (format === 'table') {
    printLine(
      `Secret '${secret.metadata.name}' ${change} ${formatPlace(place)}`,
    );
    return;
  }
  printObject({ ...secret, keys: Object.keys(data) }, format);
}

function formatLabels({ labels = {} }: ListedSecret): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}
