import { valueNamespaceOf } from '../rules';
import { NEXT_LINE } from './nextLine';
import { shellWord } from './shellWord';
import { valueFlag } from './valueFlag';

/**
 * A secret as far as commands about an existing one name it.
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
 * The `occ` command that shows a secret without its values, which it would show in other formats.
 *
 * @public
 */
export function occGetCommand({ namespace, name }: SecretCoordinates): string {
  return `occ secret get ${shellWord(name)} --namespace ${shellWord(
    namespace,
  )} -o table`;
}

/**
 * The `occ` command that gives one key of a secret a new value, with a placeholder for it.
 *
 * @public
 */
export function occUpdateCommand(
  { namespace, name, type }: SecretCoordinates,
  key: string,
): string {
  return [
    `occ secret update ${shellWord(name)} --namespace ${shellWord(namespace)}`,
    valueFlag(type, key, 'new value'),
  ].join(NEXT_LINE);
}

/**
 * The `occ` command that deletes a secret.
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
 * The `kubectl` commands that show what a secret consists of: on the control plane, then on its plane.
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
 * The `kubectl` commands that give one key a new value on the target plane and push it to the store at
 * once, as OpenChoreo does it.
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
  const patch = JSON.stringify({ stringData: { [key]: '<new value>' } });
  return [
    '# target plane',
    [
      `${kubectl} patch secret ${shellWord(name)} --type merge`,
      `--patch ${shellWord(patch)}`,
    ].join(NEXT_LINE),
    [
      `${kubectl} annotate pushsecret ${shellWord(name)} --overwrite`,
      'openchoreo.dev/sync-trigger="$(date -u +%FT%TZ)"',
    ].join(NEXT_LINE),
  ].join('\n');
}

/**
 * The `kubectl` commands that delete a secret, in the order in which OpenChoreo does it.
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
