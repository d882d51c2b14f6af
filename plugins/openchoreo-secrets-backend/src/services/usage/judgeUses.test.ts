import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import { environment } from '../../__testUtils__/components';
import { createPlaneFacts, judgeUses } from './judgeUses';

const dpProd = { kind: 'DataPlane', name: 'dp-prod' };

const planes = createPlaneFacts(
  [
    environment('production'),
    environment('testing', 'dp-test'),
    environment('sandbox', 'no-store'),
    { metadata: { name: 'unplaced' } },
  ],
  [
    { ...dpProd, usable: true, categories: [] },
    { kind: 'DataPlane', name: 'no-store', usable: false, categories: [] },
  ],
);

const secrets = new Map([
  ['db-creds', { keys: ['password', 'username'], targetPlane: dpProd }],
  ['unmanaged', { keys: ['password'] }],
]);

const use = (changes: Partial<SecretUse>): SecretUse => ({
  component: 'catalog',
  project: 'online-store',
  environment: 'production',
  secret: 'db-creds',
  key: 'password',
  variable: 'DB_PASSWORD',
  origin: 'release',
  declaredIn: { kind: 'Workload', name: 'catalog' },
  ...changes,
});

const problemOf = (changes: Partial<SecretUse>) =>
  judgeUses([use(changes)], secrets, planes)[0].problem;

describe('judgeUses', () => {
  it('finds no problem if key and plane exist', () => {
    expect(judgeUses([use({})], secrets, planes)).toEqual([
      { ...use({}), plane: dpProd },
    ]);
  });

  it.each<[string, Partial<SecretUse>, object]>([
    ['secret', { secret: 'gone' }, { code: 'SECRET_MISSING', broken: true }],
    [
      'key',
      { key: 'pass' },
      { code: 'KEY_MISSING', broken: true, keys: ['password', 'username'] },
    ],
    ['store', { environment: 'sandbox' }, { code: 'NO_STORE', broken: true }],
  ])('reports a missing %s as broken', (_, changes, problem) => {
    expect(problemOf(changes)).toEqual(problem);
  });

  it.each<[string, Partial<SecretUse>]>([
    ['an environment of another plane', { environment: 'testing' }],
    [
      'a build, which no data plane serves',
      { origin: 'build', environment: undefined, key: undefined },
    ],
  ])('reports another plane in %s', (_, changes) => {
    expect(problemOf(changes)).toEqual({
      code: 'OTHER_PLANE',
      broken: false,
      targetPlane: dpProd,
    });
  });

  it.each<[string, Partial<SecretUse>]>([
    ['the environment is not to be seen', { environment: 'hidden' }],
    ['the environment has no plane', { environment: 'unplaced' }],
    ['it is not released yet', { environment: undefined }],
    [
      'nobody says where the values are',
      { secret: 'unmanaged', environment: 'testing' },
    ],
  ])("doesn't report another plane if %s", (_, changes) => {
    expect(problemOf(changes)).toBeUndefined();
  });

  it('reports nothing if the secrets are unknown', () => {
    expect(judgeUses([use({ secret: 'gone' })], undefined, planes)).toEqual([
      { ...use({ secret: 'gone' }), plane: dpProd },
    ]);
  });
});
