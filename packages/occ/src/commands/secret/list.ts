import { Command } from 'commander';
import { OccError } from '../../errors';
import type { OutputFormat } from '../../output';
import { listSecrets, matchesSelector } from '../../services/secrets';
import { connect, type Session } from '../../services/session';
import { namespaceOption, outputOption } from '../options';
import { printSecrets } from './printSecret';

interface Flags {
  namespace?: string;
  allNamespaces?: boolean;
  selector?: string;
  output: OutputFormat;
}

export function secretListCommand(): Command {
  return new Command('list')
    .alias('ls')
    .description('list secrets, without their values')
    .addOption(namespaceOption())
    .option('-A, --all-namespaces', 'all namespaces that you have access to')
    .option(
      '-l, --selector <labels>',
      'only secrets with these labels: a=b, a!=b, a or !a, separated by commas',
    )
    .addOption(outputOption('table', ['table', 'yaml', 'json', 'name']))
    .action(list);
}

async function list(flags: Flags): Promise<void> {
  const { namespace, allNamespaces = false, selector = '', output } = flags;
  if (namespace && allNamespaces) {
    throw new OccError("--namespace and --all-namespaces can't be combined.");
  }
  const matches = matchesSelector(selector);
  const { client, resolveNamespace } = await connect();
  const namespaces = allNamespaces
    ? await listNamespaces(client)
    : [resolveNamespace(namespace)];
  const secrets = [];
  for (const name of namespaces) {
    secrets.push(
      ...(await listSecrets(client, name)).map(secret => ({
        ...secret,
        ...(allNamespaces && { namespace: name }),
      })),
    );
  }
  printSecrets(
    secrets.filter(({ labels }) => matches(labels ?? {})),
    output,
  );
}

async function listNamespaces(client: Session['client']): Promise<string[]> {
  const names: string[] = [];
  for await (const page of client.listNamespaces()) {
    names.push(...page.map(({ metadata }) => metadata.name));
  }
  return names;
}
