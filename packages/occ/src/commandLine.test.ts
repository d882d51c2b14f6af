import {
  formatDockerConfig,
  kubectlDeleteCommand,
  kubectlGetCommand,
  kubectlUpdateCommand,
  occCreateCommand,
  occDeleteCommand,
  occGetCommand,
  occUpdateCommand,
  secretTypes,
} from '@openchoreo-secrets/plugin-common';
import {
  leafCertificate,
  leafKey,
  sshKey,
  sshPublicKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import { OccWorld } from './__testUtils__/OccWorld';

jest.setTimeout(60_000);

/** What a person puts in the place of the placeholder of a key or a flag. */
const fillings: Record<string, string> = {
  'ssh-privatekey': 'ssh.key',
  known_hosts: 'known_hosts',
  '--cert': 'tls.crt',
  '--key': 'tls.key',
  'tls.crt': 'tls.crt',
  'tls.key': 'tls.key',
  'ca.crt': 'tls.crt',
  '.dockerconfigjson': 'docker.json',
};

const FILLED_IN = 'filled-in';

const fill = (command: string) =>
  command
    .replace(
      /([\w.-]+)=('?)<[\w ]+>/g,
      (_, name, quote) => `${name}=${quote}${fillings[name] ?? FILLED_IN}`,
    )
    .replace(/<[\w ]+>/g, FILLED_IN);

describe('the command that the portal shows for a secret', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
    await world.writeFile('ssh.key', sshKey);
    await world.writeFile('known_hosts', `example.com ${sshPublicKey}`);
    await world.writeFile('tls.crt', leafCertificate);
    await world.writeFile('tls.key', leafKey);
    await world.writeFile(
      'docker.json',
      formatDockerConfig([
        { server: 'r.example.com', username: 'u', password: 'p' },
      ]),
    );
  });

  afterAll(() => world.stop());

  const outlines = secretTypes.flatMap(
    ({ type, label, categories, fields, hasFreeKeys }) =>
      categories.map(category => ({
        label,
        type,
        category,
        keys: hasFreeKeys ? ['user', 'it.s'] : fields.map(({ key }) => key),
      })),
  );

  it.each(outlines)(
    '$label, $category: runs',
    async ({ label, ...outline }) => {
      const name = `${label.toLowerCase().replace(/ /g, '-')}-${
        outline.category
      }`;
      const command = occCreateCommand({
        ...outline,
        name,
        namespace: 'acme-corp',
        targetPlane: { kind: 'ClusterWorkflowPlane', name: 'default' },
      });
      const filled = fill(command);
      expect(filled).not.toMatch(/[<>]/);
      const { stdout, stderr, code } = await world.shell(filled);
      expect([code, stdout, stderr]).toEqual([
        0,
        `Secret '${name}' created\n`,
        '',
      ]);
      const secret = { ...outline, namespace: 'acme-corp', name };
      const { stdout: shown } = await world.shell(occGetCommand(secret));
      expect(shown).toMatch(new RegExp(`^${name} +${outline.type} `, 'm'));
      const { stdout: yaml } = await world.occ([
        ...['secretreference', 'get', name, '-n', 'acme-corp'],
      ]);
      expect(yaml).toContain(`secret-type: ${outline.category}`);
      for (const key of outline.keys) {
        const update = await world.shell(fill(occUpdateCommand(secret, key)));
        expect([key, update.stdout, update.stderr]).toEqual([
          key,
          `Secret '${name}' updated\n`,
          '',
        ]);
      }
      const deletion = await world.shell(occDeleteCommand(secret));
      expect(deletion.stdout).toBe(`Secret '${name}' deleted\n`);
    },
  );

  it('of kubectl does what that of occ does', async () => {
    const secret = {
      namespace: 'acme-corp',
      name: 'github-pat',
      type: 'kubernetes.io/basic-auth',
    };
    const shown = await world.shell(kubectlGetCommand(secret));
    expect(shown.stdout).toMatch(/secret\/github-pat[^]*Synced/);
    const update = await world.shell(
      fill(kubectlUpdateCommand(secret, 'password')),
    );
    expect([update.code, update.stderr]).toEqual([0, '']);
    await world.awaitStore('acme-corp/basic-auth/github-pat', {
      username: 'git',
      password: FILLED_IN,
    });
    const deletion = await world.shell(kubectlDeleteCommand(secret));
    expect([deletion.code, deletion.stderr]).toEqual([0, '']);
    await world.awaitStore('acme-corp/basic-auth/github-pat', undefined);
    const list = await world.occ(['secretreference', 'list', '-n=acme-corp']);
    expect(list.stdout).not.toContain('github-pat');
  });
});
