import {
  OpenChoreoError,
  type OpenChoreoClient,
} from '@openchoreo-secrets/openchoreo-client';

/** What somebody who sees all uses of a namespace's secrets may look at. */
const actionsByType = {
  component: 'component:view',
  workload: 'workload:view',
  releaseBinding: 'releasebinding:view',
  componentRelease: 'componentrelease:view',
};

/**
 * Whether there may be uses that the caller does not see. OpenChoreo's lists leave out without a word
 * what somebody may not see, so that only the right to see all of them tells that nothing is missing.
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

/** Whoever may look into the namespace can still be kept out of a project of it, which no decision on the namespace tells. */
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
    const isEverybodyTheSame = error.status === 403;
    return !isEverybodyTheSame;
  }
}
