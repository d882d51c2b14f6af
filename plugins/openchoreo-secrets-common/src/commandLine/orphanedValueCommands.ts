import { valueNamespaceOf } from '../rules';
import { onPlane, shellWord } from './shell';

const PATIENCE = '--timeout=2m';

/**
 * A value on a plane that no secret stands for.
 *
 * @public
 */
export interface OrphanedValueCoordinates {
  /** The plane, as a person calls it. */
  plane: string;
  namespace: string;
  /** The name of the PushSecret. */
  name: string;
  /** The name of the Secret that it pushes. */
  secretName: string;
  /** What External Secrets Operator does with the value in the store when the PushSecret is deleted. */
  deletionPolicy: 'Delete' | 'None';
  /** Whether the value in the store has to stay because something else uses it. */
  keepsValue: boolean;
  /** Whether the Secret has to stay because something else uses it. */
  keepsSecret: boolean;
}

/**
 * The `kubectl` commands that remove an orphaned value: the PushSecret, then, once External Secrets Operator has
 * finished with it, the Secret. What something else uses stays. Each command runs only if the one before succeeded.
 * The context is a placeholder on a line of its own.
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

/** The policy decides what becomes of the value in the store, so that it is set to what is wanted first. */
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
  // With its finalizer the operator promises to remove the value, without it does not.
  return keepsValue
    ? [change]
    : [
        change,
        `wait pushsecret ${shellWord(
          name,
        )} --for=jsonpath='{.metadata.finalizers}' ${PATIENCE}`,
      ];
}
