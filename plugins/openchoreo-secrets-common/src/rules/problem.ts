/**
 * What can be wrong with input, and how it is said. `{{name}}` stands for a parameter.
 * The frontend offers the same texts for translation, under the same codes.
 *
 * @public
 */
export const problemMessages = {
  nameRequired: 'Enter a name.',
  nameTooLong:
    'A name has at most {{max}} characters; this one has {{length}}.',
  nameEmptyPart: 'A name has no empty part between dots.',
  nameCharacters:
    'A name has lower-case letters, digits, "-" and "." only, and each part between dots begins and ends with a letter or digit.',
  namespaceInvalid:
    'A namespace is 1 to 63 lower-case letters, digits and "-", beginning and ending with a letter or digit.',
  namespaceTooLong:
    'This namespace cannot hold secrets: OpenChoreo needs "openchoreo-kv-" before its name, and together they may have 63 characters at most.',
  keyRequired: 'Enter a key.',
  keyTooLong: 'A key has at most {{max}} characters; this one has {{length}}.',
  keyCharacters: 'A key has letters, digits, "-", "_" and "." only.',
  keyDots: 'A key may not be "." or ".." and may not begin with "..".',
  keyReserved: 'The key "{{key}}" cannot be carried safely through JSON.',
  keyDuplicate: 'The key "{{key}}" is there twice.',
  keyNotAllowed: 'A secret of type {{type}} has no key "{{key}}".',
  dataRequired: 'Add at least one key with a value.',
  valueRequired: 'Enter a value.',
  valueNotText:
    'The value is not valid Unicode text. Create secrets with binary values with kubectl.',
  dataTooLarge:
    'All values together have at most {{max}} bytes; these have {{size}}.',
  typeUnknown: 'There is no secret type "{{type}}".',
  categoryUnknown: 'There is no category "{{category}}".',
  categoryTypeMismatch:
    'A secret of category {{category}} has one of the types {{types}}.',
  targetPlaneRequired: 'Choose the plane whose store keeps the value.',
  targetPlaneKindUnknown: 'A target plane is one of {{kinds}}.',
  labelKeyRequired: 'Enter a label name.',
  labelKeyInvalid:
    'A label name is 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit; a DNS name and "/" may stand before it.',
  labelKeyReserved:
    'Labels that begin with "openchoreo.dev/" are set by OpenChoreo.',
  labelKeyDuplicate: 'The label "{{key}}" is there twice.',
  labelValueInvalid:
    'A label value is empty or 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit.',
} as const;

/** @public */
export type ProblemCode = keyof typeof problemMessages;

/** @public */
export type ProblemParameters = Record<string, string | number>;

/**
 * One thing that is wrong with one field.
 *
 * @public
 */
export interface Problem {
  /** Where: a JSON pointer (RFC 6901) into the request, for example `/data/tls.crt`. */
  path: string;
  code: ProblemCode;
  params?: ProblemParameters;
  /** What is wrong, in English; never carries a value. */
  message: string;
}

/**
 * Builds a {@link Problem}; `path` lists the unescaped parts of the JSON pointer.
 *
 * @public
 */
export function createProblem(
  path: readonly string[],
  code: ProblemCode,
  params?: ProblemParameters,
): Problem {
  const message = problemMessages[code].replace(/\{\{(\w+)\}\}/g, (_, name) =>
    String(params?.[name] ?? ''),
  );
  return { path: toPointer(path), code, ...(params && { params }), message };
}

/**
 * The JSON pointer (RFC 6901) of a path.
 *
 * @public
 */
export function toPointer(path: readonly string[]): string {
  return path
    .map(part => `/${part.replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}
