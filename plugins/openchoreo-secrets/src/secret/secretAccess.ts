import type {
  Capabilities,
  SecretDetails,
} from '@openchoreo-secrets/plugin-common';
import type { SecretSnapshot } from '../api/SecretsApi';
import type { Translate } from '../translations/useSecretsTranslation';
import type { EditMode } from './useSecretEditor';

/** An action that's offered; disabled if there is a reason. Other actions are absent. */
export interface Offer {
  disabledReason?: string;
}

/** What a person can do with one secret. */
export interface SecretAccess {
  mode: EditMode;
  edit?: Offer;
  reveal?: Offer;
  canDelete: boolean;
}

/** Combines the permissions in the namespace with the state of the secret. */
export function accessTo(
  snapshot: SecretSnapshot,
  capabilities: Capabilities | undefined,
  namespace: string,
  t: Translate,
): SecretAccess {
  if (!snapshot.secret.managed || !capabilities) {
    return { mode: 'merge', canDelete: false };
  }
  const { update, replace, reveal } = capabilities;
  const isReplaceOnly = replace.allowed && !update.allowed;
  const canDelete = capabilities.delete.allowed;
  const revealOffer = reveal.allowed
    ? {}
    : { disabledReason: t('reveal.forbidden', { namespace }) };
  return {
    mode: isReplaceOnly ? 'replace' : 'merge',
    edit: offerEdit(snapshot, capabilities, t),
    reveal: reveal.isOff ? undefined : revealOffer,
    canDelete,
  };
}

function offerEdit(
  snapshot: SecretSnapshot,
  { update, replace }: Capabilities,
  t: Translate,
): Offer | undefined {
  if (update.allowed) {
    return { disabledReason: findObstacle(snapshot, t) };
  }
  return replace.allowed ? {} : undefined;
}

/** Why single keys can't be changed although the person has permission. */
function findObstacle(
  { secret, etag }: SecretSnapshot,
  t: Translate,
): string | undefined {
  return etag === undefined
    ? secret.factsUnavailable || t('drawer.unavailable')
    : undefined;
}

/** The same access, but the secret can't be changed for a reason. Other reasons come first. */
export function withoutEdits(
  access: SecretAccess,
  disabledReason: string,
): SecretAccess {
  return access.edit
    ? {
        ...access,
        edit: { disabledReason: access.edit.disabledReason ?? disabledReason },
      }
    : access;
}

/** The keys whose values aren't text. The API can't preserve them when the secret changes. */
export function findBinaryKeys({ facts }: SecretDetails): string[] {
  return (facts?.keys ?? [])
    .filter(({ content }) => content === 'binary')
    .map(({ key }) => key);
}
