import {
  type OpenChoreoClient,
  OpenChoreoError,
} from '@openchoreo-secrets/openchoreo-client';

/** The actions that a caller needs to view all uses of a namespace's secrets. */
const actionsByType = {
  component: 'component:view',
  workload: 'workload:view',
  releaseBinding: 'releasebinding:view',
  componentRelease: 'componentrelease:view',
};

/**
 * Whether there may be uses that the caller has no access to. OpenChoreo's lists silently omit inaccessible objects, so
 * they're complete only for callers with access to all of them.
 */
export async function areOthersPossible(
  namespace: string,
  client: OpenChoreoClient,
): Promise<boolean> {
  const decisions = await client.evaluate(
    Object.entries(actionsByType).map(([type, action]) => ({
      action,
      resource: { type, hierarchy: { namespace } },
    })),
  );
  return (
    !decisions.every(({ decision }) => decision) ||
    hasDenials(namespace, client)
  );
}

/** A caller with access to the namespace can be denied a project in it. Decisions about the namespace don't show that. */
async function hasDenials(
  namespace: string,
  client: OpenChoreoClient,
): Promise<boolean> {
  try {
    const { capabilities = {} } = await client.getProfile(namespace);
    return Object.values(actionsByType).some(action =>
      [action, action.replace(/:.*/, ':*'), '*'].some(
        entry => (capabilities[entry]?.denied ?? []).length > 0,
      ),
    );
  } catch (error) {
    if (!(error instanceof OpenChoreoError)) {
      throw error;
    }
    // The profile is a 403 while security is off; then everybody has access to everything.
    return error.status !== 403;
  }
}
