import addCompletion from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { listSecretReferences } from './secrets/list';
import { connect } from './session';
import { printLine } from './output';

/** Fallback for a function of the bash-completion package, which many machines don't have. */
const BASH_PRELUDE = `
if ! declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref() {
        words=("\${COMP_WORDS[@]}")
        cword=$COMP_CWORD
        cur=\${words[cword]}
        prev=\${words[cword - 1]}
    }
fi
`;

/** Commands with the name of a secret or a reference as argument. */
const NAMED = [
  ...['secret get', 'secret update', 'secret copy', 'secret delete'],
  ...['secretreference get', 'secretreference delete'],
];

/** Maximum time that a shell waits for names. */
const TIMEOUT_MS = 2_000;

/** Adds `occ completion`, which prints the completion script of a shell, and the hidden command that the script runs. */
export function addShellCompletion(program: Command): void {
  const completions = addCompletion(program, {
    completionCommandName: 'completion',
  });
  const names: string[] = [];
  for (const path of NAMED) {
    completions.commands.get(path)?.argument('name', complete => {
      names.forEach(name => complete(name, ''));
    });
  }
  findCommand(program, 'completion')?.hook('preAction', (_, { args }) => {
    if (args[0] === 'bash') {
      printLine(BASH_PRELUDE.trim());
    }
  });
  findCommand(program, 'complete')?.hook('preAction', async (_, command) => {
    names.push(...(await completeNames(command.args, program)));
  });
}

function findCommand(program: Command, name: string): Command | undefined {
  return program.commands.find(command => command.name() === name);
}

/** Lists names for the words before the cursor. Returns no names if the server doesn't respond. */
async function completeNames(
  words: readonly string[],
  program: Command,
): Promise<string[]> {
  if (!NAMED.includes(words.slice(0, 2).join(' '))) {
    return [];
  }
  try {
    const { client, resolveNamespace } = await connect(program);
    const namespace = resolveNamespace(readNamespace(words));
    const references = await Promise.race([
      listSecretReferences(client, namespace),
      new Promise<never>((_, reject) => {
        setTimeout(reject, TIMEOUT_MS).unref();
      }),
    ]);
    return references.map(({ metadata }) => metadata.name);
  } catch {
    return [];
  }
}

function readNamespace(words: readonly string[]): string | undefined {
  const index = words.findIndex(
    word => word === '-n' || word === '--namespace',
  );
  return index < 0 ? undefined : words[index + 1];
}
