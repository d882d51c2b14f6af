import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import type {
  CertificateNamespace,
  CertificateScanEnd,
  CertificateScanStart,
  SecretCertificate,
} from '@openchoreo-secrets/plugin-common';
import { assertPortalShowsPlatform } from '../access/portalPermissions';
import type { RequestContext } from '../RequestContext';

export interface ReadCertificatesOptions {
  namespace: string;
  /** References of TLS secrets. */
  references: SecretReference[];
}

export interface ReadCertificates {
  /** One per reference, in the same order; fewer after the signal aborts. */
  certificates: SecretCertificate[];
  /** The names of the secrets whose values were read. */
  valuesRead: string[];
}

/** Reads the expiry of certificates from the TLS secrets of a namespace. */
export interface CertificateReader {
  readCertificates(
    options: ReadCertificatesOptions,
    context: RequestContext,
    signal: AbortSignal,
  ): Promise<ReadCertificates>;
}

/** The events of a scan. `end` is sent when all namespaces were read or the limit is reached. */
export type CertificateEvent =
  | { event: 'start'; data: CertificateScanStart }
  | { event: 'namespace'; data: CertificateNamespace }
  | { event: 'end'; data: CertificateScanEnd };

export interface ScanCertificatesOptions {
  /** The position at which an earlier scan ended. */
  after?: string;
}

/** Scans certificates across all namespaces. Rejects with a `SecretsError`, only before the first event. */
export interface CertificatesService {
  /** Ends without the event `end` after the signal aborts. */
  scanCertificates(
    options: ScanCertificatesOptions,
    context: RequestContext,
    signal: AbortSignal,
  ): AsyncIterable<CertificateEvent>;
}

export interface AuthorizedCertificatesServiceOptions {
  inner: CertificatesService;
  permissions: PermissionsService;
}

/** Checks the permission for all namespaces. */
export class AuthorizedCertificatesService implements CertificatesService {
  readonly #inner: CertificatesService;
  readonly #permissions: PermissionsService;

  constructor(options: AuthorizedCertificatesServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async *scanCertificates(
    options: ScanCertificatesOptions,
    context: RequestContext,
    signal: AbortSignal,
  ): AsyncGenerator<CertificateEvent> {
    await assertPortalShowsPlatform(this.#permissions, context);
    yield* this.#inner.scanCertificates(options, context, signal);
  }
}
