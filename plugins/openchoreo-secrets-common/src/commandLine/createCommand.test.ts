import { formatDockerConfig } from '../secretTypes';
import { leafCertificate, leafKey } from '../testUtils';
import { occCreateCommand, outlineSecret } from './createCommand';

const payments = {
  namespace: 'acme-corp',
  name: 'payments',
  type: 'Opaque',
  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
  keys: ['user', 'token'],
};

const tls = {
  name: 'shop',
  type: 'kubernetes.io/tls',
  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
  data: { 'tls.crt': leafCertificate, 'tls.key': leafKey },
};

const registry = (servers: string[]) => ({
  ...tls,
  type: 'kubernetes.io/dockerconfigjson',
  data: {
    '.dockerconfigjson': formatDockerConfig(
      servers.map(server => ({ server, username: 'ci', password: 'hunter2' })),
    ),
  },
});

const commandFor = (request: Parameters<typeof outlineSecret>[1]) =>
  occCreateCommand(outlineSecret('acme-corp', request));

describe('occ command that creates a secret', () => {
  it('prompts for the value of each key', () => {
    expect(occCreateCommand({ ...payments, category: 'generic' })).toBe(
      [
        'occ secret create generic payments \\',
        '  --namespace acme-corp \\',
        '  --target-plane DataPlane/dp-prod \\',
        '  --prompt=user \\',
        '  --prompt=token',
      ].join('\n'),
    );
  });

  it('contains type, category, labels, and optional fields', () => {
    const command = occCreateCommand({
      ...payments,
      type: 'kubernetes.io/ssh-auth',
      category: 'git-credentials',
      labels: { team: 'payments' },
      keys: ['ssh-privatekey', 'username'],
    });
    expect(command).toContain('--category git-credentials');
    expect(command).toContain('--type=kubernetes.io/ssh-auth');
    expect(command).toContain('--label=team=payments');
    expect(command).toContain("--from-file='ssh-privatekey=<file>'");
    expect(command).toContain('--prompt=username');
  });

  it('reads multi-line values from files', () => {
    expect(
      commandFor({ ...tls, type: 'Opaque', data: { dsn: 'a', pem: 'b\nc' } }),
    ).toMatch(/--prompt=dsn \\\n {2}--from-file='pem=<file>'$/);
  });

  it('quotes the type to prevent command injection', () => {
    expect(
      occCreateCommand({ ...payments, type: 'x; reboot', keys: [] }),
    ).toContain("--type='x; reboot'");
  });

  it('uses the TLS subcommand for a certificate and key only', () => {
    expect(commandFor(tls)).toMatch(/^occ secret create tls shop /);
    expect(
      commandFor({ ...tls, data: { ...tls.data, 'ca.crt': leafCertificate } }),
    ).toMatch(/^occ secret create generic shop [^]*--from-file='ca\.crt=/);
  });

  it('uses the docker-registry subcommand for a single registry', () => {
    expect(commandFor(registry(['ghcr.io']))).toMatch(
      /create docker-registry shop [^]*--docker-server=ghcr\.io [^]*--docker-username=ci$/,
    );
    expect(commandFor(registry(['ghcr.io', 'quay.io']))).toMatch(
      /create generic shop [^]*--from-file='\.dockerconfigjson=<file>'$/,
    );
  });

  it('never contains a value', () => {
    for (const request of [tls, registry(['ghcr.io'])]) {
      expect(commandFor(request)).not.toMatch(/hunter2|PRIVATE/);
      expect(JSON.stringify(outlineSecret('acme-corp', request))).not.toMatch(
        /hunter2|PRIVATE/,
      );
    }
  });
});
