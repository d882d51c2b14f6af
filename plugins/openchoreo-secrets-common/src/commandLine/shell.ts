/** Characters without a special meaning in a shell. */
const PLAIN = /^[\w./:@%+=][\w./:@%+=-]*$/;

/** Continues a command on the next line. */
export const NEXT_LINE = ' \\\n  ';

/**
 * Quotes a text as one word of a POSIX shell, if necessary. Prevents command injection by malformed names.
 *
 * @public
 */
export function shellWord(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * Returns `kubectl` commands for a plane. Each command runs only if the previous one succeeded. The context is a
 * placeholder on its own line, because the context names in the user's kubeconfig are unknown.
 */
export function onPlane(
  plane: string,
  namespace: string,
  commands: string[],
): string {
  const kubectl = `kubectl --context "$CONTEXT" --namespace ${shellWord(
    namespace,
  )}`;
  return [
    `CONTEXT=${shellWord(`<context of ${plane}>`)}`,
    commands.map(command => `${kubectl}${NEXT_LINE}${command}`).join(' &&\n'),
  ].join('\n');
}
