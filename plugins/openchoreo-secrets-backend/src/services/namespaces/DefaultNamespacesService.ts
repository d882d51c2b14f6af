import type { OpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import type {
  Capabilities,
  Namespace,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import type { Stores } from '../../stores/Stores';
import { hasStatus, toSecretsError } from '../../upstream/toSecretsError';
import { toCapabilities } from '../access/accessRules';
import type { RequestContext } from '../RequestContext';
import { assertNamespace } from '../validation';
import type { NamespacesService } from './NamespacesService';
import { listTargetPlanes } from './targetPlanes';

const DISPLAY_NAME = 'openchoreo.dev/display-name';
const DESCRIPTION = 'openchoreo.dev/description';

/** A secret that doesn't exist. Reading it shows whether the control plane has the feature on. */
const PROBE_NAME = 'openchoreo-secrets-feature-probe';

export interface DefaultNamespacesServiceOptions {
  isRevealAllowed: boolean;
  stores: Stores;
}

/** Reads namespaces from OpenChoreo. */
export class DefaultNamespacesService implements NamespacesService {
  readonly #options: DefaultNamespacesServiceOptions;

  constructor(options: DefaultNamespacesServiceOptions) {
    this.#options = options;
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
    return toCapabilities(access, this.#options.isRevealAllowed);
  }

  async listTargetPlanes(
    namespace: string,
    { client }: RequestContext,
  ): Promise<TargetPlane[]> {
    assertNamespace(namespace);
    try {
      return await listTargetPlanes(namespace, client, this.#options.stores);
    } catch (error) {
      throw toSecretsError(error, `list the planes of ${namespace}`);
    }
  }
}

/** While its feature is off, the control plane responds to all calls about secrets with 501. */
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
