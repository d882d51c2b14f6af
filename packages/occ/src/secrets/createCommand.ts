import { Command, Option } from 'commander';
import {
  categories,
  DEFAULT_CATEGORY,
  findCategory,
  formatDockerConfig,
  isTargetPlaneKind,
  secretTypes,
  type CategoryId,
} from '@openchoreo-secrets/plugin-common';
import { OccError } from '../errors';
import { collect, namespaceOption, outputOption, parsePairs } from '../options';
import { printLine, printObject, warn, type ObjectFormat } from '../output';
import { connect } from '../session';
import { checkNewSecret, createSecret, type NewSecret } from './createSecret';
import { printChanged } from './printSecrets';
import { promptValue, readStdin, readTextFile } from './readText';
import {
  addValueOptions,
  readValues,
  warnAboutValues,
  type Entry,
  type ValueSources,
} from './values';
import { addWaitOptions, followSync, type WaitFlags } from './wait';

interface CreateFlags extends WaitFlags {
  namespace?: string;
  targetPlane: string;
  category: CategoryId;
  label?: string[];
  dryRun?: boolean;
  output: ObjectFormat;
}

interface GenericFlags extends CreateFlags, ValueSources {
  type?: string;
}

/** Creates `occ secret create generic`. */
export function createGenericCommand(): Command {
  return addValueOptions(
    createCommand('generic').description(
      'create a secret from values, files, or .env files',
    ),
  )
    .addOption(
      new Option(
        '--type <type>',
        'Kubernetes type; by default Opaque, for git-credentials basic-auth, or ssh-auth with a key ssh-privatekey',
      ).choices(secretTypes.map(({ type }) => type)),
    )
    .action(async (name: string, flags: GenericFlags, command: Command) => {
      const entries = await readValues(flags);
      const keys = entries.map(([key]) => key);
      const type = flags.type ?? defaultType(flags, keys);
      await create({ name, type, entries }, flags, command);
    });
}

function defaultType({ category }: CreateFlags, keys: string[]): string {
  if (category !== 'git-credentials') {
    return 'Opaque';
  }
  return keys.includes('ssh-privatekey')
    ? 'kubernetes.io/ssh-auth'
    : 'kubernetes.io/basic-auth';
}

interface DockerFlags extends CreateFlags {
  dockerServer: string;
  dockerUsername: string;
  dockerPassword?: string;
  dockerPasswordStdin?: boolean;
  dockerEmail?: string;
}

/** Creates `occ secret create docker-registry`. */
export function createDockerRegistryCommand(): Command {
  return createCommand('docker-registry')
    .description('create a secret to pull images from a registry')
    .requiredOption('--docker-server <server>', 'registry')
    .requiredOption('--docker-username <username>', 'username for the registry')
    .option('--docker-password <password>', 'password; prompted for by default')
    .option(
      '--docker-password-stdin',
      'read the password from standard input; removes the final line break',
    )
    .option('--docker-email <email>', 'email address of the user')
    .action(async (name: string, flags: DockerFlags, command: Command) => {
      const config = formatDockerConfig([
        {
          server: flags.dockerServer,
          username: flags.dockerUsername,
          password: await readDockerPassword(flags),
          email: flags.dockerEmail,
        },
      ]);
      const type = 'kubernetes.io/dockerconfigjson';
      const entries: Entry[] = [['.dockerconfigjson', config]];
      await create({ name, type, entries }, flags, command);
    });
}

async function readDockerPassword(flags: DockerFlags): Promise<string> {
  const { dockerPassword, dockerPasswordStdin } = flags;
  if (dockerPassword !== undefined && dockerPasswordStdin) {
    throw new OccError(
      'Use either --docker-password or --docker-password-stdin.',
    );
  }
  if (dockerPasswordStdin) {
    const text = await readStdin('The password on standard input');
    return text.replace(/\r?\n$/, '');
  }
  return dockerPassword ?? promptValue('password of the registry');
}

interface TlsFlags extends CreateFlags {
  cert: string;
  key: string;
}

/** Creates `occ secret create tls`. */
export function createTlsCommand(): Command {
  return createCommand('tls')
    .description('create a secret from a certificate and its private key')
    .requiredOption('--cert <path>', 'file with the certificate chain (PEM)')
    .requiredOption('--key <path>', 'file with the private key (PEM)')
    .action(async (name: string, flags: TlsFlags, command: Command) => {
      const entries: Entry[] = [
        ['tls.crt', await readTextFile(flags.cert, 'The file of --cert')],
        ['tls.key', await readTextFile(flags.key, 'The file of --key')],
      ];
      const type = 'kubernetes.io/tls';
      await create({ name, type, entries }, flags, command);
    });
}

/** Creates a command with the options of all types. */
function createCommand(name: string): Command {
  return addWaitOptions(
    new Command(name)
      .argument('<name>')
      .addOption(namespaceOption())
      .requiredOption(
        '--target-plane <kind/name>',
        'target plane, such as DataPlane/dp-prod',
      )
      .addOption(
        new Option('--category <category>', 'category of the secret')
          .choices(categories.map(({ id }) => id))
          .default(DEFAULT_CATEGORY),
      )
      .option('--label <key=value>', 'label; can be repeated', collect)
      .option(
        '--dry-run',
        'validate the secret and print the result without creating it',
      )
      .addOption(outputOption('table', 'yaml', 'json')),
    'until the value is in the store',
  );
}

async function create(
  values: { name: string; type: string; entries: readonly Entry[] },
  flags: CreateFlags,
  command: Command,
): Promise<void> {
  const { category, output } = flags;
  const { name, type, entries } = values;
  const targetPlane = parseTargetPlane(flags.targetPlane);
  const secret: NewSecret = {
    name,
    type,
    category,
    targetPlane,
    data: Object.fromEntries(entries),
    labels: parsePairs('--label', flags.label ?? []),
  };
  const session = await connect(command);
  const { client, url } = session;
  const namespace = session.resolveNamespace(flags.namespace);
  await checkNewSecret(namespace, secret);
  await warnAboutValues(type, entries);
  if (!fitsCategory(secret)) {
    warn(
      `builds read ${category} from the store of a workflow plane, not of a ${targetPlane.kind}.`,
    );
  }
  if (flags.dryRun) {
    printDryRun(namespace, secret, output);
    return;
  }
  const sync = await followSync(
    session,
    { namespace, name, targetPlane },
    flags,
  );
  const created = await createSecret(client, namespace, secret);
  printChanged(created, 'created', { namespace, url }, output);
  await sync?.waitUntilSynced();
}

function printDryRun(
  namespace: string,
  { data, ...secret }: NewSecret,
  output: ObjectFormat,
): void {
  if (output === 'table') {
    printLine(`Secret '${secret.name}' would be created (dry run)`);
  } else {
    printObject({ namespace, ...secret, keys: Object.keys(data) }, output);
  }
}

/** Parses `Kind/Name`. */
export function parseTargetPlane(text: string): { kind: string; name: string } {
  const [kind, name, ...rest] = text.split('/');
  if (!name || rest.length > 0) {
    throw new OccError(
      '--target-plane takes Kind/Name, for example DataPlane/dp-prod.',
    );
  }
  return { kind, name };
}

/** Whether secrets of the category are read on planes of this kind. */
function fitsCategory({ category, targetPlane: { kind } }: NewSecret): boolean {
  const kinds = findCategory(category)?.planeKinds;
  return !kinds || !isTargetPlaneKind(kind) || kinds.includes(kind);
}
