import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import {
  MAX_SECRET_BYTES,
  recognizeBinaryFile,
} from '@openchoreo-secrets/plugin-common';
import { OccError } from '../../errors';

/** The text that bytes are in UTF-8, a byte order mark included; `undefined` where they are none. */
export function toText(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

/** Reads a file as the text that it is; `subject` names the file in errors. */
export async function readTextFile(
  path: string,
  subject: string,
): Promise<string> {
  try {
    const bytes = await readLimited(createReadStream(path), subject);
    return requireText(bytes, subject, basename(path));
  } catch (error) {
    if (error instanceof OccError) {
      throw error;
    }
    const code = Reflect.get(Object(error), 'code');
    throw new OccError(`${subject} can't be read (${code}).`);
  }
}

/** Reads standard input to its end, as the text that it is. */
export async function readStdin(subject: string): Promise<string> {
  return requireText(await readLimited(process.stdin, subject), subject);
}

/** Stops at what a secret can hold, because some files have no end. */
async function readLimited(source: Readable, subject: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_SECRET_BYTES) {
      source.destroy();
      throw new OccError(`${subject} is larger than 1 MiB.`);
    }
  }
  return Buffer.concat(chunks);
}

function requireText(bytes: Buffer, subject: string, fileName = ''): string {
  const text = toText(bytes);
  if (text !== undefined) {
    return text;
  }
  const known = fileName ? recognizeBinaryFile(bytes, fileName) : undefined;
  throw new OccError(
    known
      ? `${subject} can't be used. ${known.message}`
      : `${subject} isn't UTF-8 text, and OpenChoreo's API carries nothing else. Nothing was changed. Create the Kubernetes Secret with kubectl.`,
  );
}
