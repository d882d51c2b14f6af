import type { Command } from 'commander';
import { collect } from '../options';

/** Adds the options by which the values of a secret are given. */
export function addValueOptions(command: Command): Command {
  return command
    .option(
      '--from-literal <key=value>',
      'a value as it is; may be repeated',
      collect,
    )
    .option(
      '--from-file <[key=]path>',
      'the content of a file, under its name unless a key is given; may be repeated',
      collect,
    )
    .option(
      '--from-env-file <path>',
      'all variables of a .env file; may be repeated',
      collect,
    )
    .option('--from-stdin <key>', 'all of standard input, byte for byte')
    .option(
      '--prompt <key>',
      'asks for a value without showing it; may be repeated',
      collect,
    );
}
