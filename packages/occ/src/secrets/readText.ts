import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import {
  MAX_SECRET_BYTES,
  recognizeBinaryFile,
} from '@openchoreo-secrets/plugin-common';
import { OccError } from '../errors';

/** Decodes UTF-8 and keeps a byte order mark; `undefined` for other data. */
export function toText(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

/**
 * Reads a text file.
 *
 * @param subject - names the file in errors
 */
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

/** Reads standard input to its end. */
export async function readStdin(subject: string): Promise<string> {
  return requireText(await readLimited(process.stdin, subject), subject);
}

/** Reads up to the size limit of a secret, because some files, such as `/dev/zero`, never end. */
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
      : `${subject} isn't UTF-8 text, and OpenChoreo's API accepts only text. Nothing was changed. Create the Kubernetes Secret with kubectl.`,
  );
}

/** Prompts for a value on the terminal, without echo. */
export async function promptValue(label: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new OccError(
      `Can't ask for the ${label} without a terminal. Use --from-stdin, or --docker-password-stdin.`,
    );
  }
  const { default: password } = await import('@inquirer/password');
  try {
    return await password(
      { message: `Value of the ${label}:`, mask: false, toggleMask: false },
      { output: process.stderr },
    );
  } catch {
    throw new OccError('Canceled. Nothing was changed.');
  }
}
