import type { KubeConfig } from '@kubernetes/client-node';
import { shortenMessage } from '../externalSecrets';
import {
  messageOf,
  PlaneResponseError,
  problemOf,
  requestJson,
} from '../planeApi';

/**
 * A table row without the object. PartialObjectMetadata contains the annotations, and `kubectl apply` writes values into
 * one of them.
 */
const ROW_ONLY = 'application/json;as=Table;g=meta.k8s.io;v=v1';
/** More than an OpenChoreo namespace has. */
const LIMIT = 500;

/** Whether a Secret exists. */
export type SecretPresence =
  | { state: 'present' | 'missing' }
  | { state: 'unknown'; message: string };

/** Checks whether a Secret exists without reading its values. */
export async function readSecretPresence(
  config: KubeConfig,
  { namespace, name }: { namespace: string; name: string },
  timeoutMs: number,
): Promise<SecretPresence> {
  const path = `/api/v1/namespaces/${namespace}/secrets/${name}?includeObject=None`;
  try {
    const answer = await requestJson(config, path, {
      accept: ROW_ONLY,
      timeoutMs,
    });
    return isTable(answer)
      ? { state: 'present' }
      : { state: 'unknown', message: "The server isn't a Kubernetes API." };
  } catch (error) {
    // Gateways can also respond with 404, but without this reason.
    if (error instanceof PlaneResponseError && error.reason === 'NotFound') {
      return { state: 'missing' };
    }
    const message = describeReadError(
      error,
      `get the Secret ${name} in ${namespace}`,
    );
    return { state: 'unknown', message };
  }
}

function isTable(answer: unknown): boolean {
  return (answer as { kind?: string }).kind === 'Table';
}

/** The state of a cert-manager Certificate. */
export interface IssuedCertificate {
  name: string;
  notAfter?: string;
  /** The `Ready` condition. */
  ready: boolean;
  /** Why it isn't ready. */
  message?: string;
}

/** The Certificates of a namespace by the names of their Secrets, or why they can't be listed. */
export type IssuedCertificates =
  | { bySecret: ReadonlyMap<string, IssuedCertificate> }
  | { message: string };

interface RawCertificate {
  metadata?: { name?: string };
  spec?: { secretName?: string };
  status?: {
    notAfter?: string;
    conditions?: { type?: string; status?: string; message?: string }[];
  };
}

export async function readCertificates(
  config: KubeConfig,
  namespace: string,
  timeoutMs: number,
): Promise<IssuedCertificates> {
  const path = `/apis/cert-manager.io/v1/namespaces/${namespace}/certificates?limit=${LIMIT}`;
  try {
    const { items = [] } = (await requestJson(config, path, {
      timeoutMs,
    })) as { items?: RawCertificate[] };
    return { bySecret: new Map(items.map(toEntry)) };
  } catch (error) {
    if (error instanceof PlaneResponseError && error.statusCode === 404) {
      return { message: "cert-manager isn't installed on this cluster." };
    }
    return {
      message: describeReadError(
        error,
        `list the Certificates in ${namespace}`,
      ),
    };
  }
}

function toEntry({ metadata, spec, status }: RawCertificate) {
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  const isReady = ready?.status === 'True';
  const certificate: IssuedCertificate = {
    name: metadata?.name ?? '',
    ...(status?.notAfter && { notAfter: status.notAfter }),
    ready: isReady,
    ...(!isReady &&
      ready?.message && {
        message: shortenMessage(ready.message),
      }),
  };
  return [spec?.secretName ?? '', certificate] as const;
}

/**
 * Explains to a platform engineer why an object can't be read.
 *
 * @param act - what failed, to follow "can't": "get the Secret x in y"
 */
function describeReadError(error: unknown, act: string): string {
  const { statusCode } = error as Partial<PlaneResponseError>;
  switch (statusCode) {
    case 401:
      return "The Kubernetes API rejects the portal's credentials (401).";
    case 403:
      return `The portal's identity can't ${act} (403).`;
    case 404:
      return "The server isn't a Kubernetes API (404).";
    default:
      return messageOf(problemOf(error));
  }
}
