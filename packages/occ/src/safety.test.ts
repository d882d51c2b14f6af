import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { OccWorld } from './__testUtils__/OccWorld';
import { SecuredApi, tokenFor } from './__testUtils__/SecuredApi';

/** Terminal control characters other than a line feed. */
const CONTROL = /(?!\n)[\p{Cc}\p{Cf}]/u;

/** Sets the clipboard (OSC 52), clears the screen (C1 control), and reverses the text direction. */
const HOSTILE = '\x1b]52;c;ZXZpbA==\x07 \x9b2J \u202egnp.exe';
const ESCAPED = '\\u001b]52;c;ZXZpbA==\\u0007 \\u009b2J \\u202egnp.exe';

describe('untrusted text', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
    const manifest = await world.writeFile(
      'namespace.json',
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: 'hostile',
          labels: { 'openchoreo.dev/control-plane': 'true' },
          annotations: { 'openchoreo.dev/display-name': HOSTILE },
        },
      }),
    );
    const { stderr } = await world.shell(`kubectl create -f '${manifest}'`);
    if (stderr) {
      throw new Error(stderr);
    }
  });

  afterAll(() => world.stop());

  const list = (format: string) =>
    world.occ(['namespace', 'list', '-o', format]);

  it('is escaped in a table', async () => {
    const { stdout } = await list('wide');
    expect(stdout).toContain(ESCAPED);
    expect(stdout).not.toMatch(CONTROL);
  });

  it.each(['json', 'yaml'])(
    'is escaped in %s without changing the parsed value',
    async format => {
      const { stdout } = await list(format);
      expect(stdout).not.toMatch(CONTROL);
      const { parse } = await import('yaml');
      const { items } = parse(stdout);
      expect(
        items.map(
          ({ metadata }: { metadata: { annotations?: object } }) =>
            Object.values(metadata.annotations ?? {})[0],
        ),
      ).toContain(HOSTILE);
    },
  );

  it('is escaped in an error that contains an argument', async () => {
    const { stderr } = await world.occ(['secret', 'get', HOSTILE, '-n=a']);
    expect(stderr).not.toMatch(CONTROL);
  });
});

describe('control plane of a command', () => {
  let world: OccWorld;
  let production: SecuredApi;

  beforeAll(async () => {
    world = await OccWorld.start();
    production = await SecuredApi.start();
    await mkdir(join(world.home, '.openchoreo'));
    await writeFile(
      join(world.home, '.openchoreo', 'config'),
      stringify({
        currentContext: 'production',
        controlplanes: [
          { name: 'production', url: production.url },
          { name: 'laptop', url: world.url },
        ],
        credentials: [{ name: 'production', token: tokenFor(3600) }],
        contexts: [
          { name: 'production', controlplane: 'production' },
          { name: 'laptop', controlplane: 'laptop', namespace: 'acme-corp' },
        ],
      }),
    );
  });

  afterAll(async () => {
    await production.stop();
    await world.stop();
  });

  const namespaces = async (args: string[], endpoint?: string) => {
    const { stdout } = await world.occ(['namespace', 'list', ...args], {
      env: { CHOREO_API_ENDPOINT: endpoint },
    });
    return stdout;
  };

  it('is taken from the current context', async () => {
    expect(await namespaces([])).not.toContain('acme-corp');
  });

  it('is taken from CHOREO_API_ENDPOINT before the current context', async () => {
    expect(await namespaces([], world.url)).toContain('acme-corp');
  });

  it('is taken from --context or --server before CHOREO_API_ENDPOINT', async () => {
    for (const args of [['--context=laptop'], ['--server', world.url]]) {
      expect(await namespaces(args, production.url)).toContain('acme-corp');
    }
    expect(await namespaces(['--context=production'], world.url)).not.toContain(
      'acme-corp',
    );
  });

  it("doesn't receive the token of another control plane", async () => {
    const other = await SecuredApi.start();
    const { stderr } = await world.occ(['namespace', 'list'], {
      env: { CHOREO_API_ENDPOINT: other.url },
    });
    await other.stop();
    expect(stderr).toContain('Authentication required');
  });

  it('is named in the error if unreachable', async () => {
    const { stderr, code } = await world.occ(
      ['secret', 'delete', 'db-creds', '-n', 'acme-corp'],
      { env: { CHOREO_API_ENDPOINT: 'http://127.0.0.1:9', OCC_TOKEN: 'x' } },
    );
    expect(code).toBe(1);
    expect(stderr).toContain('http://127.0.0.1:9');
  });
});

describe('commands for several keys or secrets', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  const secret = (...args: string[]) => world.occ(['secret', ...args]);

  const create = (name: string, ...args: string[]) =>
    secret(
      ...['create', 'generic', name, '-n', 'acme-corp'],
      ...['--target-plane', 'DataPlane/dp-prod', '--from-literal=k=v', ...args],
    );

  it('print one value byte for byte with --key', async () => {
    await create('raw', '--from-literal=text=a\nb');
    const { stdout } = await secret('get', 'raw', '-n=acme-corp', '--key=text');
    expect(stdout).toBe('a\nb');
    const value = 'zwölf €\u{1f511}';
    await create('unicode', `--from-literal=text=${value}`);
    const bytes = await world.shell(
      'occ secret get unicode -n acme-corp --key text | base64 --wrap=0',
    );
    expect(bytes.stdout).toBe(Buffer.from(value).toString('base64'));
    const { stderr, code } = await secret(
      ...['get', 'raw', '-n=acme-corp', '--key=nope'],
    );
    expect([code, stderr]).toEqual([
      1,
      "Error: Secret 'raw' has no key 'nope'.\n",
    ]);
  });

  it('select by label in one namespace or all namespaces', async () => {
    await create('selected', '--label=team=payments');
    const names = async (...args: string[]) =>
      (await secret('list', '-o=name', ...args)).stdout.trim().split('\n');
    expect(await names('-n=acme-corp', '-l', 'team=payments')).toEqual([
      'secret/selected',
    ]);
    expect(await names('-A', '-l', '!team')).toContain('secret/db-creds');
    expect(await names('-A', '-l', '!team')).not.toContain('secret/selected');
    const table = await secret('list', '-A');
    expect(table.stdout).toMatch(/^NAMESPACE +NAME/);
  });

  it('change labels and remove keys without a new value', async () => {
    await create(
      'changed',
      '--from-literal=old=x',
      '--label=a=1',
      '--label=b=2',
    );
    const { code } = await secret(
      ...['update', 'changed', '-n=acme-corp', '--label=c=3'],
      ...['--remove-label=a', '--remove-key=old'],
    );
    expect(code).toBe(0);
    const { stdout } = await secret(
      'get',
      'changed',
      '-n=acme-corp',
      '-o=json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      data: { k: btoa('v') },
      metadata: { labels: { b: '2', c: '3' } },
    });
    expect(JSON.parse(stdout).data).not.toHaveProperty('old');
    expect(JSON.parse(stdout).metadata.labels).not.toHaveProperty('a');
  });

  it('delete several secrets', async () => {
    await create('one');
    await create('two');
    const { stdout } = await secret(
      'delete',
      'one',
      'two',
      '-n=acme-corp',
      '--yes',
    );
    expect(stdout).toBe(
      `Secret 'one' deleted ${world.place}\nSecret 'two' deleted ${world.place}\n`,
    );
  });
});
