import {
  kubectlDeleteCommand,
  kubectlGetCommand,
  kubectlUpdateCommand,
  occDeleteCommand,
  occGetCommand,
  occUpdateCommand,
} from './lifeCommands';

const secret = { namespace: 'acme-corp', name: 'db-creds', type: 'Opaque' };

describe('the commands about an existing secret', () => {
  it('show it', () => {
    expect(occGetCommand(secret)).toBe(
      'occ secret get db-creds --namespace acme-corp -o table',
    );
    expect(kubectlGetCommand(secret)).toContain(
      'kubectl --namespace openchoreo-kv-acme-corp get secret,pushsecret db-creds',
    );
  });

  it('change one key, with a placeholder in place of the value', () => {
    expect(occUpdateCommand(secret, 'password')).toBe(
      [
        'occ secret update db-creds --namespace acme-corp \\',
        "  --from-literal='password=<new value>'",
      ].join('\n'),
    );
    expect(kubectlUpdateCommand(secret, 'password')).toContain(
      `--patch '{"stringData":{"password":"<new value>"}}'`,
    );
  });

  it('take a file where the value usually is one', () => {
    const tls = { ...secret, type: 'kubernetes.io/tls' };
    expect(occUpdateCommand(tls, 'tls.key')).toContain(
      "--from-file='tls.key=<file>'",
    );
  });

  it('run nothing that somebody has written in place of a key', () => {
    const key = "x'; reboot; '";
    expect(occUpdateCommand(secret, key)).toContain(
      String.raw`--from-literal='x'\''; reboot; '\''=<new value>'`,
    );
    expect(kubectlUpdateCommand(secret, key)).toContain(
      String.raw`--patch '{"stringData":{"x'\''; reboot; '\''":"<new value>"}}'`,
    );
  });

  it('delete it on its plane before the control plane forgets it', () => {
    expect(occDeleteCommand(secret)).toBe(
      'occ secret delete db-creds --namespace acme-corp',
    );
    expect(kubectlDeleteCommand(secret)).toMatch(
      /delete pushsecret,secret db-creds[^]*delete secretreference db-creds/,
    );
  });
});
