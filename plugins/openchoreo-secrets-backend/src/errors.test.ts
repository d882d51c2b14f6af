import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { createErrorMiddleware, SecretsError } from './errors';

const MESSAGE = 'planted/marker\nis in every line: planted/marker';

describe('createErrorMiddleware', () => {
  const logger = mockServices.logger.mock();

  const respond = (error: unknown) =>
    request(
      express()
        .get('/', (_request, _response, next) => next(error))
        .use(createErrorMiddleware(logger)),
    ).get('/');

  it.each([
    ['an exception of our own code', new TypeError(MESSAGE)],
    [
      'the exception behind a 500',
      new SecretsError({
        status: 500,
        message: "Can't list the secrets.",
        bug: new TypeError(MESSAGE),
      }),
    ],
  ])('logs %s with stack and without message', async (_, error) => {
    const { status, text } = await respond(error);
    expect(status).toBe(500);
    expect(text).not.toContain('planted/marker');
    expect(logger.error).toHaveBeenLastCalledWith('Unexpected TypeError', {
      stack: expect.stringContaining('errors.test.ts'),
    });
    expect(JSON.stringify(logger.error.mock.calls)).not.toContain(
      'planted/marker',
    );
  });

  it('responds with status, code, and fields of our own errors', async () => {
    const fields = [{ path: '/name', message: 'Already used.' }];
    const { status, body, headers } = await respond(
      new SecretsError({
        status: 409,
        code: 'DELETED_RECENTLY',
        message: 'Try again.',
        fields,
        retryAfterSeconds: 10,
      }),
    );
    expect([status, headers['retry-after']]).toEqual([409, '10']);
    expect(body.error).toEqual({
      name: 'ConflictError',
      message: 'Try again.',
      code: 'DELETED_RECENTLY',
      fields,
    });
  });
});
