/** Characters that mean nothing to a shell. */
const PLAIN = /^[\w./:@%+=][\w./:@%+=-]*$/;

/**
 * A text as one word of a POSIX shell: as it is where it is plain, in quotes otherwise, so that a name which is not
 * what Kubernetes takes for one runs nothing.
 *
 * @public
 */
export function shellWord(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
