import { parse } from 'yaml';
import { secretUse } from '../__testUtils__/FakeBackend';
import { correctedSnippet } from './correctedSnippet';
import { likelyKey } from './likelyKey';

const missing = (keys: string[]) =>
  ({ code: 'KEY_MISSING', broken: true, keys } as const);

describe('a corrected reference', () => {
  it('is written where the wrong one is: in the overrides of the binding', () => {
    const wrong = secretUse({
      key: 'pass',
      problem: missing(['password', 'user']),
    });
    expect(correctedSnippet(wrong)).toBe(`# ReleaseBinding catalog-production
spec:
  workloadOverrides:
    container:
      env:
        - key: DB_PASSWORD
          valueFrom:
            secretKeyRef:
              name: db-creds
              key: password`);
  });

  it('is written where the wrong one is: as a file of the workload', () => {
    const wrong = secretUse({
      key: 'ca.crt',
      variable: undefined,
      file: '/etc/ssl/ca.pem',
      declaredIn: { kind: 'Workload', name: 'catalog' },
      problem: missing(['tls.crt']),
    });
    expect(correctedSnippet(wrong)).toBe(`# Workload catalog
spec:
  container:
    files:
      - key: ca.pem
        mountPath: /etc/ssl
        valueFrom:
          secretKeyRef:
            name: db-creds
            key: tls.crt`);
  });

  it.each(['true', 'no', 'null', '0123', '1e3', '.5', '2026-01-01', '-', '~'])(
    'is read by Kubernetes as the text that it is: %s',
    key => {
      const wrong = secretUse({
        key: 'gone',
        variable: key,
        problem: missing([key]),
      });
      const { spec } = parse(correctedSnippet(wrong) ?? '', { version: '1.1' });
      expect(spec.workloadOverrides.container.env).toEqual([
        {
          key,
          valueFrom: { secretKeyRef: { name: 'db-creds', key } },
        },
      ]);
    },
  );

  it('is not offered where nothing is wrong with the key', () => {
    expect(correctedSnippet(secretUse())).toBeUndefined();
  });

  it.each([
    ['pass', ['password', 'username'], 'password'],
    ['DB_PASSWORD', ['db-password', 'db-user'], 'db-password'],
    ['anything', ['token'], 'token'],
    ['pass', ['password', 'passphrase'], undefined],
    ['token', ['password', 'username'], undefined],
    ['pass', [], undefined],
  ])('of %s among %j means %s', (wanted, keys, key) => {
    expect(likelyKey(wanted, keys)).toBe(key);
  });
});
