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
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OccWorld } from './__testUtils__/OccWorld';
import {
  mockAnswer,
  mockCreateSecret,
  runInProcess,
} from './__testUtils__/inProcess';

jest.setTimeout(120_000);

/** A secret to create; all typed values are equal, because the terminal enters the same text at each prompt. */
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

/** Arbitrary secrets of every type, with optional fields and additional keys. */
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

/** Replaces the placeholders of a command with file paths. */
function fillIn(command: string, paths: Record<string, string>): string {
  return Object.entries(paths).reduce(
    (text, [key, path]) => text.replace(`'${key}=<file>'`, `'${key}=${path}'`),
    command
      .replace("--cert='<file>'", `--cert='${paths['tls.crt']}'`)
      .replace("--key='<file>'", `--key='${paths['tls.key']}'`),
  );
}

/** Prints the arguments of each command, and a byte that no argument contains. */
const splitter = `
occ() { printf '%s\\0' "$@"; }
while IFS= read -r -d '' command; do
  eval "$command"
  printf '\\1\\0'
done`;

/** A shell for all commands: starting one from a process with much memory takes a tenth of a second. */
class Shell {
  readonly #bash = spawn('bash', ['-c', splitter]);

  /** Returns the arguments that the shell passes to `occ`. */
  async split(command: string): Promise<string[]> {
    this.#bash.stdin.write(`${command}\0`);
    let printed = Buffer.alloc(0);
    while (!printed.toString('utf8').endsWith('\u0001\0')) {
      const [part] = await once(this.#bash.stdout, 'data');
      printed = Buffer.concat([printed, part]);
    }
    return printed.toString('utf8').split('\0').slice(0, -2);
  }

  stop(): void {
    this.#bash.stdin.end();
  }
}

let count = 0;

function toSecret(request: Draft) {
  count += 1;
  const isGit = request.category === 'git-credentials';
  return {
    ...request,
    name: `shown-${count}`,
    targetPlane: isGit
      ? { kind: 'ClusterWorkflowPlane', name: 'default' }
      : { kind: 'DataPlane', name: 'dp-prod' },
  };
}

const seed = Number(
  process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31),
);
process.stdout.write(`Random inputs: FUZZ_SEED=${seed}\n`);

const inputsOf = (title: string) =>
  typed.chain(answer => fc.tuple(drafts(answer)[title], fc.constant(answer)));

describe('command shown by the form', () => {
  const shell = new Shell();
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shown-command-'));
    process.stdin.isTTY = true;
  });

  afterAll(async () => {
    shell.stop();
    await rm(folder, { recursive: true });
  });

  it.each(Object.keys(drafts('')))(
    'sends the same request as the form: %s',
    async title => {
      expect.hasAssertions();
      await fc.assert(
        fc.asyncProperty(inputsOf(title), async ([request, answer]) => {
          const secret = toSecret(request);
          const command = occCreateCommand(outlineSecret('acme-corp', secret));
          expect(command).not.toContain(answer.length > 3 ? answer : '\0');
          const paths: Record<string, string> = {};
          for (const [key, value] of Object.entries(secret.data)) {
            paths[key] = join(folder, key);
            await writeFile(paths[key], value);
          }
          mockAnswer.mockResolvedValue(answer);
          mockCreateSecret.mockClear();
          const { code, stderr } = await runInProcess(
            await shell.split(fillIn(command, paths)),
          );
          expect([code, stderr]).toEqual([0, expect.anything()]);
          expect(mockCreateSecret.mock.calls).toEqual([
            [
              'acme-corp',
              {
                secretName: secret.name,
                secretType: secret.type,
                targetPlane: secret.targetPlane,
                data: secret.data,
                labels: {
                  ...secret.labels,
                  'openchoreo.dev/secret-type': secret.category,
                },
              },
            ],
          ]);
        }),
        { seed, numRuns: Number(process.env.FUZZ_RUNS ?? 40) },
      );
    },
  );
});

describe('command shown by the form, in a terminal', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  it.each(Object.keys(drafts('')))(
    'creates the same secret as the form: %s',
    async title => {
      const [[request, answer]] = fc.sample(inputsOf(title), {
        seed,
        numRuns: 1,
      });
      const secret = toSecret(request);
      const { name, type, data } = secret;
      const paths: Record<string, string> = {};
      for (const [key, value] of Object.entries(data)) {
        paths[key] = await world.writeFile(`${name}-${key}`, value);
      }
      const script = fillIn(
        occCreateCommand(outlineSecret('acme-corp', secret)),
        paths,
      );
      const { code, shown } = await world.terminal(script, answer);
      expect([code, script, shown]).toEqual([0, script, expect.anything()]);
      await world.awaitStore(
        `acme-corp/${findSecretType(type)?.storeSegment}/${name}`,
        data,
      );
    },
  );
});
