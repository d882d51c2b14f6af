import {
  kubectlDeleteCommand,
  kubectlGetCommand,
  kubectlUpdateCommand,
  occDeleteCommand,
  occGetCommand,
  occUpdateCommand,
} from './secretCommands';

const secret = { namespace: 'acme-corp', name: 'db-creds', type: 'Opaque' };

describe('commands for an existing secret', () => {
  it('show the secret', () => {
    expect(occGetCommand(secret)).toBe(
      'occ secret get db-creds --namespace acme-corp -o table',
    );
    expect(kubectlGetCommand(secret)).toContain(
      'kubectl --namespace openchoreo-kv-acme-corp get secret,pushsecret db-creds',
    );
  });

  it('prompt for a new value instead of passing it on the command line', () => {
    expect(occUpdateCommand(secret, 'password')).toBe(
      [
        'occ secret update db-creds --namespace acme-corp \\',
        '  --prompt=password',
      ].join('\n'),
    );
    expect(kubectlUpdateCommand(secret, 'password')).toContain(
      "--from-file='password=<file>'",
    );
  });

  it('read a value from a file if the key usually holds a file', () => {
    const tls = { ...secret, type: 'kubernetes.io/tls' };
    expect(occUpdateCommand(tls, 'tls.key')).toContain(
      "--from-file='tls.key=<file>'",
    );
  });

  it('quote keys to prevent command injection', () => {
    const key = "x'; reboot; '";
    expect(occUpdateCommand(secret, key)).toContain(
      String.raw`--prompt='x'\''; reboot; '\'''`,
    );
    expect(kubectlUpdateCommand(secret, key)).toContain(
      String.raw`--from-file='x'\''; reboot; '\''=<file>'`,
    );
  });

  it('delete the secret on its plane before the control plane', () => {
    expect(occDeleteCommand(secret)).toBe(
      'occ secret delete db-creds --namespace acme-corp',
    );
    expect(kubectlDeleteCommand(secret)).toMatch(
      /delete pushsecret,secret db-creds[^]*delete secretreference db-creds/,
    );
  });
});
