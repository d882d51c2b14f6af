import { Option, type Command } from 'commander';
import { OccError } from './errors';

/** The options of every command. */
export interface GlobalFlags {
  server?: string;
  context?: string;
  caFile?: string;
  verbose?: boolean;
}

/** Adds the options of every command to the program. */
export function addGlobalOptions(program: Command): Command {
  return program
    .option(
      '--server <url>',
      'URL of the control plane; wins over CHOREO_API_ENDPOINT and the configuration',
    )
    .option('--context <name>', 'context of the configuration to use')
    .option('--ca-file <path>', 'file with CA certificates to trust (PEM)')
    .option('-v, --verbose', 'print every request to standard error');
}

/** The namespace of a command. */
export function namespaceOption(): Option {
  return new Option(
    '-n, --namespace <namespace>',
    'namespace; by default the one of the context',
  ).argParser(withoutEquals);
}

/** The output format of a command; the first format is the default. */
export function outputOption(...formats: string[]): Option {
  const option = new Option('-o, --output <format>', 'output format')
    .choices(formats)
    .default(formats[0]);
  const parse = option.parseArg;
  return option.argParser((value: string, previous: string) =>
    parse ? parse(withoutEquals(value), previous) : value,
  );
}

/** Collects the arguments of an option that can be repeated. */
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

/** People write `-o=json` as often as `-o json`. */
function withoutEquals(value: string): string {
  return value.replace(/^=/, '');
}
