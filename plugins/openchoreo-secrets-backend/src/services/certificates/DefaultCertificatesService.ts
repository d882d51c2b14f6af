import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import type { CertificateNamespace } from '@openchoreo-secrets/plugin-common';
import { toSecretsError } from '../../upstream/toSecretsError';
import { toCapability } from '../access/accessRules';
import { listReadableNamespaces } from '../access/portalPermissions';
import { mapConcurrently } from '../asyncIterables';
import { describeFailure, type RequestContext } from '../RequestContext';
import { readReferences } from '../usage/readKnownSecrets';
import type {
  CertificateEvent,
  CertificateReader,
  CertificatesService,
  ScanCertificatesOptions,
} from './CertificatesService';

/** How many namespaces are listed in advance. */
const NAMESPACES_AHEAD = 4;
const TLS = 'kubernetes.io/tls';

export interface DefaultCertificatesServiceOptions {
  reader: CertificateReader;
  /** Select the namespaces that the caller can read in this portal. */
  permissions: PermissionsService;
  /** Maximum secrets per scan. */
  limit: number;
}

/** Scans the namespaces in order of their names, so that a later scan can continue at a position. */
export class DefaultCertificatesService implements CertificatesService {
  readonly #options: DefaultCertificatesServiceOptions;

  constructor(options: DefaultCertificatesServiceOptions) {
    this.#options = options;
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
    let remaining = limit;
    for await (const listed of mapConcurrently(
      names.filter(name => name >= firstNamespace),
      name => listTlsReferences(name, context),
      { limit: NAMESPACES_AHEAD, signal, inOrder: true },
    )) {
      const { references, isMore } = chooseReferences(
        listed,
        position,
        remaining,
      );
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
      remaining -= references.length;
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

  /** Returns the failure of a namespace, so that the scan continues with the others. */
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
      const message = describeFailure(failure, `read ${name}`, context);
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
      throw toSecretsError(error, 'view all namespaces');
    }
  }
}

/** The references of a namespace's TLS secrets, sorted by name, or why they can't be read. */
export interface TlsReferences {
  namespace: string;
  references: SecretReference[];
  error?: string;
}

/** Finds the TLS secrets of a namespace without reading values. Doesn't reject. */
async function listTlsReferences(
  namespace: string,
  context: RequestContext,
): Promise<TlsReferences> {
  const failed = (error: string) => ({ namespace, references: [], error });
  try {
    const access = await context.getAccess(namespace);
    const { reason } = toCapability('reveal', access);
    if (reason) {
      return failed(reason);
    }
    const references = await readReferences(namespace, context);
    if (!references) {
      return failed("OpenChoreo doesn't allow you to list its secrets.");
    }
    return {
      namespace,
      references: references
        .filter(({ spec }) => spec.template.type === TLS)
        .sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1)),
    };
  } catch (error) {
    return failed(toSecretsError(error, `read ${namespace}`).message);
  }
}

/** The position of a scan after a secret. */
function positionOf(
  namespace: string,
  reference: SecretReference | undefined,
): string | undefined {
  return reference && `${namespace}/${reference.metadata.name}`;
}

/**
 * Selects the references of a namespace after a position, up to a limit.
 *
 * @returns also whether there are more
 */
function chooseReferences(
  { namespace, references }: TlsReferences,
  position: string,
  limit: number,
): { references: SecretReference[]; isMore: boolean } {
  const [positionNamespace, positionName] = position.split('/');
  const unread =
    namespace === positionNamespace
      ? references.filter(({ metadata }) => metadata.name > positionName)
      : references;
  return {
    references: unread.slice(0, limit),
    isMore: unread.length > limit,
  };
}
