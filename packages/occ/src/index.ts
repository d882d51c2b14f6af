/**
 * Command line for OpenChoreo secrets.
 *
 * @packageDocumentation
 */

import { Command, CommanderError } from 'commander';
import { createOpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import { version } from '../package.json';
import { addShellCompletion } from './completion';
import { configCommand } from './config/configCommand';
import { readConfig, selectTarget } from './config/config';
import { exitCodeOf, formatError, OccError } from './errors';
import { loginCommand, logoutCommand } from './login/loginCommand';
import { namespaceCommand } from './namespaceCommand';
import { addGlobalOptions, type GlobalFlags } from './options';
import { printError, printLine } from './output';
import { secretReferenceCommand } from './secretReferenceCommand';
import { secretCommand } from './secrets/secretCommand';
import { trustCaFile } from './session';

/**
 * Runs the command line and sets the exit code: 0, 1 after an error, or 2 for commands that only OpenChoreo's own occ
 * has.
 *
 * @param argv - as `process.argv`
 * @public
 */
export async function runCli(argv: string[]): Promise<void> {
  exitQuietlyOnClosedPipe();
  const program = createProgram();
  throwErrors(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    if (!isPrinted(error)) {
      printError(formatError(error));
    }
  }
}

/** Creates the command line. */
function createProgram(): Command {
  const namespace = namespaceCommand();
  const program = addGlobalOptions(
    new Command('occ')
      .description('Manage OpenChoreo secrets')
      .version(version),
  )
    .hook('preAction', root => trustCaFile(root.opts<GlobalFlags>().caFile))
    .addCommand(secretCommand())
    .addCommand(secretReferenceCommand())
    .addCommand(namespace)
    .addCommand(configCommand())
    .addCommand(loginCommand())
    .addCommand(logoutCommand())
    .addCommand(versionCommand());
  addOtherCommands(program, namespace);
  addShellCompletion(program);
  return program;
}

function versionCommand(): Command {
  return new Command('version')
    .description('print the versions of this program and the control plane')
    .action(async (_, command: Command) => {
      printLine(`Client\n  Version: ${version}`);
      printLine(`Server\n  Version: ${await readServerVersion(command)}`);
    });
}

async function readServerVersion(command: Command): Promise<string> {
  try {
    const { url } = selectTarget(await readConfig(), command.optsWithGlobals());
    const client = createOpenChoreoClient({ baseUrl: url, retries: 0 });
    const server = await client.getVersion();
    return `${server.version} (${server.name})`;
  } catch (error) {
    return `unknown (${error instanceof Error ? error.message : 'no answer'})`;
  }
}

/** Commands of OpenChoreo's occ 1.2 that this program doesn't have, with their aliases. */
const OTHER_COMMANDS: Record<string, string[]> = {
  apply: [],
  auditlogs: ['auditlog', 'audit-logs'],
  authzrole: ['authzroles', 'ar'],
  authzrolebinding: ['authzrolebindings', 'arb'],
  build: [],
  clusterauthzrole: ['clusterauthzroles', 'car'],
  clusterauthzrolebinding: ['clusterauthzrolebindings', 'carb'],
  clustercomponenttype: ['clustercomponenttypes', 'cct'],
  clusterdataplane: ['clusterdataplanes', 'cdp'],
  clusterobservabilityplane: ['clusterobservabilityplanes', 'cop'],
  clusterprojecttype: ['clusterprojecttypes', 'cpt'],
  clusterresourcetype: ['clusterresourcetypes', 'crt'],
  clustertrait: ['clustertraits'],
  clusterworkflow: ['clusterworkflows'],
  clusterworkflowplane: ['clusterworkflowplanes', 'cwp'],
  component: ['components', 'comp'],
  componentrelease: ['componentreleases', 'cr'],
  componenttype: ['componenttypes', 'ct'],
  create: [],
  dataplane: ['dataplanes', 'dp'],
  delete: [],
  deploymentpipeline: ['deploymentpipelines', 'deppipe'],
  environment: ['environments', 'env', 'envs'],
  get: [],
  local: [],
  logs: [],
  observabilityalertsnotificationchannel: [
    'observabilityalertsnotificationchannels',
    'obsnotificationchannel',
    'oanc',
  ],
  observabilityplane: ['observabilityplanes', 'op'],
  project: ['projects', 'proj'],
  projectrelease: ['projectreleases'],
  projectreleasebinding: ['projectreleasebindings', 'prb'],
  projecttype: ['projecttypes', 'pt'],
  releasebinding: ['releasebindings', 'rb'],
  resource: ['resources'],
  resourcerelease: ['resourcereleases'],
  resourcereleasebinding: ['resourcereleasebindings', 'rrb'],
  resourcetype: ['resourcetypes', 'rt'],
  scaffold: [],
  trait: ['traits'],
  workflow: ['workflows', 'wf'],
  workflowplane: ['workflowplanes', 'wp'],
  workflowrun: ['workflowruns', 'wr'],
  workload: ['workloads', 'wl'],
};

/** Adds hidden commands that refer to OpenChoreo's occ. */
function addOtherCommands(program: Command, namespace: Command): void {
  for (const [name, aliases] of Object.entries(OTHER_COMMANDS)) {
    addOtherCommand(program, name).aliases(aliases);
  }
  addOtherCommand(namespace, 'delete', 'namespace delete');
}

/**
 * Adds a hidden command that refers to OpenChoreo's occ and exits with code 2.
 *
 * @param path - the command after `occ`; the name by default
 */
function addOtherCommand(parent: Command, name: string, path = name): Command {
  return parent
    .command(`${name} [args...]`, { hidden: true })
    .allowUnknownOption()
    .helpOption(false)
    .action(() => {
      throw new OccError(
        `This occ manages secrets. Install OpenChoreo's occ for 'occ ${path}'.`,
        2,
      );
    });
}

/** Exits without an error if the reader, such as `head`, closes the pipe. */
function exitQuietlyOnClosedPipe(): void {
  process.stdout.on('error', error => {
    if (Reflect.get(error, 'code') === 'EPIPE') {
      process.exit();
    }
    throw error;
  });
}

/** Whether Commander has printed the help text or the version. */
function isPrinted(error: unknown): boolean {
  return (
    error instanceof CommanderError &&
    /^commander\.(help|version)/.test(error.code)
  );
}

/** Makes Commander throw errors instead of printing them, because its messages contain arguments, which can be values. */
function throwErrors(command: Command): void {
  command
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .commands.forEach(throwErrors);
}
