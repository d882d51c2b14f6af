import { Backend } from './Backend.mts';
import { BrowserSession } from './BrowserSession.mts';
import { Platform } from './Platform.mts';

/** What scenarios measure. Each part is started when it is first asked for, and stopped at the end. */
export class World {
  readonly #closers: (() => Promise<void>)[] = [];
  #platform?: Promise<Platform>;
  #backend?: Promise<Backend>;
  #browser?: Promise<BrowserSession>;

  static create(): World {
    return new World();
  }

  /** Kubernetes, store and Secret Management API, with namespaces of many secrets. */
  platform(): Promise<Platform> {
    this.#platform ??= this.keep(Platform.start());
    return this.#platform;
  }

  /** Backstage with the plugin, and a route that does nothing. */
  backend(): Promise<Backend> {
    this.#backend ??= this.platform().then(platform =>
      this.keep(Backend.start(platform)),
    );
    return this.#backend;
  }

  /** A real browser on the app as it is built for production. */
  browser(): Promise<BrowserSession> {
    this.#browser ??= this.platform().then(platform =>
      this.keep(BrowserSession.start(platform)),
    );
    return this.#browser;
  }

  async close(): Promise<void> {
    for (const close of this.#closers.reverse()) {
      await close();
    }
  }

  /** Has something that is being started stopped at the end. */
  async keep<T extends { close(): Promise<void> }>(
    starting: Promise<T>,
  ): Promise<T> {
    const part = await starting;
    this.#closers.push(() => part.close());
    return part;
  }
}
