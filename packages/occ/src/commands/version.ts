import { createOpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import { Command } from 'commander';
import { version } from '../../package.json';
import { printLine } from '../output';
import { readConfig, selectTarget } from '../services/config';

export function versionCommand(): Command {
  return new Command('version')
    .description('show the versions of this program and of the control plane')
    .action(async () => {
      printLine(`Client\n  Version: ${version}`);
      printLine(`Server\n  Version: ${await serverVersion()}`);
    });
}

async function serverVersion(): Promise<string> {
  try {
    const { url } = selectTarget(await readConfig());
    const client = createOpenChoreoClient({ baseUrl: url, retries: 0 });
    const server = await client.getVersion();
    return `${server.version} (${server.name})`;
  } catch (error) {
    return `unknown (${error instanceof Error ? error.message : 'no answer'})`;
  }
}
