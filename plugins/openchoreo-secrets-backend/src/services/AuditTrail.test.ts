import { inspect } from 'node:util';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createOpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../errors';
import { AuditTrail } from './AuditTrail';
import { createRequestContext } from './RequestContext';

const MARKER = 'planted/marker';

describe('AuditTrail', () => {
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({ createEvent: async () => event });
  const logger = mockServices.logger.mock();
  const trail = new AuditTrail({
    auditor,
    logger,
    metrics: { countAct: () => {} },
  });
  const client = createOpenChoreoClient({ baseUrl: 'http://127.0.0.1:9' });
  const context = createRequestContext({
    credentials: mockCredentials.user(),
    client,
    followUpClient: client,
    logger,
  });
  const record = (act: () => Promise<unknown>) =>
    trail.record(
      { eventId: 'secret-reveal', severityLevel: 'high', meta: {} },
      context,
      act,
    );

  it.each([
    ['Unexpected error', new TypeError(MARKER, { cause: new Error(MARKER) })],
    [
      '409 DELETED_RECENTLY',
      new SecretsError({
        status: 409,
        code: 'DELETED_RECENTLY',
        message: MARKER,
        fields: [{ path: '/name', message: MARKER }],
        bug: new Error(MARKER),
      }),
    ],
    ['403 NotAllowedError', new SecretsError({ status: 403, message: MARKER })],
  ])('records a failure as "%s", without its texts', async (text, error) => {
    await expect(
      record(async () => {
        throw error;
      }),
    ).rejects.toBe(error);
    expect(event.fail).toHaveBeenLastCalledWith({ error: new Error(text) });
    expect(inspect(event.fail.mock.calls, { depth: 10 })).not.toContain(MARKER);
  });
});
