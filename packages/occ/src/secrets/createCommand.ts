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
import {
  printChanged,
  printLine,
  printObject,
  warn,
  type ObjectFormat,
} from '../output';
import { connect } from '../session';
import {
  checkNewSecret,
  createSecret,
  parseTargetPlane,
  type NewSecret,
} from './createSecret';
import {
  addValueOptions,
  promptValue,
  readStdin,
  readTextFile,
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

/** Creates `occ secret create`. */
export function secretCreateCommand(): Command {
  return new Command('create')
    .description('create a secret')
    .addCommand(genericCommand())
    .addCommand(dockerRegistryCommand())
    .addCommand(tlsCommand());
}

interface GenericFlags extends CreateFlags, ValueSources {
  type?: string;
}

function genericCommand(): Command {
  const command = typeCommand('generic', async (flags: GenericFlags) => {
    const entries = await readValues(flags);
    const keys = entries.map(([key]) => key);
    return { type: flags.type ?? defaultType(flags, keys), entries };
  }).description('create a secret from values, files, or .env files');
  return addValueOptions(command).addOption(
    new Option(
      '--type <type>',
      'Kubernetes type; by default Opaque, for git-credentials basic-auth, or ssh-auth with a key ssh-privatekey',
    ).choices(secretTypes.map(({ type }) => type)),
  );
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

function dockerRegistryCommand(): Command {
  return typeCommand('docker-registry', async (flags: DockerFlags) => {
    const config = formatDockerConfig([
      {
        server: flags.dockerServer,
        username: flags.dockerUsername,
        password: await readDockerPassword(flags),
        email: flags.dockerEmail,
      },
    ]);
    return {
      type: 'kubernetes.io/dockerconfigjson',
      entries: [['.dockerconfigjson', config]],
    };
  })
    .description('create a secret to pull images from a registry')
    .requiredOption('--docker-server <server>', 'registry')
    .requiredOption('--docker-username <username>', 'username for the registry')
    .option('--docker-password <password>', 'password; prompted for by default')
    .option(
      '--docker-password-stdin',
      'read the password from standard input; removes the final line break',
    )
    .option('--docker-email <email>', 'email address of the user');
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

function tlsCommand(): Command {
  return typeCommand('tls', async ({ cert, key }: TlsFlags) => ({
    type: 'kubernetes.io/tls',
    entries: [
      ['tls.crt', await readTextFile(cert, 'The file of --cert')],
      ['tls.key', await readTextFile(key, 'The file of --key')],
    ],
  }))
    .description('create a secret from a certificate and its private key')
    .requiredOption('--cert <path>', 'file with the certificate chain (PEM)')
    .requiredOption('--key <path>', 'file with the private key (PEM)');
}

/** The type and values from the flags of a command. */
interface Content {
  type: string;
  entries: readonly Entry[];
}

/** Creates the command of a type, with the options of all types. */
function typeCommand<T extends CreateFlags>(
  typeName: string,
  readContent: (flags: T) => Promise<Content>,
): Command {
  return addWaitOptions(
    new Command(typeName)
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
  ).action(async (name: string, flags: T, command: Command) =>
    create(name, await readContent(flags), flags, command),
  );
}

async function create(
  name: string,
  { type, entries }: Content,
  flags: CreateFlags,
  command: Command,
): Promise<void> {
  const { category, output } = flags;
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

/** Whether secrets of the category are read on planes of this kind. */
function fitsCategory({ category, targetPlane: { kind } }: NewSecret): boolean {
  const kinds = findCategory(category)?.planeKinds;
  return !kinds || !isTargetPlaneKind(kind) || kinds.includes(kind);
}
