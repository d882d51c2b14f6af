import type { OpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import type {
  Capabilities,
  Namespace,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { hasStatus, toSecretsError } from '../../upstream';
import { toCapabilities } from '../access';
import { assertNamespace } from '../assertNames';
import type { RequestContext } from '../RequestContext';
import { listTargetPlanes } from './listTargetPlanes';
import type { NamespacesService } from './types';

const DISPLAY_NAME = 'openchoreo.dev/display-name';
const DESCRIPTION = 'openchoreo.dev/description';

/** Asked for to learn whether the control plane has the feature on; there is no such secret. */
const PROBE_NAME = 'openchoreo-secrets-feature-probe';

export interface DefaultNamespacesServiceOptions {
  isRevealAllowed: boolean;
}

/** What OpenChoreo alone says of namespaces. */
export class DefaultNamespacesService implements NamespacesService {
  readonly #isRevealAllowed: boolean;

  private constructor({ isRevealAllowed }: DefaultNamespacesServiceOptions) {
    this.#isRevealAllowed = isRevealAllowed;
  }

  static create(
    options: DefaultNamespacesServiceOptions,
  ): DefaultNamespacesService {
    return new DefaultNamespacesService(options);
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
    { client, getAccess }: RequestContext,
  ): Promise<Capabilities> {
    assertNamespace(namespace);
    const [access] = await Promise.all([
      getAccess(namespace),
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
}

/** The control plane answers 501 to every call about secrets, and about nothing else, when its flag is off. */
async function assertFeatureIsOn(
  namespace: string,
  client: OpenChoreoClient,
): Promise<void> {
  try {
    await client.getSecret(namespace, PROBE_NAME);
  } catch (error) {
    if (hasStatus(error, 501)) {
      throw toSecretsError(error, 'manage secrets');
    }
  }
}
