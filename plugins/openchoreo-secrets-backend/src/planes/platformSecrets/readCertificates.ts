import type { KubeConfig } from '@kubernetes/client-node';
import { shortenMessage } from '../externalSecrets';
import { PlaneResponseError, requestJson } from '../planeApi';
import { describeReadError } from './describeReadError';

/** More than a namespace of OpenChoreo has. */
const LIMIT = 500;

/** What a Certificate of cert-manager says of the Secret that it fills. */
export interface IssuedCertificate {
  name: string;
  notAfter?: string;
  /** Whether cert-manager has nothing to object to. */
  ready: boolean;
  /** What it objects to. */
  message?: string;
}

/** The Certificates of a namespace by the names of their Secrets, or why there are none to be seen. */
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
      return { message: 'cert-manager is not installed there.' };
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
