import {
  findSecretType,
  formatDockerConfig,
  occCreateCommand,
  outlineSecret,
  type CreateSecretRequest,
} from '@openchoreo-secrets/plugin-common';
import {
  ed25519Key,
  leafCertificate,
  leafKey,
  rootCertificate,
  sshPublicKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import fc from 'fast-check';
import { OccWorld } from './__testUtils__/OccWorld';

jest.setTimeout(300_000);

/** All values that people type are the same here, because the terminal gives one answer. */
type Draft = Pick<CreateSecretRequest, 'type' | 'category' | 'labels' | 'data'>;

const labels = fc.dictionary(
  fc.stringMatching(/^[a-z]([a-z0-9.-]{0,8}[a-z0-9])?$/),
  fc.stringMatching(/^([A-Za-z0-9]([\w.-]{0,8}[A-Za-z0-9])?)?$/),
  { maxKeys: 3 },
);
const typed = fc.stringMatching(/^[ !-~äß🔑]{0,20}[!-~äß🔑]$/u);
const lines = fc.stringMatching(/^[ -~]{0,20}\n[ -~\t\n]{0,20}$/);
const freeKey = fc.stringMatching(/^[A-Za-z0-9_][-._A-Za-z0-9]{0,10}$/);
const optional = (value: string) => fc.option(fc.constant(value));

const withoutAbsent = (data: Record<string, string | null>) =>
  Object.fromEntries(
    Object.entries(data).filter((it): it is [string, string] => it[1] !== null),
  );
const draft = (
  type: string,
  category: string,
  data: fc.Arbitrary<Record<string, string | null>>,
): fc.Arbitrary<Draft> =>
  fc.record({
    type: fc.constant(type),
    category: fc.constant(category),
    labels,
    data: data.map(withoutAbsent),
  });

/** Every type, with optional fields and further keys. */
const drafts = (answer: string): Record<string, fc.Arbitrary<Draft>> => ({
  Opaque: draft(
    'Opaque',
    'generic',
    fc.dictionary(freeKey, fc.oneof(fc.constant(answer), lines), {
      minKeys: 1,
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
  'Basic auth for Git': draft(
    'kubernetes.io/basic-auth',
    'git-credentials',
    fc.record({
      password: fc.constant(answer),
      username: optional(answer),
      url: optional(answer),
    }),
  ),
  'SSH auth for Git': draft(
    'kubernetes.io/ssh-auth',
    'git-credentials',
    fc.record({
      'ssh-privatekey': fc.constant(ed25519Key),
      known_hosts: optional(`example.com ${sshPublicKey}`),
      username: optional(answer),
      'ssh-key-id': optional(answer),
    }),
  ),
  TLS: draft(
    'kubernetes.io/tls',
    'generic',
    fc.record({
      'tls.crt': fc.constant(leafCertificate),
      'tls.key': fc.constant(leafKey),
      'ca.crt': optional(rootCertificate),
    }),
  ),
  'Docker registry': draft(
    'kubernetes.io/dockerconfigjson',
    'generic',
    fc
      .uniqueArray(fc.constantFrom('ghcr.io', 'quay.io', 'r.test:5000/a'), {
        minLength: 1,
      })
      .chain(servers =>
        fc.record({
          '.dockerconfigjson': fc.constant(
            formatDockerConfig(
              servers.map((server, index) => ({
                server,
                username: `o'user-${index}`,
                password: answer,
                ...(index % 2 === 1 && { email: 'ci@acme.example' }),
              })),
            ),
          ),
          note: optional(answer),
        }),
      ),
  ),
});

describe('the command that the form shows', () => {
  let world: OccWorld;
  let count = 0;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  /** Writes the values of placeholders into files. */
  const fillIn = async (command: string, data: Record<string, string>) => {
    let filled = command
      .replace("--cert='<file>'", "--cert='tls.crt=<file>'")
      .replace("--key='<file>'", "--key='tls.key=<file>'");
    for (const [key, value] of Object.entries(data)) {
      count += 1;
      const path = await world.writeFile(`value-${count}`, value);
      filled = filled.replace(`'${key}=<file>'`, `'${key}=${path}'`);
    }
    return filled
      .replace("--cert='tls.crt=", "--cert='")
      .replace("--key='tls.key=", "--key='");
  };

  const expectSameSecret = async (request: Draft, answer: string) => {
    count += 1;
    const name = `shown-${count}`;
    const isGit = request.category === 'git-credentials';
    const secret = {
      ...request,
      name,
      targetPlane: isGit
        ? { kind: 'ClusterWorkflowPlane', name: 'default' }
        : { kind: 'DataPlane', name: 'dp-prod' },
    };
    const command = occCreateCommand(outlineSecret('acme-corp', secret));
    expect(command).not.toContain(answer.length > 3 ? answer : '\0');
    const script = await fillIn(command, secret.data);
    const { code, shown } = await world.terminal(script, answer);
    expect([code, script, shown]).toEqual([0, script, expect.anything()]);
    await world.awaitStore(
      `acme-corp/${findSecretType(request.type)?.storeSegment}/${name}`,
      secret.data,
    );
    const { stdout } = await world.occ([
      ...['secret', 'get', name, '-n=acme-corp', '-o=json'],
    ]);
    const { type, metadata } = JSON.parse(stdout);
    expect(type).toBe(request.type);
    expect(metadata.labels).toMatchObject({
      ...request.labels,
      'openchoreo.dev/secret-type': request.category,
    });
  };

  const seed = Number(
    process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31),
  );
  process.stdout.write(`Random inputs: FUZZ_SEED=${seed}\n`);

  it.each(Object.keys(drafts('')))(
    'makes the secret that the form makes: %s',
    async title => {
      expect.hasAssertions();
      const inputs = typed.chain(answer =>
        fc.tuple(drafts(answer)[title], fc.constant(answer)),
      );
      await fc.assert(
        fc.asyncProperty(inputs, ([request, answer]) =>
          expectSameSecret(request, answer),
        ),
        {
          seed,
          numRuns: Number(process.env.FUZZ_RUNS ?? 4),
          endOnFailure: true,
        },
      );
    },
  );
});
