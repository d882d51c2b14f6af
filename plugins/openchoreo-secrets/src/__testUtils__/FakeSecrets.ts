import type {
  ReplaceSecretRequest,
  SecretFacts,
  SecretMetadata,
  UpdateSecretRequest,
} from '@openchoreo-secrets/plugin-common';
import { failure, json } from './answers';

interface Versions {
  secret: number;
  keys: Map<string, number>;
}

/** Secrets with values, versions and ETags, changed as our backend changes them. */
export class FakeSecrets {
  /** Whether values may be read, without which there are neither facts nor ETags. */
  isReadable = true;
  /** Why there are no facts although values may be read. */
  unavailable?: string;
  /** Facts by the name of the secret, beside those of its keys. */
  readonly facts = new Map<string, Partial<SecretFacts>>();
  readonly #values = new Map<string, Record<string, string>>();
  readonly #versions = new Map<string, Versions>();

  constructor(readonly items: SecretMetadata[]) {}

  /** The values of a secret; each is derived from its key's name until it is changed. */
  valuesOf(name: string): Record<string, string> {
    const keys = this.#find(name)?.keys ?? [];
    return (
      this.#values.get(name) ??
      Object.fromEntries(keys.map(key => [key, `stored-${key}`]))
    );
  }

  getMetadata(name: string): Response {
    const item = this.#find(name);
    return item
      ? json(200, item)
      : failure(404, 'NotFoundError', `There is no "${name}".`);
  }

  get(name: string): Response {
    const item = this.#find(name);
    if (!item) {
      return failure(404, 'NotFoundError', `There is no "${name}".`);
    }
    if (!this.isReadable || !item.managed) {
      return json(200, item);
    }
    if (this.unavailable) {
      return json(200, { ...item, factsUnavailable: this.unavailable });
    }
    const { keys: versions } = this.#versionsOf(name);
    const facts: SecretFacts = {
      keys: item.keys.map(key => ({
        key,
        content: 'text',
        version: String(versions.get(key) ?? 0),
      })),
      ...this.facts.get(name),
    };
    return json(200, { ...item, facts }, { ETag: this.#etagOf(name) });
  }

  /** Changes a secret, as somebody else would where no ETag is given. */
  update(
    name: string,
    { set = {}, remove = [], labels = {} }: UpdateSecretRequest,
    etag?: string,
  ): Response {
    const item = this.#find(name);
    if (etag !== undefined && etag !== this.#etagOf(name)) {
      return failure(412, 'PreconditionFailedError', 'It was changed.');
    }
    if (!item) {
      return failure(404, 'NotFoundError', `There is no "${name}".`);
    }
    const values = { ...this.valuesOf(name), ...set };
    remove.forEach(key => delete values[key]);
    const merged = Object.entries({ ...item.labels, ...labels }).filter(
      (label): label is [string, string] => label[1] !== null,
    );
    this.#store(name, values, Object.keys(set));
    return this.#put({ ...item, labels: Object.fromEntries(merged) });
  }

  replace(name: string, { data, labels }: ReplaceSecretRequest): Response {
    const item = this.#find(name);
    if (!item) {
      return failure(404, 'NotFoundError', `There is no "${name}".`);
    }
    this.#store(name, data, Object.keys(data));
    return this.#put({ ...item, labels: labels ?? item.labels });
  }

  delete(name: string): Response {
    const index = this.items.findIndex(item => item.name === name);
    if (index < 0) {
      return failure(404, 'NotFoundError', `There is no "${name}".`);
    }
    this.items.splice(index, 1);
    return new Response(undefined, { status: 204 });
  }

  reveal(name: string, key: string): Response {
    return json(200, { value: this.valuesOf(name)[key], encoding: 'utf-8' });
  }

  #find(name: string): SecretMetadata | undefined {
    return this.items.find(item => item.name === name);
  }

  #store(name: string, values: Record<string, string>, changed: string[]) {
    const versions = this.#versionsOf(name);
    versions.secret += 1;
    changed.forEach(key => versions.keys.set(key, versions.secret));
    this.#versions.set(name, versions);
    this.#values.set(name, values);
  }

  #put(item: SecretMetadata): Response {
    const saved = { ...item, keys: Object.keys(this.valuesOf(item.name)) };
    this.items.splice(this.items.indexOf(this.#find(item.name)!), 1, saved);
    return json(200, saved, { ETag: this.#etagOf(item.name) });
  }

  #versionsOf(name: string): Versions {
    return this.#versions.get(name) ?? { secret: 0, keys: new Map() };
  }

  #etagOf(name: string): string {
    return `"${name}-${this.#versionsOf(name).secret}"`;
  }
}
