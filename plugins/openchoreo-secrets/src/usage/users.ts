import type {
  SecretMetadata,
  SecretUse,
} from '@openchoreo-secrets/plugin-common';
import type { TranslateBase } from '../translations/baseTranslationRef';
import { environmentsOf } from './references';

/** A component that uses a secret, with all of its references to the secret. */
export interface SecretUser {
  component: string;
  project: string;
  /** Variables and files, in the order of the backend; empty for a build. */
  places: string[];
  environments: string[];
  isBuild: boolean;
  isBroken: boolean;
}

/**
 * Groups uses by component and project.
 *
 * @param keys - limits the result to users of these keys, and to users of the whole secret
 */
export function usersOf(uses: SecretUse[], keys?: string[]): SecretUser[] {
  const groups = new Map<string, SecretUse[]>();
  for (const use of uses) {
    if (!keys || use.key === undefined || keys.includes(use.key)) {
      const id = JSON.stringify([
        use.component,
        use.project,
        use.origin === 'build',
      ]);
      groups.set(id, [...(groups.get(id) ?? []), use]);
    }
  }
  return [...groups.values()].map(group => ({
    component: group[0].component,
    project: group[0].project,
    places: [
      ...new Set(group.flatMap(({ variable, file }) => variable ?? file ?? [])),
    ],
    environments: environmentsOf(group),
    isBuild: group[0].origin === 'build',
    isBroken: group.some(({ problem }) => problem?.broken),
  }));
}

/** Counts the components among users, a component with a build once. */
export function countComponents(users: SecretUser[]): number {
  return new Set(
    users.map(({ component, project }) => `${project}/${component}`),
  ).size;
}

/** "3 components", or "2 builds" for Git credentials, which only builds read. */
export function describeCount(
  count: number,
  { category }: Pick<SecretMetadata, 'category'>,
  t: TranslateBase,
): string {
  return category === 'git-credentials'
    ? t('users.builds', { count })
    : t('users.components', { count });
}
