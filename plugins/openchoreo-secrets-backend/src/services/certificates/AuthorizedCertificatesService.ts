import type { PermissionsService } from '@backstage/backend-plugin-api';
import { assertPortalShowsPlatform } from '../access';
import type { RequestContext } from '../RequestContext';
import type {
  CertificateEvent,
  CertificatesService,
  ScanCertificatesOptions,
} from './types';

export interface AuthorizedCertificatesServiceOptions {
  inner: CertificatesService;
  permissions: PermissionsService;
}

/** Lets through those whom Backstage allows to look across namespaces. */
export class AuthorizedCertificatesService implements CertificatesService {
  readonly #inner: CertificatesService;
  readonly #permissions: PermissionsService;

  private constructor(options: AuthorizedCertificatesServiceOptions) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  static create(
    options: AuthorizedCertificatesServiceOptions,
  ): AuthorizedCertificatesService {
    return new AuthorizedCertificatesService(options);
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
