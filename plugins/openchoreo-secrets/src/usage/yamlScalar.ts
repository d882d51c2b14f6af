/** What some YAML parsers read as true, false or nothing; kubectl's is one of them. */
const WORDS = /^(y|yes|n|no|true|false|on|off|null)$/i;

/** A text as YAML, in quotes where it would be read as something else. */
export function yamlScalar(text: string): string {
  const isPlain = /^[a-z_/][\w./-]*$/i.test(text) && !WORDS.test(text);
  return isPlain ? text : JSON.stringify(text);
}
