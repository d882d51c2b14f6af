import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { ConfigReader } from '@backstage/config';
import express from 'express';
import request from 'supertest';
import { readSecretsConfig } from '../config';
import { createMetrics } from '../metrics';
import type { Services } from '../services/createServices';
import type { RequestContext } from '../services/RequestContext';
import { createClientProvider } from '../upstream/clientProvider';
import { createRouter } from './createRouter';

describe('the client address', () => {
  it('in the audit log is the one that a trusted proxy forwards', async () => {
    const addresses: unknown[] = [];
    const config = readSecretsConfig(
      new ConfigReader({
        openchoreo: {
          baseUrl: 'http://127.0.0.1:9',
          features: { secretManagement: { enabled: true } },
          secrets: { auth: { mode: 'none' } },
        },
      }),
    );
    if (!config.isEnabled) {
      throw new Error('The feature is off');
    }
    const services = {
      namespaces: {
        listNamespaces: async (context: RequestContext) => {
          addresses.push(context.request?.ip, context.request?.hostname);
          return [];
        },
      },
    } as unknown as Services;
    const router = createRouter({
      config,
      httpAuth: mockServices.httpAuth(),
      logger: mockServices.logger.mock(),
      services,
      clients: createClientProvider(config, () => {}),
      metrics: createMetrics(metricsServiceMock.mock()),
    });

    const { status, headers } = await request(
      express().set('trust proxy', true).use(router),
    )
      .get('/namespaces')
      .set('X-Forwarded-For', '203.0.113.7')
      .set('X-Forwarded-Host', 'portal.example');

    expect(status).toBe(200);
    expect(addresses).toEqual(['203.0.113.7', 'portal.example']);
    expect(headers.etag).toBeUndefined();
  });
});
