import { isActionIn, knownActions } from './actions';
import { covers, toPath } from './paths';
import {
  isRole,
  type PolicyObject,
  type RoleBindingObject,
} from './policyObjects';
import type { Caller, Capabilities, Subject } from './types';

/** One role mapping of a binding: actions, path, and the claim of the subject. */
interface Rule {
  claim: string;
  value: string;
  isDenial: boolean;
  path: string;
  actions: string[];
}

/** Evaluates roles and bindings. A denial overrides every grant. */
export class AccessPolicy {
  readonly #rules: Rule[];

  private constructor(rules: Rule[]) {
    this.#rules = rules;
  }

  /**
   * Creates a policy. For objects with the same kind and name, the last one applies.
   *
   * @param onMissingRole - called for each mapping to a role that doesn't exist; the mapping has no effect
   */
  static create(
    objects: PolicyObject[],
    onMissingRole: MissingRoleListener,
  ): AccessPolicy {
    const byKey = new Map(objects.map(object => [keyOf(object), object]));
    const rules = [...byKey.values()].flatMap(object =>
      isRole(object) ? [] : readRules(object, byKey, onMissingRole),
    );
    return new AccessPolicy(rules);
  }

  callerOf(subject: Subject): Caller {
    const rules = this.#rules.filter(
      ({ claim, value }) =>
        claim === subject.claim && subject.values.includes(value),
    );
    const has = (isDenial: boolean, action: string, isPlace: PlaceTest) =>
      rules.some(
        rule =>
          rule.isDenial === isDenial &&
          isPlace(rule.path) &&
          rule.actions.some(entry => isActionIn(entry, action)),
      );
    return {
      subject,
      may: (action, path) =>
        has(false, action, place => covers(place, path)) &&
        !has(true, action, place => covers(place, path)),
      mayWithin: (action, path) =>
        has(false, action, place => touches(place, path)) &&
        !has(true, action, place => covers(place, path)),
      capabilitiesAt: path =>
        toCapabilities(rules.filter(rule => touches(rule.path, path))),
    };
  }
}

export type MissingRoleListener = (
  binding: RoleBindingObject,
  role: { kind: string; name: string },
) => void;

type PlaceTest = (path: string) => boolean;

function touches(path: string, other: string): boolean {
  return covers(path, other) || covers(other, path);
}

function toCapabilities(rules: Rule[]): Capabilities {
  const capabilities: Capabilities = {};
  for (const { isDenial, path, actions } of rules) {
    for (const action of knownActions) {
      if (actions.some(entry => isActionIn(entry, action))) {
        capabilities[action] ??= { allowed: [], denied: [] };
        capabilities[action][isDenial ? 'denied' : 'allowed'].push({ path });
      }
    }
  }
  return capabilities;
}

function keyOf({ kind, metadata }: PolicyObject): string {
  return `${kind}/${metadata.namespace ?? ''}/${metadata.name}`;
}

function readRules(
  binding: RoleBindingObject,
  objects: ReadonlyMap<string, PolicyObject>,
  onMissingRole: MissingRoleListener,
): Rule[] {
  const { kind, metadata, spec } = binding;
  const { entitlement, roleMappings, effect } = spec;
  return roleMappings.flatMap(({ roleRef, scope }) => {
    const isNamespaced = roleRef.kind === 'AuthzRole';
    const key = `${roleRef.kind}/${isNamespaced ? metadata.namespace : ''}/${
      roleRef.name
    }`;
    const role = objects.get(key);
    if (!role || !isRole(role)) {
      onMissingRole(binding, roleRef);
      return [];
    }
    return {
      ...entitlement,
      isDenial: effect === 'deny',
      path: toPath({
        ...scope,
        namespace:
          kind === 'AuthzRoleBinding' ? metadata.namespace : scope?.namespace,
      }),
      actions: role.spec.actions,
    };
  });
}
