import { parentPort, workerData } from 'node:worker_threads';
import {
  describeSecretData,
  type Problem,
  type SecretTypeFacts,
  secretTypes,
  validateSecretData,
} from '@openchoreo-secrets/plugin-common';

/** The `workerData` that makes this file serve requests. */
export const PARSER_THREAD = 'openchoreo-secrets-parser';

/** The tasks of a parser thread. */
export const parserTasks = {
  describe: describeSecretData,
  validate: validateSecretData,
};

export type ParserTask = keyof typeof parserTasks;

/** The results by task. */
export interface ParserResults {
  describe: SecretTypeFacts;
  validate: Problem[];
}

export interface ParserRequest {
  task: ParserTask;
  /** The type of the secret. */
  type: string;
  entries: [key: string, value: string][];
}

/** A result, or nothing if the values can't be parsed. */
export interface ParserResponse {
  result?: ParserResults[ParserTask];
}

/**
 * The script of a parser thread. It requires this file, so that it works from source, where a hook of Node compiles
 * TypeScript, and in the built package. It posts `ready`, then one response for each request.
 */
export const parserScript = `require(${JSON.stringify(__filename)})`;

if (workerData === PARSER_THREAD) {
  void serveRequests();
}

async function serveRequests(): Promise<void> {
  // loading the rules doesn't count against the time limit of the first request
  await Promise.all(secretTypes.map(({ loadRules }) => loadRules?.()));
  parentPort?.on('message', async (request: ParserRequest) => {
    parentPort?.postMessage(await parse(request));
  });
  parentPort?.postMessage('ready');
}

async function parse({
  task,
  type,
  entries,
}: ParserRequest): Promise<ParserResponse> {
  try {
    return { result: await parserTasks[task](type, entries) };
  } catch {
    return {};
  }
}
