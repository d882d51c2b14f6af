import type { RotatingKubeConfig } from './kubeConfig';
import {
  messageOf,
  PlaneResponseError,
  problemOf,
  requestJson,
} from './planeApi';
import type { Reachability } from './types';

const INTERVAL_MS = 10_000;
const TIMEOUT_MS = 5_000;

export interface PlaneProbeOptions {
  kubeConfig: RotatingKubeConfig;
  /** Called when the plane starts or stops to respond, with the state before. */
  onChange(previous: Reachability): void;
}

/**
 * Asks a plane for its version regularly, because an open watch doesn't show whether the other end still exists.
 * Every authenticated identity may ask for the version. Rotated credentials are picked up before each question.
 */
export class PlaneProbe {
  readonly #options: PlaneProbeOptions;
  #reachability: Reachability = { state: 'starting' };
  #timer: NodeJS.Timeout | undefined;
  #isAsking = false;
  #isStopped = false;

  constructor(options: PlaneProbeOptions) {
    this.#options = options;
  }

  get reachability(): Reachability {
    return this.#reachability;
  }

  /** Asks now, and regularly from then on. */
  async check(): Promise<void> {
    if (this.#isAsking || this.#isStopped) {
      return;
    }
    this.#isAsking = true;
    clearTimeout(this.#timer);
    try {
      const { kubeConfig } = this.#options;
      await kubeConfig.refresh();
      await requestJson(kubeConfig.config, '/version', {
        timeoutMs: TIMEOUT_MS,
      });
      this.#set({ state: 'reachable' });
    } catch (error) {
      const problem = problemOf(error);
      const state =
        error instanceof PlaneResponseError ? 'unknown' : 'unreachable';
      this.#set({
        state,
        problem,
        since: this.#since(state),
        message: messageOf(problem),
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

  #since(state: Reachability['state']): string {
    return 'since' in this.#reachability && this.#reachability.state === state
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
