import type { Request } from 'express';
import type { EnabledSecretsConfig } from '../config';
import { createBackgroundClient, createClientProvider } from './clientProvider';

describe("the person's token", () => {
  const provider = createClientProvider(
    {
      auth: { mode: 'user' },
      baseUrl: 'http://127.0.0.1:9',
      timeoutMs: 1000,
    } as EnabledSecretsConfig,
    () => {},
  );
  const requestWith = (token: string | undefined) =>
    ({ header: () => token } as unknown as Request);

  it('is read from the request', () => {
    expect(() => provider.getClient(requestWith('abc.DEF-1'))).not.toThrow();
    expect(provider.serviceClient).toBeUndefined();
  });

  it.each([undefined, '', 'a b', 'a\nb', 'a\u00fc'])(
    "is rejected if it's %j",
    token => {
      expect(() => provider.getClient(requestWith(token))).toThrow(
        expect.objectContaining({
          status: 401,
          code: 'OPENCHOREO_TOKEN_MISSING',
        }),
      );
    },
  );
});

describe('createBackgroundClient', () => {
  const create = (config: Partial<EnabledSecretsConfig>) =>
    createBackgroundClient(
      {
        baseUrl: 'http://127.0.0.1:9',
        timeoutMs: 1000,
        ...config,
      } as EnabledSecretsConfig,
      () => {},
    );
  const credentials = {
    tokenUrl: 'http://127.0.0.1:9/token',
    clientId: 'backstage',
    clientSecret: 'hidden',
  };

  it.each([
    ['no client', 'user', { auth: { mode: 'user' } }, false],
    [
      'a client',
      'user with openchoreo.secrets.background',
      { auth: { mode: 'user' }, background: credentials },
      true,
    ],
    ['a client', 'none', { auth: { mode: 'none' } }, true],
    [
      'a client',
      'client-credentials',
      { auth: { mode: 'client-credentials', ...credentials } },
      true,
    ],
  ] as const)('returns %s in mode %s', (_, __, config, isExpected) => {
    expect(create(config) !== undefined).toBe(isExpected);
  });
});
