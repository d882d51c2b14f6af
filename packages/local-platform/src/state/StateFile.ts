import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Something whose state is kept in a file. */
export interface StateSource {
  /** Another text for every state. */
  revision(): string;
  /** The state as JSON; it holds values of secrets. */
  snapshot(): unknown;
}

/** Keeps a state in a folder, so that it survives a restart. */
export interface StateFile {
  /** What was kept; `undefined` in a new folder. */
  read(): Promise<unknown>;
  /** Writes a moment after each change, from now on. */
  follow(source: StateSource): void;
  /** Writes what is not yet written, and follows no longer. */
  stop(): Promise<void>;
}

const INTERVAL_MS = 200;

export class JsonStateFile implements StateFile {
  readonly #folder: string;
  readonly #onError: (error: Error) => void;
  #source: StateSource | undefined;
  #written = '';
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  private constructor(folder: string, onError: (error: Error) => void) {
    this.#folder = folder;
    this.#onError = onError;
  }

  static create(options: {
    folder: string;
    onError(error: Error): void;
  }): JsonStateFile {
    return new JsonStateFile(options.folder, options.onError);
  }

  async read(): Promise<unknown> {
    const text = await readFile(this.#path, 'utf8').catch(error => {
      if (error.code === 'ENOENT') {
        return undefined;
      }
      throw error;
    });
    if (text === undefined) {
      return undefined;
    }
    try {
      return JSON.parse(text);
    } catch {
      throw new Error(
        `${
          this.#path
        } is not a state of the local platform. Move it away, or choose another --data-dir.`,
      );
    }
  }

  follow(source: StateSource): void {
    this.#source = source;
    this.#timer = setInterval(() => this.#save(), INTERVAL_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#save();
  }

  get #path(): string {
    return join(this.#folder, 'state.json');
  }

  #save(): Promise<void> {
    this.#writing = this.#writing
      .then(() => this.#write())
      .catch(error => this.#onError(error));
    return this.#writing;
  }

  /** A new file takes the place of the old one whole: a crash leaves one or the other. */
  async #write(): Promise<void> {
    const revision = this.#source?.revision() ?? '';
    if (!this.#source || revision === this.#written) {
      return;
    }
    const text = JSON.stringify(this.#source.snapshot());
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const temporary = `${this.#path}.new`;
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, this.#path);
    this.#written = revision;
  }
}
