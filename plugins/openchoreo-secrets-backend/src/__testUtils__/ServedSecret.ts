import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import type { Answer, FakeOpenChoreo } from './FakeOpenChoreo';
import { secretReference } from './objects';

const absent: Answer = {
  status: 404,
  json: { code: 'NOT_FOUND', error: 'secret not found' },
};

export interface ServedSecretOptions {
  name?: string;
  type?: string;
  labels?: Record<string, string>;
  /** Text, or bytes. */
  data: Record<string, string | Buffer>;
}

/** A secret in a fake OpenChoreo, with the routes of the real one. */
export class ServedSecret {
  readonly name: string;
  readonly reference: SecretReference;
  /** Undefined after the deletion. */
  data: Record<string, Buffer> | undefined;

  private constructor(options: ServedSecretOptions) {
    this.name = options.name ?? 'db-creds';
    this.reference = secretReference(this.name, options.labels);
    this.reference.spec.template.type = options.type ?? 'Opaque';
    this.data = toBytes(options.data);
  }

  static serve(
    upstream: FakeOpenChoreo,
    options: ServedSecretOptions,
  ): ServedSecret {
    const secret = new ServedSecret(options);
    const { reference, secret: item } = routesOf(secret.name);
    upstream
      .on(`GET ${reference}`, () =>
        secret.data ? { json: secret.reference } : absent,
      )
      .on(`GET ${item}`, () => secret.#answer())
      .on(`PUT ${item}`, ({ body }) => secret.#update(JSON.parse(body)))
      .on(`DELETE ${item}`, () => {
        const answer = secret.data ? { status: 204 } : absent;
        secret.data = undefined;
        return answer;
      });
    return secret;
  }

  #update(request: {
    data: Record<string, string>;
    labels?: Record<string, string>;
  }): Answer {
    this.data = toBytes(request.data);
    this.reference.metadata.labels = {
      ...request.labels,
      'openchoreo.dev/managed-by': 'openchoreo-api',
    };
    return this.#answer();
  }

  #answer(): Answer {
    if (!this.data) {
      return absent;
    }
    const data = Object.entries(this.data).map(([key, value]) => [
      key,
      value.toString('base64'),
    ]);
    return {
      json: {
        type: this.reference.spec.template.type,
        metadata: this.reference.metadata,
        data: Object.fromEntries(data),
      },
    };
  }
}

/** The paths of a secret and its reference in the OpenChoreo API. */
export function routesOf(name = 'db-creds') {
  return {
    reference: `/api/v1/namespaces/acme-corp/secretreferences/${name}`,
    secret: `/api/v1alpha1/namespaces/acme-corp/secrets/${name}`,
  };
}

function toBytes(
  data: Record<string, string | Buffer>,
): Record<string, Buffer> {
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    typeof value === 'string' ? Buffer.from(value) : value,
  ]);
  return Object.fromEntries(entries);
}
