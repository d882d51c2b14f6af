/** @jest-environment node */
import {
  intermediateCertificate,
  leafCertificate,
  leafKey,
  rootCertificate,
  sshKey,
  sshPublicKey,
} from '../testUtils';
import { matchFilesToFields } from './fileFields';

const match = (
  type: string,
  files: Record<string, string>,
  filled: string[] = [],
) =>
  matchFilesToFields(
    `kubernetes.io/${type}`,
    Object.entries(files).map(([name, text]) => ({ name, text })),
    filled,
  );

describe('files for the fields of a type', () => {
  it('match by name', async () => {
    expect(
      await match('tls', { 'tls.key': 'anything', 'ca.crt': leafCertificate }),
    ).toEqual(['tls.key', 'ca.crt']);
  });

  it('match by content, with any name', async () => {
    expect(
      await match('tls', {
        'ca-bundle.pem': rootCertificate,
        'server.pem': leafCertificate + intermediateCertificate,
        'server-key.pem': leafKey,
        'notes.txt': 'hello',
      }),
    ).toEqual(['ca.crt', 'tls.crt', 'tls.key', undefined]);
    expect(
      await match('ssh-auth', {
        id_ed25519: sshKey,
        'scan.txt': `github.com ${sshPublicKey}`,
        'id_ed25519.pub': sshPublicKey,
      }),
    ).toEqual(['ssh-privatekey', 'known_hosts', undefined]);
  });

  it('match although they have to be repaired', async () => {
    expect(
      await match('tls', { 'key.pem': `\ufeff${leafKey}`, 'all.pem': 'x' }),
    ).toEqual(['tls.key', undefined]);
  });

  it('take a certificate that signs itself for the chain, unless there is one', async () => {
    const files = { 'self.pem': rootCertificate };
    expect(await match('tls', files)).toEqual(['tls.crt']);
    expect(await match('tls', files, ['tls.crt'])).toEqual(['ca.crt']);
  });

  it('fill a field once', async () => {
    expect(await match('tls', { 'a.pem': leafKey, 'b.pem': leafKey })).toEqual([
      'tls.key',
      undefined,
    ]);
    expect(
      await match('dockerconfigjson', { 'config.json': '{}', other: '{}' }),
    ).toEqual(['.dockerconfigjson', undefined]);
  });
});
