import { remoteKeyOf } from './remoteKey';
import { secretTypes } from './registry';

describe('remote key of a secret', () => {
  it.each([
    ['Opaque', 'secret/acme/generic/db'],
    ['kubernetes.io/basic-auth', 'secret/acme/basic-auth/db'],
    ['kubernetes.io/ssh-auth', 'secret/acme/ssh-auth/db'],
    ['kubernetes.io/dockerconfigjson', 'secret/acme/registry/db'],
    ['kubernetes.io/tls', 'secret/acme/tls/db'],
  ])('for type %s: %s', (type, key) => {
    expect(remoteKeyOf({ namespace: 'acme', name: 'db', type })).toBe(key);
  });

  it('is defined for every supported type', () => {
    expect(secretTypes.every(({ storeSegment }) => storeSegment)).toBe(true);
  });

  it('is undefined for other types', () => {
    expect(
      remoteKeyOf({ namespace: 'acme', name: 'db', type: 'example.com/x' }),
    ).toBeUndefined();
  });
});
