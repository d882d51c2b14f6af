import {
  occCreateCommand,
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
};

const fill = (command: string) =>
  command.replace(
    /([\w.-]+)=('?)<\w+>/g,
    (_, name, quote) => `${name}=${quote}${fillings[name] ?? 'filled-in'}`,
  );

describe('the command that the portal shows for a secret', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
    await world.writeFile('ssh.key', sshKey);
    await world.writeFile('known_hosts', `example.com ${sshPublicKey}`);
    await world.writeFile('tls.crt', leafCertificate);
    await world.writeFile('tls.key', leafKey);
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
      const { stdout: json } = await world.occ([
        ...['secret', 'get', name, '-n', 'acme-corp', '-o', 'json'],
      ]);
      const secret = JSON.parse(json);
      expect(secret.type).toBe(outline.type);
      expect(secret.metadata.labels['openchoreo.dev/secret-type']).toBe(
        outline.category,
      );
    },
  );
});
