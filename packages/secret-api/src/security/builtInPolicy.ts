import type {
  PolicyObject,
  RoleBindingObject,
  RoleObject,
} from './policyObjects';

const viewsOfWorkloads = [
  'namespace:view',
  'project:view',
  'component:view',
  'workload:view',
  'releasebinding:view',
  'componentrelease:view',
  'environment:view',
  'workflowrun:view',
];

const viewsOfPlanes = [
  'dataplane:view',
  'workflowplane:view',
  'clusterdataplane:view',
  'clusterworkflowplane:view',
];

const viewsOfWorkflows = ['workflow:view', 'clusterworkflow:view'];

/** OpenChoreo's default roles, limited to the resources that this API serves. */
const actionsByRole: Record<string, string[]> = {
  admin: ['*'],
  'platform-engineer': [
    ...viewsOfWorkloads,
    ...viewsOfWorkflows,
    'dataplane:*',
    'workflowplane:*',
    'clusterdataplane:*',
    'clusterworkflowplane:*',
    'environment:*',
    'secretreference:*',
    'secret:*',
  ],
  developer: [
    ...viewsOfWorkloads,
    ...viewsOfPlanes,
    ...viewsOfWorkflows,
    'component:*',
    'workload:*',
    'releasebinding:*',
    'componentrelease:*',
    'workflowrun:*',
    'secretreference:*',
  ],
  sre: [
    ...viewsOfWorkloads,
    ...viewsOfPlanes,
    ...viewsOfWorkflows,
    'releasebinding:update',
    'secretreference:view',
    'secretreference:update',
  ],
  'namespace-reader': [
    ...viewsOfWorkloads,
    'dataplane:view',
    'workflowplane:view',
    'workflow:view',
    'secretreference:view',
  ],
};

/** Default role of each group. */
const rolesByGroup: Record<string, string> = {
  admins: 'admin',
  'platform-engineers': 'platform-engineer',
  developers: 'developer',
  sres: 'sre',
};

/** Default roles and bindings. */
export const builtInPolicy: PolicyObject[] = [
  ...Object.entries(actionsByRole).map(
    ([name, actions]): RoleObject => ({
      kind: 'ClusterAuthzRole',
      metadata: { name },
      spec: { actions },
    }),
  ),
  ...Object.entries(rolesByGroup).map(
    ([value, name]): RoleBindingObject => ({
      kind: 'ClusterAuthzRoleBinding',
      metadata: { name: `${name}-binding` },
      spec: {
        entitlement: { claim: 'groups', value },
        roleMappings: [{ roleRef: { kind: 'ClusterAuthzRole', name } }],
        effect: 'allow',
      },
    }),
  ),
];
