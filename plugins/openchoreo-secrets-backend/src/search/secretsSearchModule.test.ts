import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import { FakeOpenChoreo } from '../__testUtils__/FakeOpenChoreo';
import { secretReference } from '../__testUtils__/objects';
import secretsSearchModule from '../search';

const MARKER = 'planted-marker';

describe('the search for secrets', () => {
  let openChoreo: FakeOpenChoreo;
  const logger = mockServices.logger.mock();
  let index: () => Promise<void>;

  beforeAll(async () => {
    logger.child.mockReturnValue(logger);
    openChoreo = await FakeOpenChoreo.start();
    const lists = (namespace: string) =>
      `GET /api/v1/namespaces/${namespace}/secretreferences`;
    openChoreo
      .on('GET /api/v1/namespaces', {
        json: {
          items: ['acme-corp', 'globex', 'hidden'].map(name => ({
            metadata: { name },
          })),
          pagination: {},
        },
      })
      .on(lists('acme-corp'), ({ url }) => ({
        json: url.includes('cursor=2')
          ? { items: [secretReference('db-replica')], pagination: {} }
          : {
              items: [secretReference('db-creds', { owner: MARKER })],
              pagination: { nextCursor: '2' },
            },
      }))
      .on(lists('globex'), {
        json: { items: [secretReference('db-creds')], pagination: {} },
      })
      .on(lists('hidden'), {
        status: 403,
        json: { code: 'FORBIDDEN', error: 'forbidden' },
      });
  });

  afterAll(() => openChoreo.stop());

  /** Starts a backend whose user can read the secrets of acme-corp. */
  function start(secrets: JsonObject, isEnabled = true) {
    return startTestBackend({
      features: [
        searchPlugin,
        secretsSearchModule,
        logger.factory,
        mockServices.scheduler.mock({
          createScheduledTaskRunner: () => ({
            run: async ({ fn }) => {
              index = fn as () => Promise<void>;
            },
          }),
        }).factory,
        mockServices.permissions.mock({
          authorizeConditional: async permissions =>
            permissions.map(({ permission }) => ({
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'openchoreo-secrets',
              resourceType: (permission as ResourcePermission).resourceType,
              conditions: {
                rule: 'IS_IN_NAMESPACE',
                resourceType: (permission as ResourcePermission).resourceType,
                params: { namespaces: ['acme-corp'] },
              },
            })),
          authorize: async permissions =>
            permissions.map(({ resourceRef }) => ({
              result:
                resourceRef === 'acme-corp'
                  ? AuthorizeResult.ALLOW
                  : AuthorizeResult.DENY,
            })),
        }).factory,
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            openchoreo: {
              baseUrl: openChoreo.url,
              features: { secretManagement: { enabled: isEnabled } },
              secrets,
            },
          },
        }),
      ],
    });
  }

  it('finds the secrets of the namespaces that a person can read', async () => {
    const backend = await start({ auth: { mode: 'none' } });
    await index();
    const find = async (term: string) => {
      const { body, text } = await request(backend.server)
        .get('/api/search/query')
        .query({ term });
      expect(text).not.toContain(MARKER);
      return (body.results ?? []).map(
        ({ document }: { document: JsonObject }) => document,
      );
    };
    expect(await find('db')).toEqual([
      expect.objectContaining({
        title: 'db-creds',
        namespace: 'acme-corp',
        location: '/settings/secrets?namespace=acme-corp&secret=db-creds',
      }),
      expect.objectContaining({ title: 'db-replica' }),
    ]);
    expect(await find('password')).toHaveLength(2);
    expect(await find('globex')).toEqual([]);
    await backend.stop();
  });

  it.each([
    ['the feature is off', { auth: { mode: 'none' } }, false, 0],
    ['it has no identity', { auth: { mode: 'user' } }, true, 1],
  ])('reads nothing if %s', async (_, secrets, isEnabled, warnings) => {
    openChoreo.requests.length = 0;
    logger.warn.mockClear();
    const backend = await start(secrets, isEnabled);
    expect(openChoreo.requests).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(warnings);
    await backend.stop();
  });
});
