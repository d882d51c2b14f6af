/** Something that the person at the command line can act on; its message is shown as it is and never holds a value. */
export class OccError extends Error {
  override readonly name = 'OccError';
}
