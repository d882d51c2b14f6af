import {
  OpenChoreoError,
  type OpenChoreoClient,
} from '@openchoreo-secrets/openchoreo-client';
import type {
  Capabilities,
  Namespace,
  SecretMetadata,
  SecretPage,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../errors';
import { toSecretsError } from '../upstream';
import { toCapabilities } from './capabilities';
import { createSecretUpstream } from './createSecretUpstream';
import { listSecretPage } from './listSecretPage';
import { listTargetPlanes } from './listTargetPlanes';
import { readOpenChoreoAccess } from './openChoreoAccess';
import { decodeCursor } from './pageCursor';
import { fromSecret } from './toSecretMetadata';
import type {
  ListSecretsOptions,
  NewSecret,
  RequestContext,
  SecretsService,
} from './types';
import { assertNamespace, assertNewSecret } from './validation';

const DISPLAY_NAME = 'openchoreo.dev/display-name';
const DESCRIPTION = 'openchoreo.dev/description';

/** Asked for to learn whether the control plane has the feature on; there is no such secret. */
const PROBE_NAME = 'openchoreo-secrets-feature-probe';

export interface DefaultSecretsServiceOptions {
  isRevealAllowed: boolean;
}

/** What the operations mean, as OpenChoreo alone allows them. */
export class DefaultSecretsService implements SecretsService {
  readonly #isRevealAllowed: boolean;

  private constructor({ isRevealAllowed }: DefaultSecretsServiceOptions) {
    this.#isRevealAllowed = isRevealAllowed;
  }

  static create(options: DefaultSecretsServiceOptions): DefaultSecretsService {
    return new DefaultSecretsService(options);
  }

  async listNamespaces({ client }: RequestContext): Promise<Namespace[]> {
    const namespaces: Namespace[] = [];
    try {
      for await (const page of client.listNamespaces()) {
        for (const { metadata } of page) {
          const displayName = metadata.annotations?.[DISPLAY_NAME];
          const description = metadata.annotations?.[DESCRIPTION];
          namespaces.push({
            name: metadata.name,
            ...(displayName && { displayName }),
            ...(description && { description }),
          });
        }
      }
    } catch (error) {
      throw toSecretsError(error, 'list namespaces');
    }
    return namespaces;
  }

  async getCapabilities(
    namespace: string,
    { client }: RequestContext,
  ): Promise<Capabilities> {
    assertNamespace(namespace);
    const [access] = await Promise.all([
      readOpenChoreoAccess(namespace, client),
      assertFeatureIsOn(namespace, client),
    ]);
    return toCapabilities(access, this.#isRevealAllowed);
  }

  async listTargetPlanes(
    namespace: string,
    { client }: RequestContext,
  ): Promise<TargetPlane[]> {
    assertNamespace(namespace);
    try {
      return await listTargetPlanes(namespace, client);
    } catch (error) {
      throw toSecretsError(error, `list the planes of ${namespace}`);
    }
  }

  async listSecrets(
    { namespace, limit, cursor }: ListSecretsOptions,
    { client }: RequestContext,
  ): Promise<SecretPage> {
    assertNamespace(namespace);
    const position = cursor
      ? decodeCursor(cursor)
      : ({ source: 'references' } as const);
    try {
      const page = await listSecretPage(namespace, position, limit, client);
      return page.items.length > 0 || cursor || page.nextCursor
        ? page
        : await this.#listWithoutReferences(namespace, limit, client);
    } catch (error) {
      throw toSecretsError(error, `list the secrets of ${namespace}`);
    }
  }

  async createSecret(
    secret: NewSecret,
    { client }: RequestContext,
  ): Promise<SecretMetadata> {
    await assertNewSecret(secret);
    const created = await createSecretUpstream(secret, client);
    return fromSecret(created, secret.targetPlane);
  }

  /** Finds out why a namespace shows no references: none are there, or they may not be seen. */
  async #listWithoutReferences(
    namespace: string,
    limit: number,
    client: OpenChoreoClient,
  ): Promise<SecretPage> {
    const access = await readOpenChoreoAccess(namespace, client);
    if (access.viewReferences) {
      await assertNamespaceExists(namespace, client);
      return { items: [] };
    }
    if (access.view) {
      return listSecretPage(namespace, { source: 'secrets' }, limit, client);
    }
    throw new SecretsError({
      status: 403,
      code: 'OPENCHOREO_FORBIDDEN',
      message: `OpenChoreo does not allow you to see the secrets of ${namespace}.`,
    });
  }
}

async function assertNamespaceExists(
  namespace: string,
  client: OpenChoreoClient,
): Promise<void> {
  try {
    await client.getNamespace(namespace);
  } catch (error) {
    if (!(error instanceof OpenChoreoError)) {
      throw error;
    }
    if (error.status === 404) {
      throw new SecretsError({
        status: 404,
        message: `There is no namespace "${namespace}".`,
      });
    }
  }
}

/** The control plane answers 501 to every call about secrets, and about nothing else, when its flag is off. */
async function assertFeatureIsOn(
  namespace: string,
  client: OpenChoreoClient,
): Promise<void> {
  try {
    await client.getSecret(namespace, PROBE_NAME);
  } catch (error) {
    if (error instanceof OpenChoreoError && error.status === 501) {
      throw toSecretsError(error, 'manage secrets');
    }
  }
}
