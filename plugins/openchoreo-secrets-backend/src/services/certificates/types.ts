import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import type {
  CertificateNamespace,
  CertificateScanEnd,
  CertificateScanStart,
  SecretCertificate,
} from '@openchoreo-secrets/plugin-common';
import type { RequestContext } from '../RequestContext';

export interface ReadCertificatesOptions {
  namespace: string;
  /** Of TLS secrets. */
  references: SecretReference[];
}

export interface ReadCertificates {
  /** One for each reference, in their order; fewer only once the signal is aborted. */
  certificates: SecretCertificate[];
  /** The names of the secrets whose values were read, whatever came of it. */
  valuesRead: string[];
}

/** Reads TLS secrets of a namespace for what can be said of their certificates. */
export interface CertificateReader {
  readCertificates(
    options: ReadCertificatesOptions,
    context: RequestContext,
    signal: AbortSignal,
  ): Promise<ReadCertificates>;
}

/** What is told of a scan, one after the other; `end` only when there was no more, or no more may be read at once. */
export type CertificateEvent =
  | { event: 'start'; data: CertificateScanStart }
  | { event: 'namespace'; data: CertificateNamespace }
  | { event: 'end'; data: CertificateScanEnd };

export interface ScanCertificatesOptions {
  /** Where a scan ended that had to stop. */
  after?: string;
}

/** Looks for certificates across all namespaces. Rejects with a `SecretsError` before the first event only. */
export interface CertificatesService {
  /** Tells nothing more once the signal is aborted, and ends without `end` then. */
  scanCertificates(
    options: ScanCertificatesOptions,
    context: RequestContext,
    signal: AbortSignal,
  ): AsyncIterable<CertificateEvent>;
}
