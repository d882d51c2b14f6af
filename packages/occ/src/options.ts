import { Option, type Command } from 'commander';
import { OccError } from './errors';

/** Global options. */
export interface GlobalFlags {
  server?: string;
  context?: string;
  caFile?: string;
  verbose?: boolean;
}

/** Adds the global options to the program. */
export function addGlobalOptions(program: Command): Command {
  return program
    .option(
      '--server <url>',
      'URL of the control plane; overrides CHOREO_API_ENDPOINT and the configuration',
    )
    .option('--context <name>', 'context of the configuration to use')
    .option('--ca-file <path>', 'file with CA certificates to trust (PEM)')
    .option('-v, --verbose', 'print every request to standard error');
}

/** Creates the `--namespace` option. */
export function namespaceOption(): Option {
  return new Option(
    '-n, --namespace <namespace>',
    'namespace; by default that of the context',
  ).argParser(withoutEquals);
}

/** Creates the `--output` option; the first format is the default. */
export function outputOption(...formats: string[]): Option {
  const option = new Option('-o, --output <format>', 'output format')
    .choices(formats)
    .default(formats[0]);
  const parse = option.parseArg;
  return option.argParser((value: string, previous: string) =>
    parse ? parse(withoutEquals(value), previous) : value,
  );
}

/** Collects the arguments of a repeatable option. */
export function collect(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}

/** Splits `KEY=VALUE` arguments. */
export function parsePairs(
  flag: string,
  pairs: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    pairs.map(pair => {
      const separator = pair.indexOf('=');
      if (separator < 1) {
        throw new OccError(`${flag} takes KEY=VALUE.`);
      }
      return [pair.slice(0, separator), pair.slice(separator + 1)];
    }),
  );
}

/** Supports `-o=json` in addition to `-o json`. */
function withoutEquals(value: string): string {
  return value.replace(/^=/, '');
}
