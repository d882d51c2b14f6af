/** An OpenChoreo role: a list of actions. */
export interface RoleObject {
  kind: 'ClusterAuthzRole' | 'AuthzRole';
  metadata: { name: string; namespace?: string };
  spec: { actions: string[] };
}

/** An OpenChoreo role binding: allows or denies the actions of roles to subjects with a claim value. */
export interface RoleBindingObject {
  kind: 'ClusterAuthzRoleBinding' | 'AuthzRoleBinding';
  metadata: { name: string; namespace?: string };
  spec: {
    entitlement: { claim: string; value: string };
    roleMappings: {
      roleRef: { kind: string; name: string };
      scope?: { namespace?: string; project?: string; component?: string };
    }[];
    effect?: 'allow' | 'deny';
  };
}

export type PolicyObject = RoleObject | RoleBindingObject;

export function isRole(object: PolicyObject): object is RoleObject {
  return object.kind === 'ClusterAuthzRole' || object.kind === 'AuthzRole';
}
