import {
  OpenChoreoError,
  type Component,
  type ComponentListOptions,
  type OpenChoreoClient,
} from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../../errors';
import { collect } from './collect';
import type { UsageSources } from './compute';

/** Reads the four lists at once, each to its end: as many calls as they have pages, whatever is in them. */
export async function readNamespaceSources(
  namespace: string,
  client: OpenChoreoClient,
): Promise<UsageSources> {
  const [components, rest] = await Promise.all([
    collect(client.listComponents(namespace)),
    readOwned(namespace, {}, client),
  ]);
  return { components, ...rest };
}

/** The same of one component, without what others have. */
export async function readComponentSources(
  namespace: string,
  component: string,
  client: OpenChoreoClient,
): Promise<UsageSources & { components: [Component] }> {
  const [found, rest] = await Promise.all([
    findComponent(namespace, component, client),
    readOwned(namespace, { component }, client),
  ]);
  return { components: [found], ...rest };
}

/** A component that the caller may not see is answered as one that there is not. */
async function findComponent(
  namespace: string,
  component: string,
  client: OpenChoreoClient,
): Promise<Component> {
  try {
    return await client.getComponent(namespace, component);
  } catch (error) {
    const status = error instanceof OpenChoreoError ? error.status : undefined;
    throw status === 403 || status === 404
      ? new SecretsError({
          status: 404,
          code: 'COMPONENT_NOT_FOUND',
          message: `You see no component "${component}" in ${namespace}. It may have another name there, or belong to a project that you may not see.`,
        })
      : error;
  }
}

async function readOwned(
  namespace: string,
  options: ComponentListOptions,
  client: OpenChoreoClient,
): Promise<Omit<UsageSources, 'components'>> {
  const [workloads, bindings, releases] = await Promise.all([
    collect(client.listWorkloads(namespace, options)),
    collect(client.listReleaseBindings(namespace, options)),
    collect(client.listComponentReleases(namespace, options)),
  ]);
  return { workloads, bindings, releases };
}
