import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import { indexByComponent } from './componentIndex';
import type { UsageSources } from './UsageSources';
import { usesOfComponent } from './usesOfComponent';

/**
 * Every use of a secret by the components that the caller may see, by component and environment.
 * What belongs to any other component is left out, whatever else of it can be seen.
 */
export function findUses(sources: UsageSources): SecretUse[] {
  const index = indexByComponent(sources);
  return sources.components
    .flatMap(component => usesOfComponent(component, index))
    .sort(byComponent);
}

/** The order within an environment stays that of the container. */
function byComponent(a: SecretUse, b: SecretUse): number {
  return (
    a.component.localeCompare(b.component) ||
    (a.environment ?? '').localeCompare(b.environment ?? '')
  );
}
