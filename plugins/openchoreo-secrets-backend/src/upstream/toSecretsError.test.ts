import { OpenChoreoError } from '@openchoreo-secrets/openchoreo-client';
import { TOKEN_REQUEST_FAILED } from './clientCredentials';
import { toSecretsError } from './toSecretsError';

const fromStatus = (status: number, message = 'words of the server') =>
  toSecretsError(
    new OpenChoreoError({ kind: 'response', status, message }),
    'list the secrets of acme-corp',
  );

describe('an error of OpenChoreo', () => {
  it.each([400, 404, 409, 412, 413, 422, 429])(
    'keeps its status %d',
    status => {
      expect(fromStatus(status)).toMatchObject({
        status,
        message: `Can't list the secrets of acme-corp: OpenChoreo responded "words of the server".`,
      });
    },
  );

  it.each([
    [401, 401, 'OPENCHOREO_TOKEN_REJECTED'],
    [403, 403, 'OPENCHOREO_FORBIDDEN'],
    [501, 501, 'CONTROL_PLANE_FEATURE_DISABLED'],
    [500, 502, undefined],
    [502, 502, undefined],
    [503, 503, undefined],
    [504, 504, undefined],
    [301, 502, undefined],
    [418, 502, undefined],
  ])('with status %d becomes %d %s', (status, expected, code) => {
    expect(fromStatus(status)).toMatchObject({ status: expected, code });
  });

  it.each([
    ['timeout', 504],
    ['network', 503],
    ['aborted', 504],
    ['protocol', 502],
    ['input', 400],
  ] as const)('of kind %s becomes %d', (kind, status) => {
    const error = new OpenChoreoError({ kind, message: 'm' });
    expect(toSecretsError(error, 'do it')).toMatchObject({ status });
  });

  it('names the keys of the token request if the service identity has no token', () => {
    const error = new OpenChoreoError({
      kind: 'response',
      code: TOKEN_REQUEST_FAILED,
      message: 'words of the token endpoint',
    });
    const { message, code } = toSecretsError(error, 'list secrets');
    expect(code).toBe(TOKEN_REQUEST_FAILED);
    expect(message).toMatch(/tokenUrl, clientId, and clientSecret/);
    expect(message).not.toMatch(/baseUrl|words of the token endpoint/);
  });

  it("doesn't include the message of an unknown error", () => {
    const error = toSecretsError(new Error('planted'), 'do it');
    expect(error).toMatchObject({ status: 500 });
    expect(error.message).not.toContain('planted');
    expect(error.cause).toBeUndefined();
  });
});
