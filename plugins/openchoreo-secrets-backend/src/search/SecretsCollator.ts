import { Readable } from 'node:stream';
import type { RegisterCollatorParameters } from '@backstage/plugin-search-backend-node';
import {
  followPages,
  type OpenChoreoClient,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import { secretReadPermission } from '@openchoreo-secrets/plugin-common';
import { fromSecretReference } from '../services/secrets/toSecretMetadata';
import { hasStatus } from '../upstream/toSecretsError';

type DocumentCollatorFactory = RegisterCollatorParameters['factory'];

const PAGE_SIZE = 100;

/** A secret in the search index. Has no values and no labels. */
interface SecretDocument {
  title: string;
  text: string;
  location: string;
  namespace: string;
  secretType: string;
  keys: string[];
  /** The namespace, for which the search checks `openchoreo-secrets.secret.read`. */
  authorization: { resourceRef: string };
}

export interface SecretsCollatorOptions {
  client: OpenChoreoClient;
  /** The path of the Secrets tab in the portal. */
  tabPath: string;
}

/**
 * Collects the secrets of all namespaces for the search index: names, types, keys, and namespaces. Fails if a list breaks
 * off, so that the search keeps its last index.
 */
export class SecretsCollator implements DocumentCollatorFactory {
  readonly type = 'openchoreo-secret';
  readonly visibilityPermission = secretReadPermission;
  readonly #options: SecretsCollatorOptions;

  constructor(options: SecretsCollatorOptions) {
    this.#options = options;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#collect());
  }

  async *#collect(): AsyncGenerator<SecretDocument> {
    for await (const namespaces of this.#options.client.listNamespaces()) {
      for (const { metadata } of namespaces) {
        yield* this.#collectNamespace(metadata.name);
      }
    }
  }

  async *#collectNamespace(namespace: string): AsyncGenerator<SecretDocument> {
    const { client } = this.#options;
    const pages = followPages(cursor =>
      client.listSecretReferences(namespace, { limit: PAGE_SIZE, cursor }),
    );
    try {
      for await (const page of pages) {
        yield* page.map(reference => this.#toDocument(namespace, reference));
      }
    } catch (error) {
      // The namespace was deleted, or the identity can't read it.
      if (!hasStatus(error, 403) && !hasStatus(error, 404)) {
        throw error;
      }
    }
  }

  #toDocument(namespace: string, reference: SecretReference): SecretDocument {
    const { name, type, keys } = fromSecretReference(reference);
    const query = new URLSearchParams({ namespace, secret: name });
    return {
      title: name,
      text: `${type} secret in ${namespace}. Keys: ${keys.join(', ')}`,
      location: `${this.#options.tabPath}?${query}`,
      namespace,
      secretType: type,
      keys,
      authorization: { resourceRef: namespace },
    };
  }
}
