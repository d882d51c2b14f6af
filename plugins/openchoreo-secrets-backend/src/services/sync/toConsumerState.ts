import type {
  ReleaseTree,
  ReleaseTreeNode,
} from '@openchoreo-secrets/openchoreo-client';
import type { Consumer } from '@openchoreo-secrets/plugin-common';

const MAX_MESSAGE_LENGTH = 600;

/** What a consumer's ExternalSecrets say, without whose consumer it is. */
export type ConsumerState = Omit<Consumer, 'component' | 'environment'>;

const NONE: ConsumerState = { state: 'notRendered' };

/**
 * Whether a release has pulled a secret.
 *
 * @param keys - where the store keeps the secret
 */
export function toConsumerState(
  { renderedReleases }: ReleaseTree,
  keys: ReadonlySet<string>,
): ConsumerState {
  const states = renderedReleases
    .flatMap(({ nodes }) => nodes)
    .filter(node => pulls(node, keys))
    .map(toState);
  const [first] = states;
  return states.find(({ state }) => state !== 'pulled') ?? first ?? NONE;
}

function pulls(
  { kind, object }: ReleaseTreeNode,
  keys: ReadonlySet<string>,
): boolean {
  return (
    kind === 'ExternalSecret' &&
    (object?.spec?.data ?? []).some(({ remoteRef }) =>
      keys.has(remoteRef?.key ?? ''),
    )
  );
}

function toState({ object }: ReleaseTreeNode): ConsumerState {
  const { conditions = [], refreshTime } = object?.status ?? {};
  const ready = conditions.find(({ type }) => type === 'Ready');
  if (!ready) {
    return { state: 'pulling' };
  }
  const { status, reason, message } = ready;
  const hasSecret = status === 'True' && reason === 'SecretSynced';
  return {
    state: hasSecret ? 'pulled' : 'failed',
    ...(reason && { reason }),
    ...(message && { message: message.slice(0, MAX_MESSAGE_LENGTH) }),
    ...(refreshTime && { refreshTime }),
  };
}
