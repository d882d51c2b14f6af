import { validateSecretName } from '@openchoreo-secrets/plugin-common';

const SYNC_TRIGGER = 'openchoreo.dev/sync-trigger';
const MAX_MESSAGE_LENGTH = 600;
/** The start of a message names the operation, and its end the cause. */
const MESSAGE_START_LENGTH = 200;

/** The condition `Ready` of an object of External Secrets Operator. */
export interface ReadyCondition {
  status: string;
  reason?: string;
  message?: string;
  /** Its `lastTransitionTime`. A repeated failure leaves it unchanged. */
  since?: string;
}

/** The parts of a watched object that stay in memory. */
export interface WatchedObject {
  metadata: {
    name: string;
    namespace?: string;
    resourceVersion?: string;
    uid?: string;
  };
  ready?: ReadyCondition;
}

export interface PushSecret extends WatchedObject {
  deletedAt?: string;
  /** When OpenChoreo last requested a push. */
  triggeredAt?: string;
  /** Whether a change hasn't been pushed yet. */
  hasUnpushedChange: boolean;
  refreshTime?: string;
  /** The stores that it pushes to. */
  stores: string[];
  createdAt?: string;
  /** The Secret that it pushes. */
  secretName: string;
  /** Whether deleting the PushSecret deletes the value in the store. */
  deletionPolicy: 'Delete' | 'None';
  /** The keys of the values in the store. */
  remoteKeys: string[];
}

export interface ClusterSecretStore extends WatchedObject {
  /** `vault`, `aws`, ... */
  provider?: string;
}

/** An object from the API server. Any part can be absent. */
interface RawObject {
  metadata?: {
    name?: string;
    namespace?: string;
    resourceVersion?: string;
    uid?: string;
    generation?: number;
    creationTimestamp?: string;
    deletionTimestamp?: string;
    annotations?: Record<string, string>;
  };
  spec?: {
    secretStoreRefs?: { kind?: string; name?: string }[];
    selector?: { secret?: { name?: string } };
    deletionPolicy?: string;
    data?: { match?: { remoteRef?: { remoteKey?: string } } }[];
    provider?: object;
  };
  status?: {
    conditions?: {
      type?: string;
      status?: string;
      reason?: string;
      message?: string;
      lastTransitionTime?: string;
    }[];
    refreshTime?: string;
    syncedResourceVersion?: string;
  };
}

export function toPushSecret(object: unknown): PushSecret {
  const raw = object as RawObject;
  const { spec, status, metadata = {} } = raw;
  const { creationTimestamp, deletionTimestamp, uid } = metadata;
  const triggeredAt = metadata.annotations?.[SYNC_TRIGGER];
  return {
    metadata: { ...pickMetadata(raw), ...(uid && { uid }) },
    ...pickReady(raw),
    ...(deletionTimestamp && { deletedAt: deletionTimestamp }),
    ...(triggeredAt && { triggeredAt }),
    hasUnpushedChange: hasUnpushedChange(raw),
    ...(status?.refreshTime && { refreshTime: status.refreshTime }),
    stores: (spec?.secretStoreRefs ?? []).flatMap(({ name }) => name ?? []),
    ...(creationTimestamp && { createdAt: creationTimestamp }),
    secretName: pickSecretName(raw),
    deletionPolicy: spec?.deletionPolicy === 'Delete' ? 'Delete' : 'None',
    remoteKeys: pickRemoteKeys(spec),
  };
}

export function toClusterSecretStore(object: unknown): ClusterSecretStore {
  const raw = object as RawObject;
  const [provider] = Object.keys(raw.spec?.provider ?? {});
  return {
    metadata: pickMetadata(raw),
    ...pickReady(raw),
    ...(provider && { provider }),
  };
}

/** Cuts the middle of a long message, because providers put the cause at the end. */
export function shortenMessage(message: string): string {
  return message.length <= MAX_MESSAGE_LENGTH
    ? message
    : `${message.slice(0, MESSAGE_START_LENGTH)} … ${message.slice(
        MESSAGE_START_LENGTH + 3 - MAX_MESSAGE_LENGTH,
      )}`;
}

/** People run commands with this name, so only a valid name is used. */
function pickSecretName({ spec, metadata }: RawObject): string {
  const selected = spec?.selector?.secret?.name ?? '';
  return validateSecretName(selected).length === 0
    ? selected
    : metadata?.name ?? '';
}

/** The keys of one secret usually have the same remote key. */
function pickRemoteKeys(spec: RawObject['spec']): string[] {
  const keys = (spec?.data ?? []).flatMap(
    ({ match }) => match?.remoteRef?.remoteKey ?? [],
  );
  return [...new Set(keys)];
}

function pickMetadata({ metadata = {} }: RawObject) {
  const { name = '', namespace, resourceVersion } = metadata;
  return { name, namespace, resourceVersion };
}

function pickReady({ status }: RawObject): { ready?: ReadyCondition } {
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  return ready
    ? {
        ready: {
          status: ready.status ?? 'Unknown',
          reason: ready.reason,
          message: ready.message && shortenMessage(ready.message),
          since: ready.lastTransitionTime,
        },
      }
    : {};
}

/**
 * External Secrets Operator records the generation that it pushed. Annotations don't change the generation, so the
 * time of the trigger is compared as well.
 */
function hasUnpushedChange({ metadata = {}, status }: RawObject): boolean {
  const pushed = status?.syncedResourceVersion?.split('-')[0];
  if (pushed !== undefined && Number(pushed) < (metadata.generation ?? 0)) {
    return true;
  }
  const triggered = secondsOf(metadata.annotations?.[SYNC_TRIGGER]);
  const refreshed = secondsOf(status?.refreshTime);
  return triggered > refreshed;
}

/** Kubernetes writes times in whole seconds. `NaN` without a time. */
export function secondsOf(time: string | undefined): number {
  return Math.floor(Date.parse(time ?? '') / 1000);
}
