/** Messages of operators are a line or two; what a provider answered in them may be longer. */
const MAX_LENGTH = 600;

/** A message of a condition, as much of it as people read. */
export function shortenMessage(message: string | undefined) {
  return message?.slice(0, MAX_LENGTH);
}
