import { ConfigReader } from '@backstage/config';
import { readSecretsConfig } from './config';

const read = (openchoreo: object, rest: object = {}) =>
  readSecretsConfig(
    new ConfigReader({
      openchoreo: {
        baseUrl: 'https://api.example/base/',
        features: { secretManagement: { enabled: 'true' } },
        ...openchoreo,
      },
      ...rest,
    }),
  );

const clientCredentials = {
  secrets: {
    auth: {
      mode: 'client-credentials',
      tokenUrl: 'https://idp.example/token',
      clientId: 'backstage',
      clientSecret: 'hidden',
    },
  },
};

describe('the configuration', () => {
  it('is off unless the flag is true', () => {
    for (const enabled of [undefined, false, 'false', 'off']) {
      expect(read({ features: { secretManagement: { enabled } } })).toEqual({
        isEnabled: false,
      });
    }
    expect(read({ features: undefined })).toEqual({ isEnabled: false });
  });

  it("uses the person's identity by default", () => {
    expect(read({})).toEqual({
      isEnabled: true,
      baseUrl: 'https://api.example/base/',
      auth: { mode: 'user' },
      certificatesPerScan: 1000,
      isRevealAllowed: true,
      planes: [],
      controlPlane: undefined,
      platformSecrets: expect.any(Array),
      stores: [],
      orphanedAfterMs: 120_000,
      revealsPerMinute: 30,
      serviceOperations: new Set(),
      timeoutMs: 30_000,
      background: undefined,
      notifications: {
        isEnabled: undefined,
        recipients: [],
        failedAfterMs: 600_000,
      },
      tabPath: '/settings/secrets',
    });
  });

  it.each([
    [{ secrets: { auth: { mode: 'service' } } }, /auth\.mode must be/],
    [{ baseUrl: undefined }, /baseUrl/],
    [{ baseUrl: 'ftp://api' }, /baseUrl must be an http or https URL/],
    [{ baseUrl: 'https://user:pw@api' }, /without user/],
    [{ secrets: { limits: { timeoutSeconds: 0 } } }, /greater than 0/],
    [{ secrets: { limits: { revealsPerMinute: -1 } } }, /greater than 0/],
    [{ secrets: { controlPlane: {} } }, /controlPlane needs one of kubeconfig/],
    [{ secrets: { background: {} } }, /background\.tokenUrl/],
    [
      { secrets: { notifications: { recipients: ['platform'] } } },
      /recipients must be users and groups, .* not "platform"/,
    ],
    [
      { secrets: { notifications: { failedAfterMinutes: -1 } } },
      /failedAfterMinutes must be 0 or greater/,
    ],
    [clientCredentials, /permission\.enabled: true/],
  ])('rejects %j', (openchoreo, message) => {
    expect(() => read(openchoreo)).toThrow(message);
  });

  it('turns off reveal with a service identity by default', () => {
    const permission = { enabled: true };
    expect(read(clientCredentials, { permission })).toMatchObject({
      auth: { mode: 'client-credentials' },
      isRevealAllowed: false,
    });
    const { secrets } = clientCredentials;
    expect(
      read({ secrets: { ...secrets, reveal: true } }, { permission }),
    ).toMatchObject({ isRevealAllowed: true });
  });

  it('opens only known read operations to services, and none in mode user', () => {
    const serve = (serviceOperations: string[], mode = 'none') =>
      read({ secrets: { auth: { mode }, serviceOperations } });
    expect(serve(['listSecrets'])).toMatchObject({
      serviceOperations: new Set(['listSecrets']),
    });
    for (const operation of ['revealValue', 'createSecret', 'nothing']) {
      expect(() => serve([operation])).toThrow(operation);
    }
    expect(() => serve(['listSecrets'], 'user')).toThrow(/auth\.mode/);
  });
});
