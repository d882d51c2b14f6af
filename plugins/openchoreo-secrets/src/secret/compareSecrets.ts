import type { SecretDetails } from '@openchoreo-secrets/plugin-common';

/** The names of the keys and labels that differ between two states of a secret. */
export interface SecretDifference {
  /** Keys with a different value. */
  changed: string[];
  added: string[];
  removed: string[];
  labels: string[];
}

/** Compares two states of a secret without knowing any value. */
export function compareSecrets(
  before: SecretDetails,
  after: SecretDetails,
): SecretDifference {
  const versions = versionsOf(before);
  const newVersions = versionsOf(after);
  return {
    changed: after.keys.filter(
      key =>
        before.keys.includes(key) && versions.get(key) !== newVersions.get(key),
    ),
    added: after.keys.filter(key => !before.keys.includes(key)),
    removed: before.keys.filter(key => !after.keys.includes(key)),
    labels: differingNames(before.labels ?? {}, after.labels ?? {}),
  };
}

function versionsOf({ facts }: SecretDetails): Map<string, string> {
  return new Map(facts?.keys.map(({ key, version }) => [key, version]));
}

function differingNames(
  before: Record<string, string>,
  after: Record<string, string>,
): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter(name => before[name] !== after[name]);
}
