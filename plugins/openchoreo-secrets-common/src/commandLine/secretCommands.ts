import { valueNamespaceOf } from '../rules';
import { valueFlag } from './createCommand';
import { NEXT_LINE, shellWord } from './shell';

/**
 * The namespace, name, and type that identify an existing secret in commands.
 *
 * @public
 */
export interface SecretCoordinates {
  namespace: string;
  name: string;
  /** The Kubernetes type. */
  type: string;
}

/**
 * Returns the `occ` command that shows a secret. Uses the table format, the only one without values.
 *
 * @public
 */
export function occGetCommand({ namespace, name }: SecretCoordinates): string {
  return `occ secret get ${shellWord(name)} --namespace ${shellWord(
    namespace,
  )} -o table`;
}

/**
 * Returns the `occ` command that replaces the value of one key. The command prompts for the value or reads a file.
 *
 * @public
 */
export function occUpdateCommand(
  { namespace, name, type }: SecretCoordinates,
  key: string,
): string {
  const [flag, value] = valueFlag(type, key);
  return [
    `occ secret update ${shellWord(name)} --namespace ${shellWord(namespace)}`,
    `${flag}=${shellWord(value)}`,
  ].join(NEXT_LINE);
}

/**
 * Returns the `occ` command that deletes a secret.
 *
 * @public
 */
export function occDeleteCommand({
  namespace,
  name,
}: SecretCoordinates): string {
  return `occ secret delete ${shellWord(name)} --namespace ${shellWord(
    namespace,
  )}`;
}

/**
 * Returns the `kubectl` commands that show the objects of a secret: on the control plane, then on the target plane.
 *
 * @public
 */
export function kubectlGetCommand({
  namespace,
  name,
}: SecretCoordinates): string {
  return [
    '# control plane',
    `kubectl --namespace ${shellWord(
      namespace,
    )} get secretreference ${shellWord(name)}`,
    '# target plane',
    `kubectl --namespace ${shellWord(
      valueNamespaceOf(namespace),
    )} get secret,pushsecret ${shellWord(name)}`,
  ].join('\n');
}

/**
 * Returns the `kubectl` commands that replace the value of one key on the target plane and immediately push the value
 * to the store, as OpenChoreo does. The commands read the value from a file to keep it off the command line.
 *
 * @public
 */
export function kubectlUpdateCommand(
  { namespace, name }: SecretCoordinates,
  key: string,
): string {
  const kubectl = `kubectl --namespace ${shellWord(
    valueNamespaceOf(namespace),
  )}`;
  return [
    '# target plane',
    [
      `${kubectl} create secret generic ${shellWord(name)}`,
      `--from-file=${shellWord(`${key}=<file>`)}`,
      '--dry-run=client -o json |',
    ].join(NEXT_LINE),
    [
      `${kubectl} patch secret ${shellWord(name)}`,
      '--type merge --patch-file /dev/stdin',
    ].join(NEXT_LINE),
    [
      `${kubectl} annotate pushsecret ${shellWord(name)} --overwrite`,
      'openchoreo.dev/sync-trigger="$(date -u +%FT%TZ)"',
    ].join(NEXT_LINE),
  ].join('\n');
}

/**
 * Returns the `kubectl` commands that delete a secret, in the same order as OpenChoreo.
 *
 * @public
 */
export function kubectlDeleteCommand({
  namespace,
  name,
}: SecretCoordinates): string {
  return [
    '# target plane',
    `kubectl --namespace ${shellWord(
      valueNamespaceOf(namespace),
    )} delete pushsecret,secret ${shellWord(name)}`,
    '# control plane',
    `kubectl --namespace ${shellWord(
      namespace,
    )} delete secretreference ${shellWord(name)}`,
  ].join('\n');
}
