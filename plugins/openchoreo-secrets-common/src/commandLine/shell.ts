/** Characters that mean nothing to a shell. */
const PLAIN = /^[\w./:@%+=][\w./:@%+=-]*$/;

/** Continues a command on a line of its own. */
export const NEXT_LINE = ' \\\n  ';

/**
 * Quotes a text as one word of a POSIX shell where it needs quotes, so that a name that isn't what Kubernetes allows
 * runs nothing.
 *
 * @public
 */
export function shellWord(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * `kubectl` commands on a plane, each of which runs only when the previous one succeeded. The context is a placeholder
 * on a line of its own, because nobody here knows how the reader's kubeconfig calls the cluster.
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
