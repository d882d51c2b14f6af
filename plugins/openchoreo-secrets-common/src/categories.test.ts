import { categoriesOfPlaneKind } from './categories';
import { secretTypes, secretTypesOfCategory } from './secretTypes';

describe('categories', () => {
  it('offer every type as generic', () => {
    expect(secretTypesOfCategory('generic')).toEqual(secretTypes);
  });

  it('offer two ways to sign in to git', () => {
    expect(
      secretTypesOfCategory('git-credentials').map(({ label }) => label),
    ).toEqual(['Basic auth', 'SSH auth']);
  });

  it('read git credentials from workflow planes only', () => {
    expect(categoriesOfPlaneKind('DataPlane')).toEqual(['generic']);
    expect(categoriesOfPlaneKind('ClusterWorkflowPlane')).toEqual([
      'generic',
      'git-credentials',
    ]);
  });
});
