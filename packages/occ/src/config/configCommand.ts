import { Command } from 'commander';
import { OccError } from '../errors';
import { outputOption } from '../options';
import { printList, type OutputFormat } from '../output';
import {
  assertFree,
  findEntry,
  parseUrl,
  putEntry,
  readConfig,
  type OccConfig,
} from './config';
import { applyChange, contextCommand } from './contextCommand';

/** Creates `occ config`, which manages control planes, credentials, and contexts in `$HOME/.openchoreo/config`. */
export function configCommand(): Command {
  return new Command('config')
    .description('manage the configuration in $HOME/.openchoreo/config')
    .addCommand(contextCommand())
    .addCommand(controlPlaneCommand())
    .addCommand(credentialsCommand());
}

function controlPlaneCommand(): Command {
  const command = new Command('controlplane').description(
    'manage control planes (OpenChoreo API servers)',
  );
  command
    .command('add <name>')
    .description('add a control plane')
    .requiredOption('--url <url>', 'URL of its API')
    .action((name: string, { url }: { url: string }) =>
      applyChange(config => {
        assertFree(config.controlplanes, 'control plane', name);
        return {
          ...config,
          controlplanes: [
            ...config.controlplanes,
            { name, url: parseUrl(url) },
          ],
        };
      }, `Created control plane: ${name}`),
    );
  command
    .command('update <name>')
    .description('change the URL of a control plane')
    .requiredOption('--url <url>', 'URL of its API')
    .action((name: string, { url }: { url: string }) =>
      applyChange(
        config => ({
          ...config,
          controlplanes: putEntry(config.controlplanes, {
            ...findEntry(config.controlplanes, 'control plane', name),
            url: parseUrl(url),
          }),
        }),
        `Updated control plane: ${name}`,
      ),
    );
  command
    .command('delete <name>')
    .description('delete a control plane that no context uses')
    .action((name: string) =>
      applyChange(config => {
        findEntry(config.controlplanes, 'control plane', name);
        assertUnused(config, 'controlplane', name);
        return {
          ...config,
          controlplanes: config.controlplanes.filter(it => it.name !== name),
        };
      }, `Deleted control plane: ${name}`),
    );
  command
    .command('list')
    .description('list control planes')
    .addOption(outputOption('table', 'yaml', 'json', 'name'))
    .action(async ({ output }: { output: OutputFormat }) => {
      printList((await readConfig()).controlplanes, output, {
        headings: ['NAME', 'URL'],
        toRow: ({ name, url }) => [name, url || '-'],
        toName: ({ name }) => name,
        empty: 'No control planes stored.',
      });
    });
  return command;
}

function credentialsCommand(): Command {
  const command = new Command('credentials').description(
    'manage the credentials of occ login',
  );
  command
    .command('add <name>')
    .description('add credentials for occ login --credential to fill')
    .action((name: string) =>
      applyChange(config => {
        assertFree(config.credentials, 'credentials', name);
        return { ...config, credentials: [...config.credentials, { name }] };
      }, `Created credentials: ${name}`),
    );
  command
    .command('delete <name>')
    .description('delete credentials that no context uses')
    .action((name: string) =>
      applyChange(config => {
        findEntry(config.credentials, 'credentials', name);
        assertUnused(config, 'credentials', name);
        return {
          ...config,
          credentials: config.credentials.filter(it => it.name !== name),
        };
      }, `Deleted credentials: ${name}`),
    );
  command
    .command('list')
    .description('list credentials, without tokens')
    .addOption(outputOption('table', 'yaml', 'json', 'name'))
    .action(async ({ output }: { output: OutputFormat }) => {
      const { credentials } = await readConfig();
      const listed = credentials.map(({ name, authMethod, token }) => ({
        name,
        authMethod,
        hasToken: Boolean(token),
      }));
      printList(listed, output, {
        headings: ['NAME', 'AUTH METHOD', 'HAS TOKEN'],
        toRow: ({ name, authMethod, hasToken }) => [
          name,
          authMethod || '-',
          hasToken ? 'yes' : '-',
        ],
        toName: ({ name }) => name,
        empty: 'No credentials stored.',
      });
    });
  return command;
}

function assertUnused(
  { contexts }: OccConfig,
  what: 'controlplane' | 'credentials',
  name: string,
): void {
  const user = contexts.find(context => context[what] === name);
  if (user) {
    throw new OccError(
      `Can't delete '${name}': the context '${user.name}' uses it.`,
    );
  }
}
