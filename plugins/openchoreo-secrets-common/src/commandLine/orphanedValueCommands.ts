import { valueNamespaceOf } from '../rules';
import { onPlane, shellWord } from './shell';

const TIMEOUT_FLAG = '--timeout=2m';

/**
 * The location and the deletion options of an orphaned value.
 *
 * @public
 */
export interface OrphanedValueCoordinates {
  /** The display name of the plane. */
  plane: string;
  namespace: string;
  /** The name of the PushSecret. */
  name: string;
  /** The name of the Secret that the PushSecret pushes. */
  secretName: string;
  /** Deletion policy of the PushSecret. */
  deletionPolicy: 'Delete' | 'None';
  /** Whether to keep the value in the store because another object uses it. */
  keepsValue: boolean;
  /** Whether to keep the Secret because another object uses it. */
  keepsSecret: boolean;
}

/**
 * Returns the `kubectl` commands that remove an orphaned value. The commands delete the PushSecret, wait until External
 * Secrets Operator has removed the value, and delete the Secret. They keep values and Secrets that other objects use.
 * Each command runs only if the previous one succeeded. The context is a placeholder on its own line.
 *
 * @public
 */
export function orphanedValueCommands(
  orphanedValue: OrphanedValueCoordinates,
): string {
  const { plane, namespace, name, secretName, keepsSecret } = orphanedValue;
  return onPlane(plane, valueNamespaceOf(namespace), [
    ...prepare(orphanedValue),
    `delete pushsecret ${shellWord(name)} --wait ${TIMEOUT_FLAG}`,
    ...(keepsSecret
      ? []
      : [`delete secret ${shellWord(secretName)} --ignore-not-found`]),
  ]);
}

/** Returns the commands that set the deletion policy, which controls whether the value in the store is deleted. */
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
        )} --for=jsonpath='{.metadata.finalizers}' ${TIMEOUT_FLAG}`,
      ];
}
