/** @jest-environment node */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewSecretData, validateSecretData } from '../../validation';

describe('certificate chains are accepted if OpenSSL verifies them', () => {
  let folder: string;

  afterAll(() => rmSync(folder, { recursive: true }));

  /** Creates the certificate `name`, signed by `issuer` or self-signed. */
  const sign = (name: string, issuer?: string) => {
    const by = issuer
      ? `-CA ${issuer}.crt -CAkey ${issuer.split('-')[0]}.key`
      : `-signkey ${name}.key`;
    const [subject] = name.split('-');
    execFileSync(
      'bash',
      [
        '-ec',
        `[ -e ${subject}.key ] || openssl ecparam -name prime256v1 -genkey -noout -out ${subject}.key
        openssl req -new -key ${subject}.key -subj /CN=${subject} -out ${name}.csr
        echo basicConstraints=CA:${subject !== 'leaf'} >${name}.ext
        openssl x509 -req -in ${name}.csr ${by} -extfile ${name}.ext -days 9 -out ${name}.crt`,
      ],
      { cwd: folder, stdio: 'ignore' },
    );
  };
  const read = (...names: string[]) =>
    names.map(name => readFileSync(join(folder, name), 'utf8')).join('');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chains-'));
    ['old', 'new', 'other'].forEach(name => sign(name));
    sign('issuing-old', 'old');
    sign('issuing-new', 'new');
    sign('leaf', 'issuing-old');
  });

  it.each([
    ['cross-signed', ['leaf', 'issuing-old', 'issuing-new'], []],
    [
      'with both roots',
      ['leaf', 'issuing-old', 'issuing-new', 'old', 'new'],
      [],
    ],
    [
      'with a duplicate certificate',
      ['leaf', 'issuing-old', 'issuing-old'],
      ['certificateDuplicate'],
    ],
    [
      'with the root before the issuer',
      ['leaf', 'old', 'issuing-old'],
      ['certificateChainOrder'],
    ],
    [
      'with an unrelated certificate',
      ['leaf', 'issuing-old', 'other'],
      ['certificateUnrelated'],
    ],
  ])('%s', async (_, names, codes) => {
    const chain = read(...names.map(name => `${name}.crt`));
    writeFileSync(join(folder, 'chain.crt'), chain);
    // Throws if the chain is invalid.
    execFileSync(
      'openssl',
      ['verify', '-CAfile', 'old.crt', '-untrusted', 'chain.crt', 'leaf.crt'],
      { cwd: folder, stdio: 'ignore' },
    );
    const entries: [string, string][] = [
      ['tls.crt', chain],
      ['tls.key', read('leaf.key')],
    ];
    expect(await validateSecretData('kubernetes.io/tls', entries)).toEqual([]);
    const { warnings } = await reviewSecretData('kubernetes.io/tls', entries);
    expect(warnings.map(({ code }) => code)).toEqual(codes);
  });
});
