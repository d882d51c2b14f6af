import { Option } from 'commander';

/** Of the commands that work in a namespace. */
export function namespaceOption(): Option {
  return new Option(
    '-n, --namespace <namespace>',
    'the namespace; that of the context unless given',
  ).argParser(withoutEquals);
}

/** How the result is shown. */
export function outputOption(
  standard: 'table' | 'yaml',
  formats: readonly string[] = ['table', 'yaml', 'json'],
): Option {
  const option = new Option('-o, --output <format>', 'how to show it')
    .choices(formats)
    .default(standard);
  const parse = option.parseArg;
  return option.argParser((value: string, previous: string) =>
    parse ? parse(withoutEquals(value), previous) : value,
  );
}

/** For options that may be given more than once. */
export function collect(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}

/** `-o=json` is written as often as `-o json`. */
function withoutEquals(value: string): string {
  return value.replace(/^=/, '');
}
