import {
  OpenChoreoError,
  type Component,
  type ComponentListOptions,
  type OpenChoreoClient,
} from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../../errors';
import { collect } from '../collect';
import type { UsageSources } from './compute';
import { readWorkflows } from './readWorkflows';

type OwnedSources = Pick<UsageSources, 'workloads' | 'bindings' | 'releases'>;

/**
 * Reads the lists at once, each to its end: as many calls as they have pages, whatever is in them. Workflows are read where
 * a component has one, once the components are known.
 */
export async function readNamespaceSources(
  namespace: string,
  client: OpenChoreoClient,
): Promise<UsageSources> {
  const components = collect(client.listComponents(namespace));
  const [found, workflows, owned] = await Promise.all([
    components,
    components.then(all => readWorkflows(namespace, all, client)),
    readOwned(namespace, {}, client),
  ]);
  return { components: found, workflows, ...owned };
}

/** The same of one component, without what others have. */
export async function readComponentSources(
  namespace: string,
  component: string,
  client: OpenChoreoClient,
): Promise<UsageSources & { components: [Component] }> {
  const components = findComponent(namespace, component, client).then(
    (found): [Component] => [found],
  );
  const [found, workflows, owned] = await Promise.all([
    components,
    components.then(all => readWorkflows(namespace, all, client)),
    readOwned(namespace, { component }, client),
  ]);
  return { components: found, workflows, ...owned };
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
): Promise<OwnedSources> {
  const [workloads, bindings, releases] = await Promise.all([
    collect(client.listWorkloads(namespace, options)),
    collect(client.listReleaseBindings(namespace, options)),
    collect(client.listComponentReleases(namespace, options)),
  ]);
  return { workloads, bindings, releases };
}
