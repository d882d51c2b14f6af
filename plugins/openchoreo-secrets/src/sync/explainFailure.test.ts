import { explainFailure } from './explainFailure';

const failed = (message: string, reason = 'Errored') =>
  explainFailure({
    state: 'failed',
    secret: {
      name: 'db-creds',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      state: 'failed',
      reason,
      message,
      stores: [],
    },
  });

const push =
  'set secret failed: could not write remote ref secret/a/generic/b to target secretstore default: ';

describe('why a push failed', () => {
  it.each([
    ['sourceMissing', 'could not get source secret'],
    ['keyMissing', 'set secret failed: secret key pass does not exist'],
    ['foreign', `${push}secret not managed by external-secrets`],
    ['storeMissing', 'could not get ClusterSecretStore "x", not found'],
    ['sealed', `${push}Code: 503. Errors: * Vault is sealed`],
    ['throttled', `${push}Code: 429. Errors: * rate limit quota exceeded`],
    ['denied', `${push}Code: 403. Errors: * permission denied`],
    ['storeConfig', 'could not get secrets client for store default: no token'],
    ['unreachable', `${push}POST http://x: the store cannot be reached`],
    ['unreachable', `${push}dial tcp: connect: connection refused`],
    ['other', `${push}something new`],
  ])('%s: %s', (cause, message) => {
    expect(failed(message)).toBe(cause);
  });

  it('is told by the reason where there is one for it', () => {
    expect(failed('source secret deleted', 'SourceDeleted')).toBe(
      'sourceDeleted',
    );
  });

  it('is that there is nothing to push', () => {
    expect(explainFailure({ state: 'failed', isMissing: true })).toBe(
      'missing',
    );
  });
});
