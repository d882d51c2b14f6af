import { parse } from 'yaml';
import { secretUse } from '../__testUtils__/FakeBackend';
import { correctedReference, suggestedKey } from './correctedReference';

const missing = (keys: string[]) =>
  ({ code: 'KEY_MISSING', broken: true, keys } as const);

describe('a corrected reference', () => {
  it('replaces an override of the release binding', () => {
    const wrong = secretUse({
      key: 'pass',
      problem: missing(['password', 'user']),
    });
    expect(correctedReference(wrong)).toBe(`# ReleaseBinding catalog-production
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

  it('replaces a file of the workload', () => {
    const wrong = secretUse({
      key: 'ca.crt',
      variable: undefined,
      file: '/etc/ssl/ca.pem',
      declaredIn: { kind: 'Workload', name: 'catalog' },
      problem: missing(['tls.crt']),
    });
    expect(correctedReference(wrong)).toBe(`# Workload catalog
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
    'quotes what YAML 1.1 would not read as text: %s',
    key => {
      const wrong = secretUse({
        key: 'gone',
        variable: key,
        problem: missing([key]),
      });
      const { spec } = parse(correctedReference(wrong) ?? '', {
        version: '1.1',
      });
      expect(spec.workloadOverrides.container.env).toEqual([
        {
          key,
          valueFrom: { secretKeyRef: { name: 'db-creds', key } },
        },
      ]);
    },
  );

  it('is absent if the key exists', () => {
    expect(correctedReference(secretUse())).toBeUndefined();
  });

  it.each([
    ['pass', ['password', 'username'], 'password'],
    ['DB_PASSWORD', ['db-password', 'db-user'], 'db-password'],
    ['anything', ['token'], 'token'],
    ['pass', ['password', 'passphrase'], undefined],
    ['token', ['password', 'username'], undefined],
    ['pass', [], undefined],
  ])('suggests for %s among %j the key %s', (wanted, keys, key) => {
    const use = secretUse({ key: wanted, problem: missing(keys) });
    expect(suggestedKey(use)).toBe(key);
  });
});
