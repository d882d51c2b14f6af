import type {
  CertificateNamespace,
  CertificateScanEnd,
  CertificateScanStart,
} from '@openchoreo-secrets/plugin-common';
import { useCallback } from 'react';
import type { CertificateListener } from '../api/SecretsApi';
import { useSecretsApi } from '../api/SecretsApiContext';
import { useNamespaceStream, type NamespaceStream } from './useNamespaceStream';

export type CertificateScan = NamespaceStream<
  CertificateScanStart,
  CertificateNamespace,
  CertificateScanEnd
>;

/** Reads when the certificates of all namespaces expire, once `begin` is called. */
export function useCertificateScan(): CertificateScan {
  const api = useSecretsApi();
  const read = useCallback(
    (
      listener: CertificateListener,
      signal: AbortSignal,
      previous: CertificateScanEnd | undefined,
    ) => api.readCertificates(previous?.after, listener, signal),
    [api],
  );
  return useNamespaceStream(read);
}
