import { Command } from 'commander';
import { createOpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import { version } from '../package.json';
import { addShellCompletion } from './completion';
import { configCommand } from './config/configCommand';
import { readConfig } from './config/configFile';
import { selectTarget } from './config/target';
import { OccError } from './errors';
import { loginCommand, logoutCommand } from './login/loginCommand';
import { namespaceCommand } from './namespaceCommand';
import { addGlobalOptions, type GlobalFlags } from './options';
import { printLine } from './output';
import { secretReferenceCommand } from './secretReferenceCommand';
import { secretCommand } from './secrets/secretCommand';
import { trustCaFile } from './session';

/** Commands of OpenChoreo's occ that this program doesn't have. */
const OTHER_COMMANDS = [
  ...['apply', 'auditlogs', 'authzrole', 'authzrolebinding', 'build'],
  ...['clusterauthzrole', 'clusterauthzrolebinding', 'clustercomponenttype'],
  ...['clusterdataplane', 'clusterobservabilityplane', 'clustertrait'],
  ...['clusterworkflow', 'clusterworkflowplane', 'component'],
  ...['componentrelease', 'componenttype', 'create', 'dataplane', 'delete'],
  ...['deploymentpipeline', 'environment', 'get', 'logs'],
  ...['observabilityplane', 'project', 'releasebinding', 'resource'],
  ...['resourcetype', 'scaffold', 'trait', 'workflow', 'workflowplane'],
  ...['workflowrun', 'workload'],
];

/** Creates the command line. */
export function createProgram(): Command {
  const program = addGlobalOptions(
    new Command('occ')
      .description('Manage OpenChoreo secrets')
      .version(version),
  )
    .hook('preAction', root => trustCaFile(root.opts<GlobalFlags>().caFile))
    .addCommand(secretCommand())
    .addCommand(secretReferenceCommand())
    .addCommand(namespaceCommand())
    .addCommand(configCommand())
    .addCommand(loginCommand())
    .addCommand(logoutCommand())
    .addCommand(versionCommand());
  for (const name of OTHER_COMMANDS) {
    program.addCommand(otherCommand(name), { hidden: true });
  }
  addShellCompletion(program);
  return program;
}

function otherCommand(name: string): Command {
  return new Command(name)
    .argument('[args...]')
    .allowUnknownOption()
    .helpOption(false)
    .action(() => {
      throw new OccError(
        `This occ manages secrets. Install OpenChoreo's occ for 'occ ${name}'.`,
        2,
      );
    });
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
