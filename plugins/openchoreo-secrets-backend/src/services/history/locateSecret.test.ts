import type {
  OpenChoreoClient,
  SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import { secretReference } from '../../__testUtils__/objects';
import { Stores } from '../../stores/Stores';
import { locateSecret } from './locateSecret';

const id = { namespace: 'acme-corp', name: 'db-creds' };
const store = {
  id: 'default',
  name: 'default',
  address: 'http://127.0.0.1:9',
  mount: 'secret',
  auth: { type: 'tokenFile', path: '/nothing' } as const,
};

const clientWith = (planes: object[]): OpenChoreoClient =>
  ({
    async *listPlanes() {
      yield planes;
    },
  } as never);
const client = clientWith([
  {
    metadata: { name: 'dp-prod' },
    spec: { secretStoreRef: { name: 'default' } },
  },
]);

const referenceTo = (...keys: string[]): SecretReference => {
  const reference = secretReference('db-creds');
  reference.spec.data = keys.map((key, index) => ({
    secretKey: `k${index}`,
    remoteRef: { key, property: `k${index}` },
  }));
  return reference;
};

describe('locateSecret', () => {
  it.each(['secret', 'kv'])('finds the path in the mount %s', async mount => {
    const stores = new Stores([{ ...store, mount }]);
    const key = 'secret/acme-corp/generic/db-creds';
    expect(
      await locateSecret(id, referenceTo(key, key), { stores, client }),
    ).toEqual({
      place: {
        store: stores.all[0],
        path: mount === 'kv' ? key : 'acme-corp/generic/db-creds',
      },
    });
  });

  it.each([
    [['secret/shop/generic/db-creds']],
    [['secret/acme-corp/generic/other']],
    [['secret/acme-corp/../shop/generic/db-creds']],
    [['secret/acme-corp//db-creds']],
    [['secret/acme-corp/../db-creds']],
    [['acme-corp/generic/db-creds']],
    [['secret/acme-corp/generic/db-creds', 'secret/shop/generic/db-creds']],
    [[]],
  ])('reads no other place than its own: %j', async keys => {
    const stores = new Stores([store]);
    expect(
      await locateSecret(id, referenceTo(...keys), { stores, client }),
    ).toEqual({ reason: expect.stringContaining("aren't where") });
  });

  it('gives the reason for an unavailable history', async () => {
    const reference = referenceTo('secret/acme-corp/generic/db-creds');
    const unmanaged = { ...reference, metadata: { name: 'db-creds' } };
    const stores = new Stores([store]);
    for (const [text, options, found] of [
      ['have access to stores', { stores: new Stores([]), client }, reference],
      ['OpenChoreo role', { stores, client }, undefined],
      ['managed in YAML', { stores, client }, unmanaged],
      [
        'the store of DataPlane "dp-prod"',
        { stores: new Stores([{ ...store, name: 'other' }]), client },
        reference,
      ],
      [
        "doesn't allow you to view it",
        { stores, client: clientWith([]) },
        reference,
      ],
    ] as const) {
      expect(await locateSecret(id, found as SecretReference, options)).toEqual(
        { reason: expect.stringContaining(text) },
      );
    }
  });

  it('separates stores of the same name by their planes', async () => {
    const planesOf = (namespace: string) => ({
      ...store,
      id: namespace,
      planes: [{ kind: 'DataPlane', namespace, name: 'dp-prod' }],
    });
    const stores = new Stores([planesOf('shop'), planesOf('acme-corp')]);
    const reference = referenceTo('secret/acme-corp/generic/db-creds');
    // The plane is named in the configuration, so it's certain without access to the plane.
    for (const readable of [client, clientWith([])]) {
      expect(
        await locateSecret(id, reference, { stores, client: readable }),
      ).toMatchObject({ place: { store: { id: 'acme-corp' } } });
    }
  });
});
