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
  privateKeyInvalid:
    'This is no private key in the format of OpenSSH, PKCS#1 or PKCS#8.',
  privateKeyEncrypted:
    'This key is protected by a passphrase, which no workload can enter. Remove it with ssh-keygen -p or openssl pkey first.',
  privateKeyPublic: 'This is a public key; the private one is needed.',
  privateKeyIsCertificate: 'This is a certificate; the private key is needed.',
  privateKeyPutty:
    'This is a key of PuTTY. Export it in the format of OpenSSH with PuTTYgen first.',
  privateKeyMismatch: 'This key does not belong to the certificate.',
  certificateMissing:
    'There is no certificate in it. It begins with -----BEGIN CERTIFICATE-----.',
  certificateInvalid:
    'A certificate in it cannot be read; parts may be missing.',
  certificateHoldsKey:
    'There is a private key in it, which everybody who connects would get. It belongs into the field for the key.',
  certificateExpired: 'This certificate expired on {{date}}.',
  certificateOrder:
    'The chain is not in order. The certificate of the key comes first, and each is followed by the one that signed it.',
  dockerConfigNotJson: 'This is no JSON object.',
  dockerConfigNoAuths: 'There is no registry in "auths".',
  dockerConfigEntryUnusable:
    'Registry {{number}} has no name, or no user name and password, neither as such nor in "auth".',
  dockerConfigCredsStore:
    'This config leaves the passwords to a credential helper of your machine. Enter user name and password instead.',
  registryDuplicate:
    'A registry is there twice; a Docker config has room for one user name of each.',
  knownHostsInvalid: 'Line {{line}} is not a host with its public key.',
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
