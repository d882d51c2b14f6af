import type { ResourceApi } from '../cluster/types';
import {
  clusterRole,
  clusterRoleBinding,
  role,
  roleBinding,
} from '../resources/rbac';
import type { ResourceDefinition } from '../resources/types';
import { StatusError } from '../status/StatusError';
import type { KubernetesObject } from '../types';

/** The group with unlimited access, as in Kubernetes. */
const MASTERS = 'system:masters';

/**
 * The user of a bearer token.
 *
 * @public
 */
export interface RbacUser {
  /** `system:serviceaccount:<namespace>:<name>` for a ServiceAccount. */
  name: string;
  groups?: string[];
}

/** Attributes of a request that RBAC rules match. */
export interface ResourceAttributes {
  verb: string;
  definition: ResourceDefinition;
  subresource?: string;
  namespace?: string;
  name?: string;
}

interface Rule {
  verbs?: string[];
  apiGroups?: string[];
  resources?: string[];
  resourceNames?: string[];
}

interface Binding {
  roleRef: { kind: string; name: string };
  subjects?: { kind: string; name: string; namespace?: string }[];
}

/**
 * Returns the user of an `Authorization` header; `undefined` without the header, in which case RBAC doesn't apply.
 *
 * Throws `401 Unauthorized` if the header doesn't contain the token of a user.
 */
export function authenticate(
  users: ReadonlyMap<string, RbacUser>,
  authorization: string | undefined,
): RbacUser | undefined {
  if (authorization === undefined) {
    return undefined;
  }
  const user = users.get(authorization.replace(/^Bearer /, ''));
  if (!user) {
    throw new StatusError({
      code: 401,
      reason: 'Unauthorized',
      message: 'Unauthorized',
    });
  }
  return user;
}

/** Throws `403 Forbidden` with the Kubernetes message unless a role bound to the user allows the request. */
export function authorize(
  cluster: ResourceApi,
  user: RbacUser,
  attributes: ResourceAttributes,
): void {
  const { definition, name, namespace, subresource, verb } = attributes;
  const isAllowed =
    user.groups?.includes(MASTERS) ||
    rulesOf(cluster, user, namespace).some(rule => matches(rule, attributes));
  if (isAllowed) {
    return;
  }
  const { group, plural } = definition;
  const resource = subresource ? `${plural}/${subresource}` : plural;
  const qualified = group ? `${plural}.${group}` : plural;
  const object = name ? `${qualified} "${name}"` : qualified;
  const scope = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  throw new StatusError({
    code: 403,
    reason: 'Forbidden',
    message: `${object} is forbidden: User "${user.name}" cannot ${verb} resource "${resource}" in API group "${group}" ${scope}`,
    details: { ...(name && { name }), ...(group && { group }), kind: plural },
  });
}

function rulesOf(
  cluster: ResourceApi,
  user: RbacUser,
  namespace: string | undefined,
): Rule[] {
  const everywhere = cluster.list({ definition: clusterRoleBinding }).items;
  const here = namespace
    ? cluster.list({ definition: roleBinding, namespace }).items
    : [];
  return [...everywhere, ...here]
    .filter(binding => isBound(binding as unknown as Binding, user))
    .flatMap(binding => rulesOfBinding(cluster, binding));
}

function rulesOfBinding(
  cluster: ResourceApi,
  binding: KubernetesObject,
): Rule[] {
  const { roleRef } = binding as unknown as Binding;
  const { namespace } = binding.metadata;
  const found =
    roleRef.kind === 'Role'
      ? cluster.find({ definition: role, namespace, name: roleRef.name })
      : cluster.find({ definition: clusterRole, name: roleRef.name });
  return (found?.rules ?? []) as Rule[];
}

function isBound({ subjects = [] }: Binding, user: RbacUser): boolean {
  return subjects.some(({ kind, name, namespace }) => {
    switch (kind) {
      case 'User':
        return name === user.name;
      case 'Group':
        return user.groups?.includes(name);
      default:
        return user.name === `system:serviceaccount:${namespace}:${name}`;
    }
  });
}

function matches(
  { verbs, apiGroups, resources, resourceNames }: Rule,
  { definition, name, subresource, verb }: ResourceAttributes,
): boolean {
  const { group, plural } = definition;
  const resource = subresource ? `${plural}/${subresource}` : plural;
  return (
    includes(verbs, verb) &&
    includes(apiGroups, group) &&
    includes(resources, resource) &&
    (!resourceNames?.length || resourceNames.includes(name ?? ''))
  );
}

function includes(values: string[] = [], wanted: string): boolean {
  return values.includes('*') || values.includes(wanted);
}
