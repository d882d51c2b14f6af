import type { OpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import { collect } from '../collect';
import { listTargetPlanes } from '../namespaces/listTargetPlanes';
import { createPlaneFacts, type PlaneFacts } from './compute';

export async function readPlaneFacts(
  namespace: string,
  client: OpenChoreoClient,
): Promise<PlaneFacts> {
  const [environments, planes] = await Promise.all([
    collect(client.listEnvironments(namespace)),
    listTargetPlanes(namespace, client),
  ]);
  return createPlaneFacts(environments, planes);
}
