import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  secretReference,
  ServedSecret,
  type StartOptions,
  WatchedBackend,
} from './__testUtils__';

const MARKER = 'planted/marker+d3a1=';

describe('secret actions', () => {
  let backend: WatchedBackend;
  let actions: ReturnType<typeof actionsRegistryServiceMock>;

  async function start(options: StartOptions = {}) {
    actions = actionsRegistryServiceMock();
    backend = await WatchedBackend.start(() => ({
      ...options,
      features: [
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => actions,
        }),
        ...(options.features ?? []),
      ],
    }));
    ServedSecret.serve(backend.upstream, { data: { password: MARKER } });
    backend.upstream.on('GET /api/v1/namespaces/acme-corp/secretreferences', {
      json: { items: [secretReference('db-creds')], pagination: {} },
    });
  }

  afterEach(async () => {
    backend.assertFreeOf(MARKER);
    await backend.stop();
  });

  const invoke = (name: string, input: object) =>
    actions.invoke({
      id: `test:${name}`,
      input: { namespace: 'acme-corp', ...input },
      credentials: mockCredentials.user(),
    });

  const dbCreds = {
    name: 'db-creds',
    type: 'Opaque',
    targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
    keys: ['password'],
    createdAt: '2026-08-21T10:00:00Z',
    managed: true,
  };

  it('list and describe metadata without reading values', async () => {
    await start();
    expect(await invoke('list-secrets', {})).toEqual({
      output: { items: [dbCreds] },
    });
    expect(await invoke('describe-secret', { name: 'db-creds' })).toEqual({
      output: dbCreds,
    });
    expect(backend.upstream.valueCalls).toEqual([]);
  });

  it('are read-only', async () => {
    await start();
    const { actions: registered } = await actions.list();
    expect(registered.map(it => [it.name, it.attributes])).toEqual(
      ['list-secrets', 'describe-secret'].map(name => [
        name,
        { readOnly: true, destructive: false, idempotent: true },
      ]),
    );
  });

  it('are audited with the person who runs them', async () => {
    await start();
    await invoke('describe-secret', { name: 'db-creds' });
    expect(backend.audited).toEqual([
      {
        eventId: 'secret-fetch',
        severityLevel: 'low',
        queryType: 'by-name',
        namespace: 'acme-corp',
        name: 'db-creds',
        onBehalfOf: 'user:default/mock',
      },
    ]);
  });

  it('need the Backstage permission', async () => {
    await start({
      features: [
        mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
      ],
    });
    await expect(invoke('list-secrets', {})).rejects.toThrow(
      /permission in this portal to read secrets in acme-corp/,
    );
    expect(backend.upstream.requests).toEqual([]);
  });

  it.each([{ auth: { mode: 'user' } }, { isEnabled: false }])(
    'are absent with %j',
    async options => {
      await start(options);
      expect((await actions.list()).actions).toEqual([]);
    },
  );
});
