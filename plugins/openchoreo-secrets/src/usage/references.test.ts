import { secretUse } from '../__testUtils__/FakeBackend';
import {
  affectedEnvironments,
  environmentsOf,
  groupReferences,
} from './references';

const missingKey = { code: 'KEY_MISSING', broken: true } as const;
const otherPlane = { code: 'OTHER_PLANE', broken: false } as const;

describe('groupReferences', () => {
  it('has one reference per place, secret, and key', () => {
    const references = groupReferences([
      secretUse({ environment: 'development' }),
      secretUse({ environment: 'production' }),
      secretUse({ environment: 'production', key: 'pass' }),
      secretUse({ variable: undefined, file: '/etc/db/password' }),
    ]);
    expect(
      references.map(({ use, byEnvironment }) => [
        use.variable ?? use.file,
        use.key,
        [...byEnvironment.keys()],
      ]),
    ).toEqual([
      ['DB_PASSWORD', 'password', ['development', 'production']],
      ['DB_PASSWORD', 'pass', ['production']],
      ['/etc/db/password', 'password', ['production']],
    ]);
  });

  it('puts broken references first and builds last', () => {
    const references = groupReferences([
      secretUse({ origin: 'build', variable: undefined, key: undefined }),
      secretUse({ variable: 'FINE' }),
      secretUse({ variable: 'DOUBTFUL', problem: otherPlane }),
      secretUse({ variable: 'BROKEN', problem: missingKey }),
    ]);
    expect(references.map(({ use }) => use.variable)).toEqual([
      'BROKEN',
      'DOUBTFUL',
      'FINE',
      undefined,
    ]);
  });

  it('is broken if one environment is, and names only that one', () => {
    const [reference] = groupReferences([
      secretUse({ environment: 'development' }),
      secretUse({ environment: 'production', problem: missingKey }),
    ]);
    expect(reference.isBroken).toBe(true);
    expect(affectedEnvironments(reference)).toEqual(['production']);
  });
});

it('lists each environment once', () => {
  expect(
    environmentsOf([
      secretUse({ environment: 'development' }),
      secretUse({ environment: undefined }),
      secretUse({ environment: 'production' }),
      secretUse({ environment: 'development', variable: 'OTHER' }),
    ]),
  ).toEqual(['development', 'production']);
});
