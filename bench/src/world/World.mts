import { Backend } from './Backend.mts';
import { BrowserSession } from './BrowserSession.mts';
import { Platform } from './Platform.mts';

/** The systems that scenarios measure. Each part starts on first use and stops at the end. */
export class World {
  readonly #closers: (() => Promise<void>)[] = [];
  #platform?: Promise<Platform>;
  #backend?: Promise<Backend>;
  #browser?: Promise<BrowserSession>;

  /** Kubernetes, store, and Secret Management API, with namespaces of many secrets. */
  platform(): Promise<Platform> {
    this.#platform ??= this.keep(Platform.start());
    return this.#platform;
  }

  /** Backstage with the plugin, and a route that only authorizes. */
  backend(): Promise<Backend> {
    this.#backend ??= this.platform().then(platform =>
      this.keep(Backend.start(platform)),
    );
    return this.#backend;
  }

  /** A real browser with the production build of the app. */
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

  /** Stops a part at the end. */
  async keep<T extends { close(): Promise<void> }>(
    starting: Promise<T>,
  ): Promise<T> {
    const part = await starting;
    this.#closers.push(() => part.close());
    return part;
  }
}
