import type { Secret } from '@openchoreo-secrets/openchoreo-client';
import type { ListedSecret } from '../../services/secrets';
import {
  formatAge,
  printLine,
  printList,
  printObject,
  type OutputFormat,
} from '../../output';

/** Shows secrets as a table, or as YAML or JSON; never with a value. */
export function printSecrets(
  secrets: readonly ListedSecret[],
  format: OutputFormat,
): void {
  printList(secrets, format, {
    headings: ['NAME', 'TYPE', 'TARGET PLANE', 'AGE'],
    toRow: ({ name, type, targetPlane = '<unknown>', createdAt }) => [
      name,
      type,
      targetPlane,
      formatAge(createdAt),
    ],
    empty: 'No secrets found',
  });
}

/** Says what was done to a secret, or shows what it is now, without its values. */
export function printChanged(
  { data = {}, ...secret }: Secret,
  deed: 'created' | 'updated',
  format: OutputFormat,
): void {
  if (format === 'table') {
    printLine(`Secret '${secret.metadata.name}' ${deed}`);
    return;
  }
  printObject({ ...secret, keys: Object.keys(data) }, format);
}
