import {
  MAX_SECRET_BYTES,
  recognizeBinaryFile,
  type Problem,
} from '@openchoreo-secrets/plugin-common';

/** Why a file can't become a value. */
export type FileProblem =
  | 'binaryFile'
  | 'emptyFile'
  | 'largeFile'
  | 'unreadableFile'
  | 'unknownFile';

export type TextFile =
  | { name: string; text: string; problem?: undefined }
  | {
      name: string;
      problem: FileProblem;
      /** The format of a binary file, and how to convert it. */
      recognized?: Problem;
    };

/** Reads a file as UTF-8 text without changing a byte; refuses other files. */
export async function readTextFile(file: File): Promise<TextFile> {
  const { name, size } = file;
  if (size > MAX_SECRET_BYTES) {
    return { name, problem: 'largeFile' };
  }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // A dropped folder, or a file that was deleted or locked in the meantime.
    return { name, problem: 'unreadableFile' };
  }
  if (bytes.byteLength === 0) {
    return { name, problem: 'emptyFile' };
  }
  try {
    return { name, text: decoder.decode(bytes) };
  } catch {
    const recognized = recognizeBinaryFile(new Uint8Array(bytes), name);
    return { name, problem: 'binaryFile', ...(recognized && { recognized }) };
  }
}
