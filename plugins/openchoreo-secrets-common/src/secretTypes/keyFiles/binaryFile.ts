import { shellWord } from '../../commandLine/shell';
import { createProblem, type Problem } from '../../rules';
import { childrenOf, objectIdentifierOf, readDer, tags } from './der';

const PKCS7_DATA = '1.2.840.113549.1.7.1';
const JAVA_KEYSTORE = [0xfe, 0xed, 0xfe, 0xed];

/**
 * Recognizes binary files that can be converted to text: PKCS#12, DER, Java keystores, and UTF-16. The message contains
 * the conversion command. Returns `undefined` for other bytes.
 *
 * @param path - the path of the field, see {@link createProblem}
 * @public
 */
export function recognizeBinaryFile(
  bytes: Uint8Array,
  fileName: string,
  path: readonly string[] = ['data'],
): Problem | undefined {
  const file = shellWord(fileName);
  const pem = shellWord(`${fileName.replace(/\.[^.]{1,8}$/, '')}.pem`);
  const create = (code: Problem['code'], command: string) =>
    createProblem(path, code, { command });

  if (startsWith(bytes, JAVA_KEYSTORE)) {
    const target = shellWord(`${fileName}.p12`);
    return create(
      'fileJavaKeystore',
      `keytool -importkeystore -srckeystore ${file} -destkeystore ${target} -deststoretype PKCS12`,
    );
  }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return createProblem(path, 'fileUtf16');
  }
  const [first, second, third] = childrenOf(readDer(bytes));
  if (first?.tag === tags.integer && second?.tag === tags.sequence) {
    const [content] = childrenOf(second);
    return objectIdentifierOf(content) === PKCS7_DATA
      ? create('filePkcs12', `openssl pkcs12 -in ${file} -out ${pem} -nodes`)
      : create(
          'fileDerKey',
          `openssl pkey -inform DER -in ${file} -out ${pem}`,
        );
  }
  if (first?.tag === tags.integer) {
    return create(
      'fileDerKey',
      `openssl pkey -inform DER -in ${file} -out ${pem}`,
    );
  }
  return first?.tag === tags.sequence && third?.tag === tags.bitString
    ? create(
        'fileDerCertificate',
        `openssl x509 -inform DER -in ${file} -out ${pem}`,
      )
    : undefined;
}

function startsWith(bytes: Uint8Array, prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
