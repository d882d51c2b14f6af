import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { OccError } from '../../errors';

/** The text that bytes are in UTF-8, a byte order mark included; `undefined` where they are none. */
export function toText(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

/** Reads a file as the text that it is; `subject` says whose file, for errors. */
export async function readTextFile(
  path: string,
  subject: string,
): Promise<string> {
  return requireText(await readBytes(path, subject), subject);
}

/** Reads standard input to its end, as the text that it is. */
export async function readStdin(subject: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
  }
  return requireText(Buffer.concat(chunks), subject);
}

async function readBytes(path: string, subject: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = Reflect.get(Object(error), 'code');
    throw new OccError(`${subject} cannot be read (${code}).`);
  }
}

function requireText(bytes: Buffer, subject: string): string {
  const text = toText(bytes);
  if (text === undefined) {
    throw new OccError(
      `${subject} is not text in UTF-8, and the API of OpenChoreo carries nothing else. Nothing was changed. Bring it in a text form such as base64, or write the Kubernetes Secret with kubectl.`,
    );
  }
  return text;
}
