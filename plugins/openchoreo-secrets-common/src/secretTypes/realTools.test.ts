/** @jest-environment node */
import { execFileSync } from 'node:child_process';
import {
  createPrivateKey,
  generateKeyPairSync,
  X509Certificate,
} from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewSecretData, validateSecretData } from '../validation';
import { recognizeBinaryFile } from './keyFiles/binaryFile';

jest.setTimeout(120_000);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'real-tools-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

const save = (text: string) => {
  files += 1;
  const path = join(folder, `file-${files}`);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
};
const succeeds = (command: string, args: string[]) => {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
};

/** Whether Go, and therefore kubectl, rejects a text that OpenSSL 3 loads: PEM after a byte order mark. */
const isRefusedByGo = (text: string) => text.startsWith('\ufeff');

/** Common kinds of damage to key and certificate files. */
const damages: Record<string, (text: string) => string> = {
  unchanged: text => text,
  'with CRLF': text => text.replace(/\n/g, '\r\n'),
  'with CR only': text => text.replace(/\n/g, '\r'),
  'with a byte order mark': text => `\ufeff${text}`,
  'without its final line break': text => text.trimEnd(),
  'with a blank first line': text => `\n${text}`,
  'in quotes': text => `"${text.trimEnd()}"\n`,
  'with indented lines': text => text.replace(/^/gm, '  '),
  'with trailing spaces': text => text.replace(/\n/g, ' \n'),
  'in one line': text => text.trimEnd().replace(/\n/g, ' '),
  'with escaped line breaks': text => text.replace(/\n/g, '\\n'),
  'after other text': text => `my key:\n${text}`,
  'cut in half': text => text.slice(0, text.length / 2),
};

const sshKeygen = (...options: string[]) => {
  files += 1;
  const path = join(folder, `key-${files}`);
  execFileSync('ssh-keygen', ['-q', '-f', path, '-C', '', ...options]);
  return execFileSync('cat', [path], { encoding: 'utf8' });
};

describe('SSH keys are accepted if ssh-keygen loads them', () => {
  const inPem = ['-t', 'rsa', '-b', '2048', '-m', 'PEM', '-N', ''];
  const kinds: [kind: string, options: string[]][] = [
    ['Ed25519', ['-t', 'ed25519', '-N', '']],
    ['RSA', ['-t', 'rsa', '-b', '2048', '-N', '']],
    ['RSA in PKCS#1', inPem],
    ['RSA in PKCS#8', ['-t', 'rsa', '-b', '2048', '-m', 'PKCS8', '-N', '']],
    ['P-256', ['-t', 'ecdsa', '-b', '256', '-N', '']],
    ['P-384', ['-t', 'ecdsa', '-b', '384', '-N', '']],
    ['P-521', ['-t', 'ecdsa', '-b', '521', '-N', '']],
    ['P-256 in SEC 1', ['-t', 'ecdsa', '-b', '256', '-m', 'PEM', '-N', '']],
    ['Ed25519 with a passphrase', ['-t', 'ed25519', '-N', 'secret']],
    ['RSA with a passphrase', inPem.with(-1, 'secret')],
  ];

  it.each(kinds)('%s', async (_, options) => {
    const key = sshKeygen(...options);
    for (const [title, damage] of Object.entries(damages)) {
      const text = damage(key);
      const problems = await validateSecretData('kubernetes.io/ssh-auth', [
        ['ssh-privatekey', text],
      ]);
      const loads = succeeds('ssh-keygen', ['-y', '-P', '', '-f', save(text)]);
      expect([title, problems.length === 0]).toEqual([
        title,
        loads && !isRefusedByGo(text),
      ]);
    }
  });

  it('can be loaded by ssh-keygen after the repair', async () => {
    const key = sshKeygen('-t', 'ed25519', '-N', '');
    for (const [title, damage] of Object.entries(damages)) {
      const { repairs } = await reviewSecretData('kubernetes.io/ssh-auth', [
        ['ssh-privatekey', damage(key)],
      ]);
      for (const { values } of repairs) {
        const path = save(values['ssh-privatekey']);
        const loads = succeeds('ssh-keygen', ['-y', '-P', '', '-f', path]);
        expect([title, loads]).toEqual([title, true]);
      }
    }
  });
});

const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const spki = { type: 'spki', format: 'pem' } as const;
const ec = (namedCurve: string, paramEncoding?: string) =>
  generateKeyPairSync('ec', {
    namedCurve,
    paramEncoding: paramEncoding as 'named' | 'explicit',
    privateKeyEncoding: pkcs8,
    publicKeyEncoding: spki,
  }).privateKey;
const rsaOptions = {
  modulusLength: 2048,
  privateKeyEncoding: pkcs8,
  publicKeyEncoding: spki,
};

const tlsKeys: [algorithm: string, create: () => string][] = [
  ['RSA', () => generateKeyPairSync('rsa', rsaOptions).privateKey],
  ['RSA-PSS', () => generateKeyPairSync('rsa-pss', rsaOptions).privateKey],
  ['P-224', () => ec('secp224r1')],
  ['P-256', () => ec('prime256v1')],
  ['P-384', () => ec('secp384r1')],
  ['P-521', () => ec('secp521r1')],
  ['secp256k1', () => ec('secp256k1')],
  ['Brainpool', () => ec('brainpoolP256r1')],
  ['explicit parameters', () => ec('prime256v1', 'explicit')],
  [
    'Ed25519',
    () =>
      generateKeyPairSync('ed25519', {
        privateKeyEncoding: pkcs8,
        publicKeyEncoding: spki,
      }).privateKey,
  ],
  [
    'Ed448',
    () =>
      generateKeyPairSync('ed448', {
        privateKeyEncoding: pkcs8,
        publicKeyEncoding: spki,
      }).privateKey,
  ],
];

const selfSign = (key: string) => {
  const path = save(key);
  return execFileSync(
    'openssl',
    ['req', '-x509', '-new', '-key', path, '-subj', '/CN=a.test', '-days', '9'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
};
const loadsInOpenSsl = (load: () => unknown) => {
  try {
    return Boolean(load());
  } catch {
    return false;
  }
};

describe('certificates and keys are accepted if OpenSSL loads them', () => {
  it.each(tlsKeys)('%s', async (_, create) => {
    const key = create();
    const certificate = selfSign(key);
    const validate = (crt: string, own: string) =>
      validateSecretData('kubernetes.io/tls', [
        ['tls.crt', crt],
        ['tls.key', own],
      ]);
    expect(await validate(certificate, key)).toEqual([]);
    for (const [title, damage] of Object.entries(damages)) {
      const text = damage(key);
      const problems = await validate(certificate, text);
      const loads = loadsInOpenSsl(() => createPrivateKey(text));
      expect([title, problems.length === 0]).toEqual([
        title,
        loads && !isRefusedByGo(text),
      ]);
    }
    for (const [title, damage] of Object.entries(damages)) {
      const text = damage(certificate);
      const problems = await validate(text, key);
      const loads = loadsInOpenSsl(() => new X509Certificate(text));
      expect([title, problems.length === 0]).toEqual([
        title,
        loads && !isRefusedByGo(text),
      ]);
    }
  });

  it.each(tlsKeys)(
    'are rejected or reported as unverified if they do not match: %s',
    async (_, create) => {
      const [key, other] = [create(), create()];
      const [problem] = await validateSecretData('kubernetes.io/tls', [
        ['tls.crt', selfSign(key)],
        ['tls.key', other],
      ]);
      const { warnings } = await reviewSecretData('kubernetes.io/tls', [
        ['tls.crt', selfSign(key)],
        ['tls.key', other],
      ]);
      expect(problem?.code ?? warnings[0]?.code).toBe(
        problem ? 'privateKeyMismatch' : 'privateKeyUnverified',
      );
    },
  );
});

describe('conversion command', () => {
  const key = ec('prime256v1');
  const run = (command: string) =>
    execFileSync('bash', ['-c', command], { cwd: folder, stdio: 'ignore' });

  const convert = (code: string, file: string, options = '') => {
    const found = recognizeBinaryFile(readFileSync(join(folder, file)), file);
    expect(found?.code).toBe(code);
    run(`${found?.params?.command} ${options}`);
    return readFileSync(join(folder, file.replace(/\.\w+$/, '.pem')), 'utf8');
  };
  const validate = (certificate: string, own: string) =>
    validateSecretData('kubernetes.io/tls', [
      ['tls.crt', certificate],
      ['tls.key', own],
    ]);

  it.each([
    ['the defaults of OpenSSL 3', ''],
    [
      'the algorithms of OpenSSL 1',
      '-certpbe PBE-SHA1-3DES -keypbe PBE-SHA1-3DES',
    ],
  ])('converts PKCS#12 with %s to PEM', async (_, options) => {
    const [keyFile, certificateFile] = [save(key), save(selfSign(key))];
    run(
      `openssl pkcs12 -export -inkey ${keyFile} -in ${certificateFile} -out 'my keys.p12' -passout pass:x ${options}`,
    );
    const text = convert('filePkcs12', 'my keys.p12', '-passin pass:x');
    const { repairs } = await reviewSecretData('kubernetes.io/tls', [
      ['tls.key', text],
    ]);
    const { 'tls.crt': certificate, 'tls.key': own } = repairs[0].values;
    expect(await validate(certificate, own)).toEqual([]);
  });

  it('converts a DER certificate and key to PEM', async () => {
    const [keyFile, certificateFile] = [save(key), save(selfSign(key))];
    run(`openssl x509 -in ${certificateFile} -outform DER -out site.cer`);
    const certificate = convert('fileDerCertificate', 'site.cer');
    for (const command of ['openssl pkcs8 -topk8 -nocrypt', 'openssl ec']) {
      run(`${command} -in ${keyFile} -outform DER -out site.der`);
      expect(
        await validate(certificate, convert('fileDerKey', 'site.der')),
      ).toEqual([]);
    }
  });
});
