import type { RequestContext } from '../RequestContext';
import type { AuditTrail } from '../secrets';
import { fromSecretReference } from '../secrets/toSecretMetadata';
import type {
  CertificateReader,
  ReadCertificates,
  ReadCertificatesOptions,
} from './types';

export interface AuditedCertificateReaderOptions {
  inner: CertificateReader;
  trail: AuditTrail;
}

/** Records which secrets of a namespace are going to be read, before the first one is. */
export class AuditedCertificateReader implements CertificateReader {
  readonly #inner: CertificateReader;
  readonly #trail: AuditTrail;

  private constructor({ inner, trail }: AuditedCertificateReaderOptions) {
    this.#inner = inner;
    this.#trail = trail;
  }

  static create(
    options: AuditedCertificateReaderOptions,
  ): AuditedCertificateReader {
    return new AuditedCertificateReader(options);
  }

  async readCertificates(
    options: ReadCertificatesOptions,
    context: RequestContext,
    signal: AbortSignal,
  ): Promise<ReadCertificates> {
    const { namespace, references } = options;
    const names = references
      .map(fromSecretReference)
      .filter(({ managed }) => managed)
      .map(({ name }) => name);
    const act = () => this.#inner.readCertificates(options, context, signal);
    if (names.length === 0) {
      return act();
    }
    return this.#trail.record(
      {
        eventId: 'secret-fetch',
        severityLevel: 'low',
        meta: { queryType: 'certificates', namespace, names },
      },
      context,
      act,
      ({ valuesRead }) => ({ valuesRead }),
    );
  }
}
