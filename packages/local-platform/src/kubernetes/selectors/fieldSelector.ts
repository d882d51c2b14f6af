import { apiVersionOf, type ResourceDefinition } from '../resources/types';
import { badRequest } from '../status/errors';
import type { KubernetesObject } from '../types';
import { valueAt } from '../valueAt';

export type ObjectMatcher = (object: KubernetesObject) => boolean;

const ALWAYS_SELECTABLE = ['metadata.name', 'metadata.namespace'];

/** Parses a field selector such as `metadata.name=a,metadata.namespace!=b`. */
export function parseFieldSelector(
  definition: ResourceDefinition,
  selector: string,
): ObjectMatcher {
  const terms = selector
    .split(',')
    .filter(term => term !== '')
    .map(term => parseTerm(definition, term));
  return object => terms.every(matches => matches(object));
}

function parseTerm(
  definition: ResourceDefinition,
  term: string,
): ObjectMatcher {
  const parsed = /^([^=!]+)(==|=|!=)(.*)$/.exec(term);
  if (!parsed) {
    throw badRequest(`invalid selector: '${term}'; can't understand '${term}'`);
  }
  const [, path, operator, value] = parsed;
  const selectable = [
    ...ALWAYS_SELECTABLE,
    ...(definition.selectableFields ?? []),
  ];
  if (!selectable.includes(path)) {
    throw badRequest(
      `Unable to find "${apiVersionOf(definition)}, Resource=${
        definition.plural
      }" that match label selector "", field selector "${term}": field label not supported: ${path}`,
    );
  }
  const isWanted = operator !== '!=';
  return object => (String(valueAt(object, path) ?? '') === value) === isWanted;
}
