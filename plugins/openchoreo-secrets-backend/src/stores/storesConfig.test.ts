import { ConfigReader } from '@backstage/config';
import { readStoresConfig } from './storesConfig';

const store = {
  name: 'default',
  address: 'https://openbao.example:8200/',
  auth: { tokenFile: '/run/token' },
};
const read = (...stores: object[]) =>
  readStoresConfig(new ConfigReader({ openchoreo: { secrets: { stores } } }));

describe('the configuration of stores', () => {
  it('is empty by default', () => {
    expect(readStoresConfig(new ConfigReader({}))).toEqual([]);
  });

  it('has defaults', () => {
    expect(read(store)).toEqual([
      {
        id: 'default',
        name: 'default',
        address: 'https://openbao.example:8200',
        mount: 'secret',
        auth: { type: 'tokenFile', path: '/run/token' },
      },
    ]);
    expect(
      read({ ...store, auth: { kubernetes: { role: 'backstage' } } })[0].auth,
    ).toEqual({
      type: 'kubernetes',
      role: 'backstage',
      mountPath: 'kubernetes',
      tokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token',
    });
    const appRole = { roleId: 'r', secretIdFile: '/run/id' };
    expect(read({ ...store, auth: { appRole } })[0].auth).toEqual({
      type: 'appRole',
      ...appRole,
      mountPath: 'approle',
    });
  });

  it('allows stores of the same name on different planes', () => {
    const stores = read(
      { ...store, planes: ['DataPlane/acme-corp/dp-prod'] },
      { ...store, planes: ['ClusterDataPlane/default'] },
    );
    expect(stores.map(it => it.id)).toEqual([
      'default of DataPlane/acme-corp/dp-prod',
      'default of ClusterDataPlane/default',
    ]);
  });

  it.each([
    [[store, store], 'has two entries for the store "default"'],
    [
      [store, { ...store, planes: ['ClusterDataPlane/default'] }],
      'has two entries for the store "default"',
    ],
    [[{ ...store, planes: ['dp-prod'] }], 'must name planes as'],
    [[{ ...store, address: 'openbao' }], 'must be an http or https URL'],
    [[{ ...store, address: 'https://u:p@openbao' }], 'without user'],
    [[{ ...store, auth: {} }], 'needs one of auth.tokenFile'],
    [
      [{ ...store, auth: { tokenFile: 't', kubernetes: { role: 'r' } } }],
      'needs one of auth.tokenFile',
    ],
    [
      [{ ...store, auth: { appRole: { roleId: 'r' } } }],
      'needs either secretId or secretIdFile',
    ],
    [[{ ...store, caFile: 'f', caData: 'd' }], 'both caFile and caData'],
  ])('refuses %j', (stores, message) => {
    expect(() => read(...stores)).toThrow(message);
  });
});
