import type { RequestContext } from '../RequestContext';
import { fromSecretReference } from '../secrets/toSecretMetadata';
import { findUses, judgeUses } from './compute';
import { readReferences, toKnownSecrets } from './readKnownSecrets';
import { readPlaneFacts } from './readPlaneFacts';
import { readComponentSources } from './readUsageSources';
import type { ComponentFacts } from './types';

/** Reads what a component refers to, and judges it by the secrets and planes that the caller may see. */
export async function readComponentFacts(
  namespace: string,
  component: string,
  context: RequestContext,
): Promise<ComponentFacts> {
  const { client } = context;
  const [sources, references, planes] = await Promise.all([
    readComponentSources(namespace, component, client),
    readReferences(namespace, context),
    readPlaneFacts(namespace, client),
  ]);
  const uses = judgeUses(
    findUses(sources),
    references && toKnownSecrets(references),
    planes,
  );
  const used = new Set(uses.map(({ secret }) => secret));
  return {
    answer: {
      component,
      project: sources.components[0].spec?.owner.projectName ?? '',
      checked: references !== undefined,
      uses,
      secrets: (references ?? [])
        .filter(({ metadata }) => used.has(metadata.name))
        .map(fromSecretReference),
    },
    bindings: sources.bindings,
    references: references ?? [],
  };
}
