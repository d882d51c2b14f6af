import type { RotatingKubeConfig } from './kubeConfig';
import {
  messageOf,
  PlaneResponseError,
  problemOf,
  requestJson,
} from './planeApi';
import type { Reachability } from './planesConfig';

const INTERVAL_MS = 10_000;
const PROBE_TIMEOUT_MS = 5_000;

export interface PlaneProbeOptions {
  kubeConfig: RotatingKubeConfig;
  /** 10 seconds by default. */
  intervalMs?: number;
  /** Called with the previous state when the plane starts or stops responding. */
  onChange(previous: Reachability): void;
}

/**
 * Requests a plane's version regularly, because an open watch doesn't show that its connection is dead. Every
 * authenticated identity can read the version. Each request first picks up rotated credentials.
 */
export class PlaneProbe {
  readonly #options: PlaneProbeOptions;
  #reachability: Reachability = { state: 'starting' };
  #timer: NodeJS.Timeout | undefined;
  #isChecking = false;
  readonly #stopped = new AbortController();

  constructor(options: PlaneProbeOptions) {
    this.#options = options;
  }

  get reachability(): Reachability {
    return this.#reachability;
  }

  /** Requests the version now and then regularly. */
  async check(): Promise<void> {
    if (this.#isChecking || this.#stopped.signal.aborted) {
      return;
    }
    this.#isChecking = true;
    clearTimeout(this.#timer);
    try {
      const { kubeConfig } = this.#options;
      await kubeConfig.refresh();
      await requestJson(kubeConfig.config, '/version', {
        timeoutMs: PROBE_TIMEOUT_MS,
        signal: this.#stopped.signal,
      });
      this.#set({ state: 'reachable' });
    } catch (error) {
      if (this.#stopped.signal.aborted) {
        return;
      }
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
    this.#isChecking = false;
    if (!this.#stopped.signal.aborted) {
      this.#timer = setTimeout(
        () => this.check(),
        this.#options.intervalMs ?? INTERVAL_MS,
      ).unref();
    }
  }

  stop(): void {
    this.#stopped.abort();
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
