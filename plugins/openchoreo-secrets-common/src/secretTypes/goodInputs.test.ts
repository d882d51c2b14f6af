/** @jest-environment node */
import { validateSecretData } from '../validation';
import {
  ed25519Certificate,
  ed25519Key,
  intermediateCertificate,
  leafCertificate,
  leafKey,
  leafKeySec1,
  rootCertificate,
  rsaCertificate,
  rsaKeyPkcs1,
  sshKey,
  sshPublicKey,
} from '../testUtils';
import { formatDockerConfig, parseDockerConfig } from '.';
import { findSecretType } from './registry';

const crlf = (text: string) => text.replace(/\n/g, '\r\n');
const chain = leafCertificate + intermediateCertificate;

const describeData = async (type: string, data: Record<string, string>) => {
  const rules = await findSecretType(type)?.loadRules?.();
  return rules?.describe(new Map(Object.entries(data)));
};

describe('TLS secret', () => {
  it.each([
    ['a chain with its key', chain, leafKey],
    ['a leaf certificate only', leafCertificate, leafKeySec1],
    ['a chain with its root', chain + rootCertificate, leafKey],
    ['Windows line endings', crlf(chain), crlf(leafKey)],
    ['text between the certificates', `subject=x\n${chain}`, leafKey],
    ['RSA', rsaCertificate, rsaKeyPkcs1],
    ['Ed25519', ed25519Certificate, ed25519Key],
  ])('is accepted with %s', async (_, certificate, key) => {
    expect(
      await validateSecretData('kubernetes.io/tls', [
        ['tls.crt', certificate],
        ['tls.key', key],
        ['ca.crt', rootCertificate],
      ]),
    ).toEqual([]);
  });

  it('has facts from its certificates', async () => {
    expect(
      await describeData('kubernetes.io/tls', {
        'tls.crt': chain,
        'tls.key': leafKey,
      }),
    ).toEqual({
      certificates: [
        {
          key: 'tls.crt',
          subject: 'CN=shop.example.com',
          issuer: 'O=Example, CN=Example Issuing',
          subjectAlternativeNames: [
            'shop.example.com',
            'www.example.com',
            '192.0.2.7',
          ],
          notBefore: expect.stringMatching(/^20\d\d-.*Z$/),
          notAfter: expect.stringMatching(/^21\d\d-.*Z$/),
          keyMatches: true,
        },
        expect.objectContaining({ subject: 'O=Example, CN=Example Issuing' }),
      ],
    });
  });

  it("omits facts that can't be read", async () => {
    expect(await describeData('kubernetes.io/tls', { 'tls.crt': 'x' })).toEqual(
      {},
    );
  });
});

describe('SSH secret', () => {
  it.each([
    ['OpenSSH', sshKey],
    ['PEM with Windows line endings', crlf(leafKeySec1)],
    ['PEM without a final line break', rsaKeyPkcs1.trimEnd()],
    ['PKCS#1', rsaKeyPkcs1],
    ['PKCS#8', leafKey],
  ])('is accepted with a key in %s', async (_, key) => {
    const [algorithm, blob] = sshPublicKey.split(' ');
    expect(
      await validateSecretData('kubernetes.io/ssh-auth', [
        ['ssh-privatekey', key],
        ['username', 'git'],
        [
          'known_hosts',
          `# ours\n\n|1|c2FsdA==|aGFzaA== ${algorithm} ${blob}\r\n@revoked * ${algorithm} ${blob} old\n`,
        ],
      ]),
    ).toEqual([]);
  });

  it('has facts from the public key', async () => {
    expect(
      await describeData('kubernetes.io/ssh-auth', {
        'ssh-privatekey': sshKey,
      }),
    ).toEqual({
      sshKeys: [
        {
          key: 'ssh-privatekey',
          algorithm: 'ed25519',
          fingerprint: 'SHA256:MFhW74zCcG0h/gac/anIs8qasfKTCyBk+5HLJRGzT7w',
        },
      ],
    });
  });
});

describe('Docker config', () => {
  const registries = [
    { server: 'ghcr.io', username: 'ci', password: 'pä:ss' },
    {
      server: 'https://index.docker.io/v1/',
      username: 'acme',
      password: 'x',
      email: 'ci@acme.example',
    },
  ];

  it('is unchanged after formatting and parsing', () => {
    expect(parseDockerConfig(formatDockerConfig(registries))).toEqual({
      registries,
      unusable: [],
    });
  });

  it('supports both credential formats', () => {
    const auth = btoa('me:a:b');
    expect(
      parseDockerConfig(
        JSON.stringify({
          auths: { 'a.io': { auth }, 'b.io': { username: 'u', password: 'p' } },
          credsStore: 'desktop',
        }),
      ),
    ).toEqual({
      registries: [
        { server: 'a.io', username: 'me', password: 'a:b' },
        { server: 'b.io', username: 'u', password: 'p' },
      ],
      unusable: [],
    });
  });

  it('has facts from its registries, without passwords', async () => {
    expect(
      await describeData('kubernetes.io/dockerconfigjson', {
        '.dockerconfigjson': formatDockerConfig(registries),
      }),
    ).toEqual({
      registries: [
        { server: 'ghcr.io', username: 'ci' },
        { server: 'https://index.docker.io/v1/', username: 'acme' },
      ],
    });
  });
});
