/** OpenChoreo actions on the resources that this API serves. */
export const knownActions: string[] = Object.entries({
  namespace: ['view', 'create', 'update', 'delete'],
  project: ['view', 'create', 'update', 'delete'],
  component: ['view', 'create', 'update', 'delete'],
  workload: ['view', 'create', 'update', 'delete'],
  releasebinding: ['view', 'create', 'update', 'delete'],
  componentrelease: ['view', 'create'],
  environment: ['view', 'create', 'update', 'delete'],
  dataplane: ['view', 'create', 'update', 'delete'],
  workflowplane: ['view', 'create', 'update', 'delete'],
  clusterdataplane: ['view', 'create', 'update', 'delete'],
  clusterworkflowplane: ['view', 'create', 'update', 'delete'],
  workflow: ['view', 'create', 'update', 'delete'],
  clusterworkflow: ['view', 'create', 'update', 'delete'],
  workflowrun: ['view', 'create'],
  secretreference: ['view', 'create', 'update', 'delete'],
  secret: ['view', 'create', 'update', 'delete'],
}).flatMap(([kind, verbs]) => verbs.map(verb => `${kind}:${verb}`));

/** Whether a role entry (`*`, `secret:*`, `secret:view`) includes an action. */
export function isActionIn(entry: string, action: string): boolean {
  const kind = action.slice(0, action.indexOf(':'));
  return entry === '*' || entry === action || entry === `${kind}:*`;
}
