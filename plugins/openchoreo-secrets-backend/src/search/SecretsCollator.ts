import { Readable } from 'node:stream';
import type { RegisterCollatorParameters } from '@backstage/plugin-search-backend-node';
import type {
  OpenChoreoClient,
  SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import { secretReadPermission } from '@openchoreo-secrets/plugin-common';
import { pathOfSecret } from '../config';
import { fromSecretReference } from '../services/secrets/toSecretMetadata';
import { listAllReferences } from '../upstream/listAllReferences';

type DocumentCollatorFactory = RegisterCollatorParameters['factory'];

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
    const all = listAllReferences(this.#options.client);
    for await (const { namespace, references } of all) {
      yield* references.map(it => this.#toDocument(namespace, it));
    }
  }

  #toDocument(namespace: string, reference: SecretReference): SecretDocument {
    const { name, type, keys } = fromSecretReference(reference);
    return {
      title: name,
      text: `${type} secret in ${namespace}. Keys: ${keys.join(', ')}`,
      location: pathOfSecret(this.#options.tabPath, { namespace, name }),
      namespace,
      secretType: type,
      keys,
      authorization: { resourceRef: namespace },
    };
  }
}
