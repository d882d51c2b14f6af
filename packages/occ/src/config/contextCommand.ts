import { Command } from 'commander';
import { OccError } from '../errors';
import { outputOption } from '../options';
import { printLine, printList, type OutputFormat } from '../output';
import {
  assertFree,
  changeConfig,
  findEntry,
  putEntry,
  readConfig,
  type Context,
  type OccConfig,
} from './config';

type ContextFlags = Partial<Omit<Context, 'name'>>;

/** Creates `occ config context`. */
export function contextCommand(): Command {
  const command = new Command('context').description(
    'manage contexts: a control plane with credentials and a namespace',
  );
  addContextOptions(command.command('add <name>'))
    .description('add a context; the first one becomes the current context')
    .action((name: string, flags: ContextFlags) =>
      applyChange(
        config => addContext(config, name, flags),
        `Created context: ${name}`,
      ),
    );
  addContextOptions(command.command('update <name>'))
    .description('change a context')
    .action((name: string, flags: ContextFlags) =>
      applyChange(
        config => updateContext(config, name, flags),
        `Updated context: ${name}`,
      ),
    );
  command
    .command('use <name>')
    .description('set the current context')
    .action((name: string) =>
      applyChange(
        config => ({
          ...config,
          currentContext: findEntry(config.contexts, 'context', name).name,
        }),
        `Now using context: ${name}`,
      ),
    );
  command
    .command('delete <name>')
    .description("delete a context that isn't the current one")
    .action((name: string) =>
      applyChange(
        config => deleteContext(config, name),
        `Deleted context: ${name}`,
      ),
    );
  command
    .command('list')
    .description('list contexts; * marks the current one')
    .addOption(outputOption('table', 'yaml', 'json', 'name'))
    .action(listContexts);
  return command;
}

function addContextOptions(command: Command): Command {
  return command
    .option('--controlplane <name>', 'control plane')
    .option('--credentials <name>', 'credentials of the context')
    .option('-n, --namespace <namespace>', 'default namespace')
    .option('-p, --project <name>', "project, for OpenChoreo's occ")
    .option('-c, --component <name>', "component, for OpenChoreo's occ");
}

function addContext(
  config: OccConfig,
  name: string,
  { controlplane, ...others }: ContextFlags,
): OccConfig {
  if (!controlplane) {
    throw new OccError('A context needs --controlplane.');
  }
  findEntry(config.controlplanes, 'control plane', controlplane);
  assertFree(config.contexts, 'context', name);
  const { credentials } = others;
  return {
    ...config,
    currentContext: config.currentContext ?? name,
    contexts: [...config.contexts, { name, controlplane, ...others }],
    credentials:
      credentials && !config.credentials.some(it => it.name === credentials)
        ? [...config.credentials, { name: credentials }]
        : config.credentials,
  };
}

function updateContext(
  config: OccConfig,
  name: string,
  flags: ContextFlags,
): OccConfig {
  if (flags.controlplane) {
    findEntry(config.controlplanes, 'control plane', flags.controlplane);
  }
  if (flags.credentials) {
    findEntry(config.credentials, 'credentials', flags.credentials);
  }
  const context = findEntry(config.contexts, 'context', name);
  return {
    ...config,
    contexts: putEntry(config.contexts, { ...context, ...flags }),
  };
}

function deleteContext(config: OccConfig, name: string): OccConfig {
  findEntry(config.contexts, 'context', name);
  if (config.currentContext === name) {
    throw new OccError(
      `Can't delete the current context '${name}'. Switch to another one first: occ config context use NAME`,
    );
  }
  return {
    ...config,
    contexts: config.contexts.filter(context => context.name !== name),
  };
}

async function listContexts({
  output,
}: {
  output: OutputFormat;
}): Promise<void> {
  const { contexts, currentContext } = await readConfig();
  printList(contexts, output, {
    headings: [
      ...['', 'NAME', 'CONTROLPLANE', 'CREDENTIALS'],
      ...['NAMESPACE', 'PROJECT', 'COMPONENT'],
    ],
    toRow: context => [
      context.name === currentContext ? '*' : '',
      context.name,
      context.controlplane || '-',
      context.credentials || '-',
      context.namespace || '-',
      context.project || '-',
      context.component || '-',
    ],
    toName: ({ name }) => name,
    empty: 'No contexts stored.',
  });
}

/** Changes the configuration, then prints the message. */
export async function applyChange(
  change: (config: OccConfig) => OccConfig,
  message: string,
): Promise<void> {
  await changeConfig(change);
  printLine(message);
}
