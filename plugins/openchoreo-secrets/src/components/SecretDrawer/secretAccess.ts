import type {
  Capabilities,
  Capability,
  SecretDetails,
} from '@openchoreo-secrets/plugin-common';
import type { SecretSnapshot } from '../../api/SecretsApi';
import type { EditMode } from '../EditSecretDialog/editModel';
import type { Translate } from '../../translations/useSecretsTranslation';

/** What a person may do to one secret, and why not; a part is absent while it is not known. */
export interface SecretAccess {
  edit?: Capability;
  /** Whether an edit changes what it names, or all keys have to be entered anew. */
  editMode: EditMode;
  rotate?: Capability;
  reveal?: Capability;
  delete?: Capability;
}

/** What follows for a secret from what is allowed in its namespace and from the secret itself. */
export function accessTo(
  snapshot: SecretSnapshot | undefined,
  capabilities: Capabilities | undefined,
  t: Translate,
): SecretAccess {
  if (!snapshot || !capabilities) {
    return { editMode: 'merge' };
  }
  const { secret } = snapshot;
  if (!secret.managed) {
    return denied(t('drawer.unmanaged'));
  }
  const { update, replace, reveal, delete: remove } = capabilities;
  const isReplaceOnly = replace.allowed && !update.allowed;
  const obstacle = findObstacle(snapshot, t);
  return {
    edit: isReplaceOnly ? replace : obstacleOr(update, obstacle),
    editMode: isReplaceOnly ? 'replace' : 'merge',
    rotate: obstacleOr(update, obstacle),
    reveal,
    delete: remove,
  };
}

function obstacleOr(
  capability: Capability,
  obstacle: string | undefined,
): Capability {
  return capability.allowed && obstacle !== undefined
    ? { allowed: false, reason: obstacle }
    : capability;
}

/** Why single keys cannot be changed although the person may. */
function findObstacle(
  { secret, etag }: SecretSnapshot,
  t: Translate,
): string | undefined {
  const binary = findBinaryKeys(secret);
  if (binary.length > 0) {
    return t('drawer.binary', { keys: binary.join(', ') });
  }
  return etag === undefined ? secret.factsUnavailable ?? '' : undefined;
}

/** The keys whose values are no text, which keeps the secret from being changed. */
export function findBinaryKeys({ facts }: SecretDetails): string[] {
  return (facts?.keys ?? [])
    .filter(({ content }) => content === 'binary')
    .map(({ key }) => key);
}

function denied(reason: string): SecretAccess {
  const refusal = { allowed: false, reason };
  return {
    edit: refusal,
    editMode: 'merge',
    rotate: refusal,
    reveal: refusal,
    delete: refusal,
  };
}
