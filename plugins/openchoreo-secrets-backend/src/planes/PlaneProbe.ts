import type { KubeConfig } from '@kubernetes/client-node';
import { describePlaneError } from './describePlaneError';
import { requestJson } from './requestJson';
import type { Reachability } from './types';

const INTERVAL_MS = 10_000;
const TIMEOUT_MS = 5_000;

export interface PlaneProbeOptions {
  config: KubeConfig;
  /** Told when a plane begins or ceases to answer, and how it was before. */
  onChange(previous: Reachability): void;
}

/**
 * Asks a plane for its version now and then. An open watch does not tell whether anybody is still at the other
 * end; every authenticated identity may ask for the version.
 */
export class PlaneProbe {
  readonly #options: PlaneProbeOptions;
  #reachability: Reachability = { state: 'starting' };
  #timer: NodeJS.Timeout | undefined;
  #isAsking = false;
  #isStopped = false;

  private constructor(options: PlaneProbeOptions) {
    this.#options = options;
  }

  static create(options: PlaneProbeOptions): PlaneProbe {
    return new PlaneProbe(options);
  }

  get reachability(): Reachability {
    return this.#reachability;
  }

  /** Asks now, and from then on regularly. */
  async check(): Promise<void> {
    if (this.#isAsking || this.#isStopped) {
      return;
    }
    this.#isAsking = true;
    clearTimeout(this.#timer);
    try {
      await requestJson(this.#options.config, '/version', {
        timeoutMs: TIMEOUT_MS,
      });
      this.#set({ state: 'reachable' });
    } catch (error) {
      this.#set({
        state: 'unreachable',
        since: this.#since(),
        message: describePlaneError(error),
      });
    }
    this.#isAsking = false;
    if (!this.#isStopped) {
      this.#timer = setTimeout(() => this.check(), INTERVAL_MS).unref();
    }
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #since(): string {
    return this.#reachability.state === 'unreachable'
      ? this.#reachability.since
      : new Date().toISOString();
  }

  #set(next: Reachability): void {
    const previous = this.#reachability;
    this.#reachability = next;
    if (next.state !== previous.state) {
      this.#options.onChange(previous);
    }
  }
}
