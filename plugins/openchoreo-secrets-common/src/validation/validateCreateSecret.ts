import {
  categories,
  DEFAULT_CATEGORY,
  findCategory,
  isTargetPlaneKind,
  targetPlaneKinds,
} from '../categories';
import type { CreateSecretRequest } from '../schema';
import {
  createProblem,
  validateLabel,
  validateSecretName,
  type Problem,
} from '../rules';
import {
  findSecretType,
  secretTypes,
  secretTypesOfCategory,
} from '../secretTypes';
import { validateSecretData } from './secretData';

/**
 * Finds all problems of a create request by the rules of Kubernetes, OpenChoreo, and the secret type. Doesn't check
 * existing objects.
 *
 * @public
 */
export async function validateCreateSecret(
  request: CreateSecretRequest,
): Promise<Problem[]> {
  return [
    ...validateSecretName(request.name),
    ...validateCategoryAndType(request),
    ...validateTargetPlane(request.targetPlane),
    ...(await validateSecretData(request.type, Object.entries(request.data))),
    ...Object.entries(request.labels ?? {}).flatMap(([key, value]) =>
      validateLabel(key, value),
    ),
  ];
}

function validateCategoryAndType({
  type,
  category: id = DEFAULT_CATEGORY,
}: CreateSecretRequest): Problem[] {
  const definition = findSecretType(type);
  if (!definition) {
    // Omit the text from the message, because people can enter a value in the wrong field.
    const types = secretTypes.map(known => known.type).join(', ');
    return [createProblem(['type'], 'typeUnknown', { types })];
  }
  const category = findCategory(id);
  if (!category) {
    const ids = categories.map(known => known.id).join(', ');
    return [
      createProblem(['category'], 'categoryUnknown', { categories: ids }),
    ];
  }
  if (definition.categories.includes(category.id)) {
    return [];
  }
  const types = secretTypesOfCategory(category.id).map(({ label }) => label);
  return [
    createProblem(['type'], 'categoryTypeMismatch', {
      category: category.label,
      types: types.join(', '),
    }),
  ];
}

function validateTargetPlane({
  kind,
  name,
}: CreateSecretRequest['targetPlane']): Problem[] {
  if (kind === '' || name === '') {
    return [createProblem(['targetPlane'], 'targetPlaneRequired')];
  }
  return isTargetPlaneKind(kind)
    ? validateSecretName(name).map(problem => ({
        ...problem,
        path: '/targetPlane/name',
      }))
    : [
        createProblem(['targetPlane', 'kind'], 'targetPlaneKindUnknown', {
          kinds: targetPlaneKinds.join(', '),
        }),
      ];
}
