import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Source of a persistent state. */
export interface StateSource {
  /** Returns a text that changes with each state change. */
  revision(): string;
  /** Returns the state as JSON, including secret values. */
  snapshot(): unknown;
}

/** Persists a state in a folder. */
export interface StateFile {
  /** Reads the saved state; `undefined` in a new folder. */
  read(): Promise<unknown>;
  /** Starts saving the state shortly after each change. */
  follow(source: StateSource): void;
  /** Saves pending changes and stops saving. */
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
        } isn't a state file of the local platform. Move the file, or choose another --data-dir.`,
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

  /** Replaces the file atomically, so that a crash leaves either the old or the new state. */
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
