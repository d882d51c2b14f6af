import type { TestBackend } from '@backstage/backend-test-utils';
import { visibleText } from '@openchoreo-secrets/plugin-common';
import {
  badInputs,
  messagePattern,
} from '@openchoreo-secrets/plugin-common/testUtils';
import request from 'supertest';
import { FakeOpenChoreo, startSecretsBackend } from '../__testUtils__';

describe('an invalid secret', () => {
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  beforeAll(async () => {
    upstream = await FakeOpenChoreo.start();
    backend = await startSecretsBackend({ baseUrl: upstream.url });
  });

  afterAll(async () => {
    await backend.stop();
    await upstream.stop();
  });

  it.each(badInputs.filter(({ where }) => where !== 'form'))(
    'is rejected before any call: $type with $title',
    async input => {
      const { name, type, category, targetPlane, data, labels } = input;
      const answer = await request(backend.server)
        .post('/api/openchoreo-secrets/namespaces/acme-corp/secrets')
        .send({
          name,
          type,
          category,
          targetPlane: targetPlane ?? { kind: '', name: '' },
          data: Object.fromEntries(data),
          labels: Object.fromEntries(labels),
        });
      expect(answer.status).toBe(400);
      expect(answer.body.error.fields).toEqual([
        {
          path: visibleText(input.path),
          message: expect.stringMatching(messagePattern(input.code)),
        },
      ]);
      expect(upstream.requests).toEqual([]);
    },
  );
});
