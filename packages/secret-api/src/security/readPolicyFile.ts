import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import type { PolicyObject } from './policyObjects';

const roleKinds = ['ClusterAuthzRole', 'AuthzRole'];
const bindingKinds = ['ClusterAuthzRoleBinding', 'AuthzRoleBinding'];

/**
 * Reads OpenChoreo roles and bindings from YAML documents or the output of `kubectl get --output yaml`. Throws on any
 * other content, because an ignored document could be a denial.
 */
export function readPolicyFile(file: string): PolicyObject[] {
  const documents = parseAllDocuments(readFileSync(file, 'utf8'));
  return documents.flatMap(document => {
    if (document.errors?.length) {
      throw new Error(`${file}: ${document.errors[0].message}`);
    }
    const content: unknown = document.toJS();
    const objects =
      isRecord(content) && Array.isArray(content.items)
        ? content.items
        : [content];
    return objects
      .filter(object => object !== null)
      .map(object => readObject(file, object));
  });
}

function readObject(file: string, object: unknown): PolicyObject {
  if (!isPolicyObject(object)) {
    const { kind, metadata } = asRecord(object);
    throw new Error(
      `${file}: ${kind} "${
        asRecord(metadata).name
      }" isn't a role or role binding of OpenChoreo.`,
    );
  }
  return object;
}

/** Whether a role or role binding contains supported fields only. */
export function isPolicyObject(object: unknown): object is PolicyObject {
  const { kind, metadata, spec } = asRecord(object);
  const { name, namespace } = asRecord(metadata);
  const isNamespaced = kind === 'AuthzRole' || kind === 'AuthzRoleBinding';
  return (
    typeof name === 'string' &&
    (!isNamespaced || typeof namespace === 'string') &&
    (isRoleSpec(kind, spec) || isBindingSpec(kind, spec))
  );
}

function isRoleSpec(kind: unknown, spec: unknown): boolean {
  const { actions } = asRecord(spec);
  return (
    roleKinds.includes(String(kind)) &&
    Array.isArray(actions) &&
    actions.every(action => typeof action === 'string')
  );
}

/** Rejects bindings with conditions, which aren't supported. */
function isBindingSpec(kind: unknown, spec: unknown): boolean {
  const { entitlement, roleMappings, effect = 'allow' } = asRecord(spec);
  const { claim, value } = asRecord(entitlement);
  return (
    bindingKinds.includes(String(kind)) &&
    typeof claim === 'string' &&
    typeof value === 'string' &&
    (effect === 'allow' || effect === 'deny') &&
    Array.isArray(roleMappings) &&
    roleMappings.every(mapping => {
      const { roleRef, scope, conditions } = asRecord(mapping);
      const { kind: roleKind, name } = asRecord(roleRef);
      return (
        roleKinds.includes(String(roleKind)) &&
        typeof name === 'string' &&
        isScope(scope, kind === 'AuthzRoleBinding') &&
        conditions === undefined
      );
    })
  );
}

/** Whether every level of a scope names its parent level; a missing parent would match everything. */
function isScope(scope: unknown, hasNamespace: boolean): boolean {
  if (scope === undefined) {
    return true;
  }
  const { namespace, project, component, resource, ...others } =
    asRecord(scope);
  const parts = [namespace, project, component, resource];
  return (
    isRecord(scope) &&
    Object.keys(others).length === 0 &&
    parts.every(
      part => part === undefined || (typeof part === 'string' && part !== ''),
    ) &&
    (project === undefined || hasNamespace || namespace !== undefined) &&
    ((component ?? resource) === undefined || project !== undefined)
  );
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
