import type {
  Capabilities,
  Capability,
  SecretDetails,
} from '@openchoreo-secrets/plugin-common';
import type { SecretSnapshot } from '../../api/SecretsApi';
import type { EditMode } from '../EditSecretDialog/editModel';
import type { Translate } from '../../hooks/useSecretsTranslation';

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
  const { secret, etag } = snapshot;
  if (!secret.managed) {
    return denied(t('drawer.unmanaged'));
  }
  const { update, replace, reveal, delete: remove } = capabilities;
  const binary = findBinaryKeys(secret);
  const mayNotChange = binary.length > 0 && {
    allowed: false,
    reason: t('drawer.binary', { keys: binary.join(', ') }),
  };
  const isReplaceOnly =
    replace.allowed && (!update.allowed || etag === undefined);
  return {
    edit: mayNotChange || (isReplaceOnly ? replace : update),
    editMode: isReplaceOnly ? 'replace' : 'merge',
    rotate: (update.allowed && mayNotChange) || update,
    reveal,
    delete: remove,
  };
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
