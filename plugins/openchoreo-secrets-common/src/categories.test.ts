import { categories, categoriesOfPlaneKind } from './categories';
import { findSecretType, secretTypes } from './secretTypes';

describe('categories', () => {
  it('are made of secret types that exist', () => {
    for (const type of categories.flatMap(category => category.types)) {
      expect(findSecretType(type)).toBeDefined();
    }
  });

  it('offer every type as generic', () => {
    expect(categories[0].types).toEqual(secretTypes.map(({ type }) => type));
  });

  it('read git credentials from workflow planes only', () => {
    expect(categoriesOfPlaneKind('DataPlane')).toEqual(['generic']);
    expect(categoriesOfPlaneKind('ClusterWorkflowPlane')).toEqual([
      'generic',
      'git-credentials',
    ]);
  });
});
