import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { CertificateNamespace } from '@openchoreo-secrets/plugin-common';
import { toSecretsError } from '../../upstream';
import { mapConcurrently } from '../mapConcurrently';
import { listReadableNamespaces } from '../namespaces/listReadableNamespaces';
import { describeFailure, type RequestContext } from '../RequestContext';
import { chooseReferences, positionOf } from './chooseReferences';
import { listTlsReferences, type TlsReferences } from './listTlsReferences';
import type {
  CertificateEvent,
  CertificateReader,
  CertificatesService,
  ScanCertificatesOptions,
} from './types';

/** How many namespaces are listed ahead of the one whose secrets are being read. */
const NAMESPACES_AHEAD = 4;

export interface DefaultCertificatesServiceOptions {
  reader: CertificateReader;
  /** Say which namespaces of those that OpenChoreo shows may be read in this portal. */
  permissions: PermissionsService;
  /** How many secrets one scan reads at the most. */
  limit: number;
}

/** Goes through the namespaces by name, so that a scan that had to stop can be gone on with. */
export class DefaultCertificatesService implements CertificatesService {
  readonly #options: DefaultCertificatesServiceOptions;

  private constructor(options: DefaultCertificatesServiceOptions) {
    this.#options = options;
  }

  static create(
    options: DefaultCertificatesServiceOptions,
  ): DefaultCertificatesService {
    return new DefaultCertificatesService(options);
  }

  async *scanCertificates(
    { after = '' }: ScanCertificatesOptions,
    context: RequestContext,
    signal: AbortSignal,
  ): AsyncGenerator<CertificateEvent> {
    const { limit } = this.#options;
    const names = await this.#listNamespaces(context);
    yield { event: 'start', data: { namespaces: names.length, limit } };
    const [firstNamespace] = after.split('/');
    let position = after;
    let left = limit;
    for await (const listed of mapConcurrently(
      names.filter(name => name >= firstNamespace),
      name => listTlsReferences(name, context),
      { limit: NAMESPACES_AHEAD, signal, inOrder: true },
    )) {
      const { references, isMore } = chooseReferences(listed, position, left);
      if (references.length > 0 || !isMore) {
        const data = await this.#read(
          { ...listed, references },
          context,
          signal,
        );
        if (signal.aborted) {
          return;
        }
        yield { event: 'namespace', data };
      }
      left -= references.length;
      position = positionOf(listed.namespace, references.at(-1)) ?? position;
      if (isMore) {
        yield { event: 'end', data: { after: position } };
        return;
      }
    }
    if (!signal.aborted) {
      yield { event: 'end', data: {} };
    }
  }

  /** A namespace that fails does not take the others with it. */
  async #read(
    { namespace, references, error }: TlsReferences,
    context: RequestContext,
    signal: AbortSignal,
  ): Promise<CertificateNamespace> {
    const name = namespace;
    if (error) {
      return { name, certificates: [], error };
    }
    try {
      const { reader } = this.#options;
      const options = { namespace, references };
      const { certificates } = await reader.readCertificates(
        options,
        context,
        signal,
      );
      return { name, certificates };
    } catch (failure) {
      const message = describeFailure(failure, `look into ${name}`, context);
      return { name, certificates: [], error: message };
    }
  }

  async #listNamespaces(context: RequestContext): Promise<string[]> {
    try {
      const names = await listReadableNamespaces(
        this.#options.permissions,
        context,
      );
      context.expectAccess(names);
      return names;
    } catch (error) {
      throw toSecretsError(error, 'look across all namespaces');
    }
  }
}
