import addCompletion from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { printLine } from '../output';

/** The script for bash uses this function of the package bash-completion, which many machines lack. */
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

/** Adds the command that prints the script of a shell, and the one that the script asks. */
export function addShellCompletion(program: Command): void {
  const name = 'completion';
  addCompletion(program, { completionCommandName: name });
  program.commands
    .find(command => command.name() === name)
    ?.hook('preAction', (_, { args: [shell] }) => {
      if (shell === 'bash') {
        printLine(BASH_PRELUDE.trim());
      }
    });
}
