import { occCreateCommand } from './occCreateCommand';

const payments = {
  namespace: 'acme-corp',
  name: 'payments',
  type: 'Opaque',
  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
  keys: ['user', 'token'],
};

describe('the occ command that creates a secret', () => {
  it('has a flag for each key, with a placeholder', () => {
    expect(occCreateCommand({ ...payments, category: 'generic' })).toBe(
      [
        'occ secret create generic payments \\',
        '  --namespace acme-corp \\',
        '  --target-plane DataPlane/dp-prod \\',
        "  --from-literal='user=<value>' \\",
        "  --from-literal='token=<value>'",
      ].join('\n'),
    );
  });

  it('names type and category where they are not the usual', () => {
    const command = occCreateCommand({
      ...payments,
      type: 'kubernetes.io/ssh-auth',
      category: 'git-credentials',
      keys: ['ssh-privatekey', 'username'],
    });
    expect(command).toContain('--category git-credentials');
    expect(command).toContain('--type kubernetes.io/ssh-auth');
    expect(command).toContain("--from-file='ssh-privatekey=<file>'");
    expect(command).toContain("--from-literal='username=<value>'");
  });

  it('runs nothing that somebody has written in place of a type', () => {
    expect(
      occCreateCommand({ ...payments, type: 'x; reboot', keys: [] }),
    ).toContain("--type 'x; reboot'");
  });

  it('uses the command of a type that has one', () => {
    const command = occCreateCommand({
      ...payments,
      type: 'kubernetes.io/tls',
      keys: ['tls.crt', 'tls.key'],
    });
    expect(command).toMatch(/^occ secret create tls payments /);
    expect(command).toContain('--cert=');
    expect(command).not.toContain('--type');
  });
});
