import { validateSecretName } from '@openchoreo-secrets/plugin-common';
import { shortenMessage } from './shortenMessage';
import type { KeptPushSecret, KeptStore, ReadyCondition } from './types';

/** An object as the API server sends it; nothing of it is trusted to be there. */
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

const SYNC_TRIGGER = 'openchoreo.dev/sync-trigger';

/** What is kept of a PushSecret. */
export function keepPushSecret(object: unknown): KeptPushSecret {
  const { spec, status, metadata = {} } = object as RawObject;
  const { creationTimestamp, uid } = metadata;
  return {
    metadata: { ...pickMetadata(object), ...(uid && { uid }) },
    ...readyOf(object),
    isDeleting: metadata.deletionTimestamp !== undefined,
    isChanged: hasUnpushedChange(object as RawObject),
    ...(status?.refreshTime && { refreshTime: status.refreshTime }),
    stores: (spec?.secretStoreRefs ?? []).flatMap(({ name }) => name ?? []),
    ...(creationTimestamp && { createdAt: creationTimestamp }),
    secretName: secretNameOf(object as RawObject),
    deletionPolicy: spec?.deletionPolicy === 'Delete' ? 'Delete' : 'None',
    remoteKeys: remoteKeysOf(spec),
  };
}

/** What is kept of a ClusterSecretStore. */
export function keepStore(object: unknown): KeptStore {
  const [provider] = Object.keys((object as RawObject).spec?.provider ?? {});
  return {
    metadata: pickMetadata(object),
    ...readyOf(object),
    ...(provider && { provider }),
  };
}

/** It stands in commands that people run, so that nothing but a name is taken for one. */
function secretNameOf({ spec, metadata }: RawObject): string {
  const selected = spec?.selector?.secret?.name ?? '';
  return validateSecretName(selected).length === 0
    ? selected
    : metadata?.name ?? '';
}

/** The keys of one secret usually share one. */
function remoteKeysOf(spec: RawObject['spec']): string[] {
  const keys = (spec?.data ?? []).flatMap(
    ({ match }) => match?.remoteRef?.remoteKey ?? [],
  );
  return [...new Set(keys)];
}

function pickMetadata(object: unknown) {
  const { metadata = {} } = object as RawObject;
  const { name = '', namespace, resourceVersion } = metadata;
  return { name, namespace, resourceVersion };
}

function readyOf(object: unknown): { ready?: ReadyCondition } {
  const { status } = object as RawObject;
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  return ready
    ? {
        ready: {
          status: ready.status ?? 'Unknown',
          reason: ready.reason,
          message: shortenMessage(ready.message),
          since: ready.lastTransitionTime,
        },
      }
    : {};
}

/** ESO notes the generation that it pushed; annotations do not count there, so the trigger's time is compared. */
function hasUnpushedChange({ metadata = {}, status }: RawObject): boolean {
  const pushed = status?.syncedResourceVersion?.split('-')[0];
  if (pushed !== undefined && Number(pushed) < (metadata.generation ?? 0)) {
    return true;
  }
  const triggered = secondsOf(metadata.annotations?.[SYNC_TRIGGER]);
  const refreshed = secondsOf(status?.refreshTime);
  return triggered > refreshed;
}

/** Kubernetes writes times in whole seconds. */
function secondsOf(time: string | undefined): number {
  return Math.floor(Date.parse(time ?? '') / 1000);
}
