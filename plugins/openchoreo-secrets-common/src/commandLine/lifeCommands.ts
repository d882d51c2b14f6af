import { valueNamespaceOf } from '../rules';
import { NEXT_LINE } from './nextLine';
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
  return `occ secret get ${name} --namespace ${namespace} -o table`;
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
    `occ secret update ${name} --namespace ${namespace}`,
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
  return `occ secret delete ${name} --namespace ${namespace}`;
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
    `kubectl --namespace ${namespace} get secretreference ${name}`,
    '# target plane',
    `kubectl --namespace ${valueNamespaceOf(
      namespace,
    )} get secret,pushsecret ${name}`,
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
  const kubectl = `kubectl --namespace ${valueNamespaceOf(namespace)}`;
  const patch = JSON.stringify({ stringData: { [key]: '<new value>' } });
  return [
    '# target plane',
    [`${kubectl} patch secret ${name} --type merge`, `--patch '${patch}'`].join(
      NEXT_LINE,
    ),
    [
      `${kubectl} annotate pushsecret ${name} --overwrite`,
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
    `kubectl --namespace ${valueNamespaceOf(
      namespace,
    )} delete pushsecret,secret ${name}`,
    '# control plane',
    `kubectl --namespace ${namespace} delete secretreference ${name}`,
  ].join('\n');
}
