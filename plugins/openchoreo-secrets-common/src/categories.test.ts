import { categoriesOfPlaneKind } from './categories';
import { secretTypes, secretTypesOfCategory } from './secretTypes';

describe('categories', () => {
  it('include every type in Generic', () => {
    expect(secretTypesOfCategory('generic')).toEqual(secretTypes);
  });

  it('include two types in Git credentials', () => {
    expect(
      secretTypesOfCategory('git-credentials').map(({ label }) => label),
    ).toEqual(['Basic auth', 'SSH auth']);
  });

  it('limit Git credentials to workflow planes', () => {
    expect(categoriesOfPlaneKind('DataPlane')).toEqual(['generic']);
    expect(categoriesOfPlaneKind('ClusterWorkflowPlane')).toEqual([
      'generic',
      'git-credentials',
    ]);
  });
});
