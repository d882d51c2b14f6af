/** Goes on with a command on a line of its own. */
export const NEXT_LINE = ' \\\n  ';
