import { valueNamespaceOf } from '../rules';
import { onPlane, shellWord } from './shell';

const PATIENCE = '--timeout=2m';

/**
 * An orphaned value on a plane.
 *
 * @public
 */
export interface OrphanedValueCoordinates {
  /** The plane's name for people. */
  plane: string;
  namespace: string;
  /** The name of the PushSecret. */
  name: string;
  /** The name of the Secret that it pushes. */
  secretName: string;
  /** Deletion policy of the PushSecret. */
  deletionPolicy: 'Delete' | 'None';
  /** Whether to keep the value in the store because another object uses it. */
  keepsValue: boolean;
  /** Whether to keep the Secret because another object uses it. */
  keepsSecret: boolean;
}

/**
 * The `kubectl` commands that remove an orphaned value: the PushSecret, then, once External Secrets Operator has
 * removed the value, the Secret. Objects with other users stay. Each command runs only if the previous one succeeded.
 * The context is a placeholder on its own line.
 *
 * @public
 */
export function orphanedValueCommands(
  orphanedValue: OrphanedValueCoordinates,
): string {
  const { plane, namespace, name, secretName, keepsSecret } = orphanedValue;
  return onPlane(plane, valueNamespaceOf(namespace), [
    ...prepare(orphanedValue),
    `delete pushsecret ${shellWord(name)} --wait ${PATIENCE}`,
    ...(keepsSecret
      ? []
      : [`delete secret ${shellWord(secretName)} --ignore-not-found`]),
  ]);
}

/** Sets the deletion policy, which decides whether the value in the store is deleted. */
function prepare({
  name,
  deletionPolicy,
  keepsValue,
}: OrphanedValueCoordinates): string[] {
  const wanted = keepsValue ? 'None' : 'Delete';
  if (deletionPolicy === wanted) {
    return [];
  }
  const patch = JSON.stringify({ spec: { deletionPolicy: wanted } });
  const change = `patch pushsecret ${shellWord(
    name,
  )} --type merge --patch '${patch}'`;
  // The operator deletes the value only if the PushSecret has the operator's finalizer.
  return keepsValue
    ? [change]
    : [
        change,
        `wait pushsecret ${shellWord(
          name,
        )} --for=jsonpath='{.metadata.finalizers}' ${PATIENCE}`,
      ];
}
