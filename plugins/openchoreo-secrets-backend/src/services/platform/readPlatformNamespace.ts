import type {
  PlatformNamespace,
  PlatformSecret,
  SecretUse,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { collect } from '../collect';
import { listPlanesOfKind } from '../namespaces/listTargetPlanes';
import { describeFailure, type RequestContext } from '../RequestContext';
import { fromSecretReference } from '../secrets/toSecretMetadata';
import {
  areOthersPossible,
  createPlaneFacts,
  findUses,
  judgeUses,
  readNamespaceSources,
  readReferences,
  summarizeUses,
  toKnownSecrets,
} from '../usage';

/** All that is told of one namespace, or why nothing is: a namespace that fails does not take the others with it. */
export async function readPlatformNamespace(
  name: string,
  sharedPlanes: TargetPlane[],
  context: RequestContext,
): Promise<PlatformNamespace> {
  try {
    return await read(name, sharedPlanes, context);
  } catch (error) {
    const message = describeFailure(error, `look into ${name}`, context);
    return { ...emptyNamespace(name), error: message };
  }
}

async function read(
  name: string,
  sharedPlanes: TargetPlane[],
  context: RequestContext,
): Promise<PlatformNamespace> {
  const { client } = context;
  const [
    sources,
    references,
    environments,
    dataPlanes,
    workflowPlanes,
    others,
  ] = await Promise.all([
    readNamespaceSources(name, client),
    readReferences(name, context),
    collect(client.listEnvironments(name)),
    listPlanesOfKind('DataPlane', name, client),
    listPlanesOfKind('WorkflowPlane', name, client),
    areOthersPossible(name, client),
  ]);
  const planes = [...dataPlanes, ...workflowPlanes];
  if (!references) {
    return {
      ...emptyNamespace(name),
      planes,
      error: `OpenChoreo does not allow you to see which secrets ${name} has.`,
    };
  }
  const uses = judgeUses(
    findUses(sources),
    toKnownSecrets(references),
    createPlaneFacts(environments, [...sharedPlanes, ...planes]),
  );
  return {
    name,
    planes,
    secrets: withUsers(references.map(fromSecretReference), uses),
    problems: uses.filter(({ problem }) => problem),
    othersPossible: others,
  };
}

function withUsers(
  secrets: Omit<PlatformSecret, 'users'>[],
  uses: SecretUse[],
): PlatformSecret[] {
  const users = new Map(
    summarizeUses(uses).map(({ name, components }) => [
      name,
      components.length,
    ]),
  );
  return secrets.map(secret => ({
    ...secret,
    users: users.get(secret.name) ?? 0,
  }));
}

function emptyNamespace(name: string): PlatformNamespace {
  return { name, secrets: [], problems: [], planes: [], othersPossible: true };
}
