import { Option, type Command } from 'commander';
import { envFormats } from '../../services/values';
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
      'the content of a file, under its name unless a key is given, or of each file of a directory; may be repeated',
      collect,
    )
    .option(
      '--from-env-file <path>',
      'all variables of a .env file; may be repeated',
      collect,
    )
    .addOption(
      new Option(
        '--env-format <format>',
        'how .env files are read: kubectl stores values as they stand, dotenv handles quotes, escapes, and comments',
      )
        .choices(envFormats)
        .default('kubectl'),
    )
    .option('--from-stdin <key>', 'all of standard input, byte for byte')
    .option(
      '--prompt <key>',
      'asks for a value without showing it; may be repeated',
      collect,
    );
}
