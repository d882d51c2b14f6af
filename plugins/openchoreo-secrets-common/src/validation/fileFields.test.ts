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

describe('file matching', () => {
  it('finds the field by file name', async () => {
    expect(
      await match('tls', { 'tls.key': 'anything', 'ca.crt': leafCertificate }),
    ).toEqual(['tls.key', 'ca.crt']);
  });

  it('finds the field by content', async () => {
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

  it('matches files that need a repair', async () => {
    expect(
      await match('tls', { 'key.pem': `\ufeff${leafKey}`, 'all.pem': 'x' }),
    ).toEqual(['tls.key', undefined]);
  });

  it('uses a lone self-signed certificate as the chain', async () => {
    const files = { 'self.pem': rootCertificate };
    expect(await match('tls', files)).toEqual(['tls.crt']);
    expect(await match('tls', files, ['tls.crt'])).toEqual(['ca.crt']);
  });

  it('assigns each field once', async () => {
    expect(await match('tls', { 'a.pem': leafKey, 'b.pem': leafKey })).toEqual([
      'tls.key',
      undefined,
    ]);
    expect(
      await match('dockerconfigjson', { 'config.json': '{}', other: '{}' }),
    ).toEqual(['.dockerconfigjson', undefined]);
  });
});
