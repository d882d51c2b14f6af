import { isReservedLabel } from '@openchoreo-secrets/plugin-common';

type Labels = Record<string, string>;

/** The labels after a change of some of them; `null` takes one away. */
export function mergeLabels(
  current: Labels,
  changes: Record<string, string | null>,
): Labels {
  const labels = new Map(Object.entries(current));
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) {
      labels.delete(key);
    } else {
      labels.set(key, value);
    }
  }
  return Object.fromEntries(labels);
}

/** The labels after people have given theirs anew: OpenChoreo's own stay, the category among them. */
export function replaceLabels(current: Labels, userLabels: Labels): Labels {
  const own = Object.entries(current).filter(([key]) => isReservedLabel(key));
  return Object.fromEntries([...own, ...Object.entries(userLabels)]);
}
