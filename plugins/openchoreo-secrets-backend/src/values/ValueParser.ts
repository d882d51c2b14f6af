import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { anySignal } from '@openchoreo-secrets/openchoreo-client';
import {
  findSecretType,
  type Problem,
  type SecretTypeFacts,
} from '@openchoreo-secrets/plugin-common';
import {
  PARSER_THREAD,
  type ParserRequest,
  type ParserResponse,
  type ParserResults,
  parserScript,
  type ParserTask,
  parserTasks,
} from './parserThread';
import type { SecretValues } from './SecretValues';

/** Parsing takes milliseconds. The limit allows for a busy machine. */
const TIME_LIMIT_MS = 2000;

/** A thread that can't start in this time is broken. */
const START_LIMIT_MS = 30_000;

/** Values have up to 1 MiB. */
const MAX_HEAP_MB = 256;

export interface ValueParserOptions {
  logger: LoggerService;
  timeLimitMs?: number;
}

/**
 * Parses values that come from upstream. It uses a thread with a time limit, so that no stored value can stall the
 * backend. The thread starts when it's first needed, and is replaced after it exceeds a limit.
 */
export class ValueParser {
  readonly #logger: LoggerService;
  readonly #timeLimitMs: number;
  #thread: Promise<Worker> | undefined;
  /** Settles when the thread is free. */
  #last: Promise<unknown> = Promise.resolve();
  #isStopped = false;

  constructor({ logger, timeLimitMs = TIME_LIMIT_MS }: ValueParserOptions) {
    this.#logger = logger;
    this.#timeLimitMs = timeLimitMs;
  }

  /** Describes the values of a secret. Values that can't be parsed in time have no facts. */
  async describe(type: string, values: SecretValues): Promise<SecretTypeFacts> {
    return (await this.#run('describe', type, values)) ?? {};
  }

  /** Finds the problems of the values of a secret, or returns `undefined` if they can't be parsed in time. */
  validate(type: string, values: SecretValues): Promise<Problem[] | undefined> {
    return this.#run('validate', type, values);
  }

  /** Ends the thread. Values that are being parsed have no facts. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#terminate();
  }

  async #run<T extends ParserTask>(
    task: T,
    type: string,
    values: SecretValues,
  ): Promise<ParserResults[T] | undefined> {
    const entries = [...values.toTexts()];
    // a type without rules of its own has nothing to parse
    const run = findSecretType(type)?.loadRules
      ? this.#enqueue({ task, type, entries })
      : parserTasks[task](type, entries);
    return (await run) as ParserResults[T] | undefined;
  }

  #enqueue(request: ParserRequest): Promise<ParserResponse['result']> {
    const run = this.#last.then(() => this.#ask(request));
    this.#last = run;
    return run;
  }

  async #ask(request: ParserRequest): Promise<ParserResponse['result']> {
    if (this.#isStopped) {
      return undefined;
    }
    try {
      const thread = await this.#start();
      const response = receive<ParserResponse>(thread, this.#timeLimitMs);
      thread.postMessage(request);
      return (await response).result;
    } catch {
      await this.#terminate();
      if (!this.#isStopped) {
        this.#logger.warn(
          `The values of a ${request.type} secret couldn't be parsed within ${
            this.#timeLimitMs
          } ms, so they have no facts`,
        );
      }
      return undefined;
    }
  }

  async #start(): Promise<Worker> {
    this.#thread ??= startThread();
    try {
      return await this.#thread;
    } catch (error) {
      this.#logger.error(`The parser thread can't start: ${error}`);
      throw error;
    }
  }

  async #terminate(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.then(
      started => started.terminate(),
      () => undefined,
    );
  }
}

async function startThread(): Promise<Worker> {
  const thread = new Worker(parserScript, {
    eval: true,
    workerData: PARSER_THREAD,
    name: 'secret-parser',
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  // a thread that waits for work doesn't keep the process alive
  thread.unref();
  // without a listener, a thread that fails between two requests would end the process
  thread.on('error', () => {});
  try {
    await receive(thread, START_LIMIT_MS);
    return thread;
  } catch (error) {
    await thread.terminate();
    throw error;
  }
}

/** The next message of a thread. Rejects when the thread fails, ends, or takes too long. */
async function receive<T>(thread: Worker, limitMs: number): Promise<T> {
  const settled = new AbortController();
  const ended = once(thread, 'exit', { signal: settled.signal }).then(() => {
    throw new Error('The parser thread ended');
  });
  const signal = anySignal([settled.signal, AbortSignal.timeout(limitMs)]);
  const message = once(thread, 'message', { signal });
  try {
    const [content] = await Promise.race([message, ended]);
    return content;
  } finally {
    ended.catch(() => {});
    message.catch(() => {});
    settled.abort();
  }
}
