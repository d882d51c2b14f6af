/** @jest-environment node */
import {
  describeSecretData,
  reviewSecretData,
  validateSecretData,
} from '../validation';
import {
  ed25519Key,
  hostileKeys,
  leafCertificate,
  leafKey,
  leafKeySec1,
  p224Key,
  rsaKeyPkcs1,
  sshHardwareKey,
  sshKey,
  sshPublicKey,
} from '../testUtils';
import { parseDotenv, parseKubectlEnvFile } from '../envFile';
import { damaged, fuzz } from '../testUtils/fuzz';
import { checkRegistryAddress } from './dockerRegistry/registryAddress';
import {
  formatDockerConfig,
  parseDockerConfig,
} from './dockerRegistry/dockerConfig';
import { recognizeBinaryFile } from './keyFiles/binaryFile';
import { readPem } from './keyFiles/pem';
import { repairPemText } from './keyFiles/textDefects';
import fc from 'fast-check';

jest.setTimeout(120_000);

/** Applies all rules of a type to the values. */
async function inspect(type: string, data: Record<string, string>) {
  const entries = Object.entries(data);
  return {
    problems: await validateSecretData(type, entries),
    review: await reviewSecretData(type, entries),
    facts: await describeSecretData(type, entries),
  };
}

const keys = [ed25519Key, leafKey, leafKeySec1, p224Key, rsaKeyPkcs1, sshKey];
const pieces = [
  ...['\n', '\r\n', '\r', '\t', ' ', '\ufeff', '-----', '=', '"', '\\n'],
  ...['-----BEGIN PRIVATE KEY-----\n', '-----END PRIVATE KEY-----\n'],
  ...['-----BEGIN CERTIFICATE-----\n', 'Proc-Type: 4,ENCRYPTED\n', 'AAAA'],
];

describe('hostile input', () => {
  it.each(Object.entries(hostileKeys))(
    'is rejected as a key and as a certificate, without facts: %s',
    async (_, text) => {
      const ssh = await inspect('kubernetes.io/ssh-auth', {
        'ssh-privatekey': text,
      });
      expect(ssh.problems).toHaveLength(1);
      expect(ssh.facts).toEqual({});
      const tls = await inspect('kubernetes.io/tls', {
        'tls.crt': text,
        'tls.key': text,
      });
      expect(tls.problems.length).toBeGreaterThan(0);
      expect(tls.facts).toEqual({});
    },
  );

  it('is rejected as a certificate with nested elements', async () => {
    const body = btoa('0\x80'.repeat(20_000))
      .match(/.{1,64}/g)
      ?.join('\n');
    const { problems } = await inspect('kubernetes.io/tls', {
      'tls.crt': `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
      'tls.key': leafKey,
    });
    expect(problems).toMatchObject([{ code: 'certificateInvalid' }]);
  });

  it('is rejected as a Docker config', async () => {
    for (const text of [
      '['.repeat(100_000),
      '{"auths":'.repeat(50_000),
      `{"auths":{${'"a":{},'.repeat(50_000)}"b":{}}}`,
      `{"auths":{"${'a'.repeat(500_000)}":{"username":"a","password":"b"}}}`,
    ]) {
      const { problems } = await inspect('kubernetes.io/dockerconfigjson', {
        '.dockerconfigjson': text,
      });
      expect(problems).toHaveLength(1);
      expect(problems[0].message.length).toBeLessThan(500);
    }
  });
});

describe('rules and parsers with arbitrary input', () => {
  it('return problems or facts for an SSH key, and never repair a repaired text', () =>
    fuzz(
      damaged([...keys, sshHardwareKey(), leafCertificate], pieces),
      async text => {
        const { problems, facts, review } = await inspect(
          'kubernetes.io/ssh-auth',
          { 'ssh-privatekey': text || ' ' },
        );
        expect(problems.length === 0).toBe(facts.sshKeys !== undefined);
        for (const { values } of review.repairs) {
          expect(
            await validateSecretData(
              'kubernetes.io/ssh-auth',
              Object.entries(values),
            ),
          ).toEqual([]);
        }
        const { text: repaired } = repairPemText(text);
        expect(repairPemText(repaired).text).toBe(repaired);
      },
    ));

  it('return a problem if the certificate and the key differ', () =>
    fuzz(
      fc.tuple(
        damaged([leafCertificate, leafCertificate.repeat(3)], pieces),
        damaged(keys, pieces),
      ),
      async ([certificate, key]) => {
        const { problems, facts } = await inspect('kubernetes.io/tls', {
          'tls.crt': certificate || ' ',
          'tls.key': key || ' ',
        });
        const isMismatch = facts.certificates?.[0].keyMatches === false;
        expect(isMismatch && problems.length === 0).toBe(false);
      },
    ));

  it('report only existing lines of known hosts', () =>
    fuzz(
      damaged([`example.com ${sshPublicKey}`], ['@revoked ', '#', ...pieces]),
      async text => {
        const { problems } = await inspect('kubernetes.io/ssh-auth', {
          'ssh-privatekey': sshKey,
          known_hosts: text || ' ',
        });
        for (const { params } of problems.filter(
          ({ code }) => code === 'knownHostsInvalid',
        )) {
          expect(params?.line).toBeGreaterThan(0);
          expect(params?.line).toBeLessThanOrEqual(text.split('\n').length);
        }
      },
    ));

  it('return every registry of a Docker config', () =>
    fuzz(
      fc.dictionary(
        fc.string({ maxLength: 20 }),
        fc.oneof(
          fc.record({ username: fc.string(), password: fc.string() }),
          fc.record({ auth: fc.oneof(fc.base64String(), fc.string()) }),
          fc.record({ identitytoken: fc.string() }),
          fc.jsonValue(),
        ),
        { maxKeys: 5 },
      ),
      auths => {
        const config = parseDockerConfig(JSON.stringify({ auths }));
        const names =
          'registries' in config
            ? [...config.registries, ...config.unusable].map(
                ({ server }) => server,
              )
            : Object.keys(auths);
        expect(names.sort()).toEqual(Object.keys(auths).sort());
      },
    ));

  it('do not throw for damaged JSON of a Docker config', () =>
    fuzz(
      damaged(['{"auths":{"a":{"auth":"YTpi"}}}'], ['{', '}', '"', ':']),
      text => {
        expect(parseDockerConfig(text)).toBeDefined();
      },
    ));

  it('return only PEM blocks that are in the text', () =>
    fuzz(damaged([leafKey, leafCertificate + leafKey], pieces), text => {
      for (const block of readPem(text)) {
        expect(text).toContain(`-----BEGIN ${block.label}-----`);
      }
    }));

  it('do not throw for a registry address or a binary file', () =>
    fuzz(
      fc.tuple(fc.string(), fc.uint8Array({ maxLength: 200 })),
      ([text, bytes]) => {
        const address = checkRegistryAddress(text);
        const file = recognizeBinaryFile(bytes, text || 'file');
        expect([address?.code, file?.code]).toHaveLength(2);
      },
    ));

  it('do not throw for arbitrary bytes', () =>
    fuzz(fc.uint8Array({ maxLength: 400 }), async bytes => {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      const latin = String.fromCharCode(...bytes);
      for (const value of [text, latin].filter(Boolean)) {
        const block = `-----BEGIN PRIVATE KEY-----\n${btoa(
          latin,
        )}\n-----END PRIVATE KEY-----\n`;
        for (const key of [value, block]) {
          await inspect('kubernetes.io/ssh-auth', {
            'ssh-privatekey': key,
            known_hosts: value,
          });
          await inspect('kubernetes.io/tls', {
            'tls.crt': key,
            'tls.key': key,
          });
        }
        await inspect('kubernetes.io/dockerconfigjson', {
          '.dockerconfigjson': value,
        });
        expect(parseDotenv(value).entries).toBeDefined();
        expect(parseKubectlEnvFile(value).entries).toBeDefined();
      }
    }));

  it('return each PEM block between other text unchanged', () =>
    fuzz(
      fc.array(
        fc.tuple(
          fc.constantFrom(...keys, leafCertificate),
          fc.stringMatching(/^[ a-zA-Z0-9:=]{0,30}$/),
        ),
        { maxLength: 6 },
      ),
      parts => {
        const text = parts.map(([pem, words]) => `${words}\n${pem}`).join('');
        expect(readPem(text).map(block => block.text)).toEqual(
          parts.map(([pem]) => pem),
        );
      },
    ));

  it('return registries unchanged after formatting and parsing', () =>
    fuzz(
      fc.uniqueArray(
        fc.record({
          server: fc.domain(),
          username: fc.stringMatching(/^[^:\0]{1,20}$/u),
          password: fc.string({ unit: 'grapheme', minLength: 1 }),
        }),
        { minLength: 1, maxLength: 5, selector: ({ server }) => server },
      ),
      registries => {
        expect(parseDockerConfig(formatDockerConfig(registries))).toEqual({
          registries,
          unusable: [],
        });
      },
    ));
});
