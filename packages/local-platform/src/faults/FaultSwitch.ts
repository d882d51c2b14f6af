import type { Response } from 'express';
import type { Fault } from './types';

/** Injects a fault into one server while it runs. */
export interface FaultSwitch {
  readonly fault: Fault | undefined;
  set(fault: Fault | undefined): void;
  /** Tracks a response until it ends, so that `down` can close its connection. */
  track(response: Response): void;
}

export class InMemoryFaultSwitch implements FaultSwitch {
  readonly #responses = new Set<Response>();
  readonly #onChange: (fault: Fault | undefined) => void;
  #fault: Fault | undefined;

  private constructor(onChange: (fault: Fault | undefined) => void) {
    this.#onChange = onChange;
  }

  static create(
    onChange: (fault: Fault | undefined) => void = () => undefined,
  ): InMemoryFaultSwitch {
    return new InMemoryFaultSwitch(onChange);
  }

  get fault(): Fault | undefined {
    return this.#fault;
  }

  set(fault: Fault | undefined): void {
    const wasHanging = this.#fault?.kind === 'hang';
    this.#fault = fault;
    if (wasHanging || fault?.kind === 'down' || fault?.kind === 'hang') {
      this.#responses.forEach(response => response.socket?.destroy());
    }
    this.#onChange(fault);
  }

  track(response: Response): void {
    this.#responses.add(response);
    response.on('close', () => this.#responses.delete(response));
  }
}
