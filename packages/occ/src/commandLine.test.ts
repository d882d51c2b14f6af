import {
  formatDockerConfig,
  kubectlDeleteCommand,
  kubectlGetCommand,
  kubectlUpdateCommand,
  occCreateCommand,
  occDeleteCommand,
  occGetCommand,
  occUpdateCommand,
  outlineSecret,
  secretTypes,
  type CreateSecretRequest,
} from '@openchoreo-secrets/plugin-common';
import {
  leafCertificate,
  leafKey,
  sshKey,
  sshPublicKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import { OccWorld } from './__testUtils__/OccWorld';

/** Values for the placeholders of keys and flags. */
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

/** Replaces placeholders with file paths; occ prompts for values. */
const fill = (command: string) =>
  command.replace(
    /([\w.-]+)=('?)<[\w ]+>/g,
    (_, name, quote) => `${name}=${quote}${fillings[name] ?? 'filled-in.txt'}`,
  );

const registry = { server: 'ghcr.io', username: 'ci', password: FILLED_IN };

const contents: Record<string, string> = {
  'ssh-privatekey': sshKey,
  known_hosts: `example.com ${sshPublicKey}`,
  'tls.crt': leafCertificate,
  'tls.key': leafKey,
  'ca.crt': leafCertificate,
  '.dockerconfigjson': formatDockerConfig([
    registry,
    { ...registry, server: 'quay.io', email: 'ci@acme.example' },
  ]),
};

/** Returns the value that is entered for a key. */
const valueOf = (key: string) => contents[key] ?? FILLED_IN;

const decode = (data: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      Buffer.from(value, 'base64').toString(),
    ]),
  );

describe('command line shown by the portal', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
    await world.writeFile('filled-in.txt', FILLED_IN);
    await world.writeFile('ssh.key', sshKey);
    await world.writeFile('known_hosts', `example.com ${sshPublicKey}`);
    await world.writeFile('tls.crt', leafCertificate);
    await world.writeFile('tls.key', leafKey);
    await world.writeFile('docker.json', contents['.dockerconfigjson']);
  });

  afterAll(() => world.stop());

  const requests: [string, CreateSecretRequest][] = secretTypes.flatMap(
    ({ type, label, categories, fields, hasFreeKeys }) =>
      categories.map((category): [string, CreateSecretRequest] => {
        const keys = hasFreeKeys
          ? ['user', 'it.s']
          : fields
              .filter(field => field.categories?.includes(category) ?? true)
              .map(({ key }) => key);
        return [
          `${label}, ${category}`,
          {
            name: `${label.toLowerCase().replace(/ /g, '-')}-${category}`,
            type,
            category,
            targetPlane: { kind: 'ClusterWorkflowPlane', name: 'default' },
            labels: { team: 'payments' },
            data: Object.fromEntries(keys.map(key => [key, valueOf(key)])),
          },
        ];
      }),
  );
  const [, tls] = requests.find(([label]) => label.startsWith('TLS'))!;
  const [, docker] = requests.find(([label]) => label.startsWith('Docker'))!;
  const variants: [string, CreateSecretRequest][] = [
    [
      'TLS without a CA certificate',
      {
        ...tls,
        name: 'tls-pair',
        data: { 'tls.crt': leafCertificate, 'tls.key': leafKey },
      },
    ],
    [
      'one registry',
      {
        ...docker,
        name: 'one-registry',
        data: { '.dockerconfigjson': formatDockerConfig([registry]) },
      },
    ],
  ];

  it.each([...requests, ...variants])(
    '%s: creates the same secret as the form',
    async (_, request) => {
      const { name, type, data } = request;
      const outline = outlineSecret('acme-corp', request);
      const created = await world.terminal(
        fill(occCreateCommand(outline)),
        FILLED_IN,
      );
      expect(created).toMatchObject({
        code: 0,
        shown: expect.stringContaining(`Secret '${name}' created`),
      });
      const { stdout: json } = await world.occ([
        ...['secret', 'get', name, '-n', 'acme-corp', '-o', 'json'],
      ]);
      expect(decode(JSON.parse(json).data)).toEqual(data);
      const { stdout: yaml } = await world.occ([
        ...['secretreference', 'get', name, '-n', 'acme-corp'],
      ]);
      expect(yaml).toContain(`secret-type: ${request.category}`);
      expect(yaml).toContain('team: payments');

      const secret = { namespace: 'acme-corp', name, type };
      const { stdout: shown } = await world.shell(occGetCommand(secret));
      expect(shown).toMatch(new RegExp(`^${name} +${type} `, 'm'));
      for (const key of Object.keys(data)) {
        const update = await world.terminal(
          fill(occUpdateCommand(secret, key)),
          FILLED_IN,
        );
        expect([key, update]).toEqual([
          key,
          {
            code: 0,
            shown: expect.stringContaining(`Secret '${name}' updated`),
          },
        ]);
      }
      const deletion = await world.shell(occDeleteCommand(secret));
      expect(deletion.stdout).toBe(`Secret '${name}' deleted ${world.place}\n`);
    },
  );

  it('has the same effect with kubectl as with occ', async () => {
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
