import type { SecretUse } from '@openchoreo-secrets/plugin-common';

/** A variable, a file, or a build that refers to a secret, with its use in each environment. */
export interface Reference {
  id: string;
  /** A broken use if there is one, else the first one. */
  use: SecretUse;
  uses: SecretUse[];
  /** By environment; empty for builds and for references that are not released yet. */
  byEnvironment: Map<string, SecretUse>;
  isBroken: boolean;
}

/** Merges the uses of a component into one reference per place, secret, and key: broken first, builds last. */
export function groupReferences(uses: SecretUse[]): Reference[] {
  const groups = new Map<string, SecretUse[]>();
  for (const use of uses) {
    const { origin, variable, file, secret, key } = use;
    const id = JSON.stringify([
      origin === 'build',
      variable,
      file,
      secret,
      key,
    ]);
    groups.set(id, [...(groups.get(id) ?? []), use]);
  }
  return [...groups]
    .map(([id, group]) => toReference(id, group))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

function toReference(id: string, uses: SecretUse[]): Reference {
  const broken = uses.find(({ problem }) => problem?.broken);
  const doubtful = uses.find(({ problem }) => problem);
  return {
    id,
    use: broken ?? doubtful ?? uses[0],
    uses,
    byEnvironment: new Map(
      uses.flatMap(use =>
        use.environment === undefined ? [] : [[use.environment, use]],
      ),
    ),
    isBroken: broken !== undefined,
  };
}

function rankOf({ isBroken, use }: Reference): number {
  if (isBroken) {
    return 0;
  }
  if (use.origin === 'build') {
    return 3;
  }
  return use.problem ? 1 : 2;
}

/** The environments in which a component uses a secret, in the order of the backend. */
export function environmentsOf(uses: SecretUse[]): string[] {
  return [...new Set(uses.flatMap(({ environment }) => environment ?? []))];
}

/** The environments in which the problem of `reference.use` occurs. */
export function affectedEnvironments({ use, uses }: Reference): string[] {
  return environmentsOf(
    uses.filter(({ problem }) => problem?.code === use.problem?.code),
  );
}
