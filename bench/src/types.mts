import type { World } from './world/World.mts';

/** One line of the table. */
export interface Measurement {
  what: string;
  /** The median of what was measured unless `what` says otherwise, in `unit`. */
  value: number;
  unit: 'ms' | 'bytes' | 'kB' | 'MB' | 'calls' | 'chunks';
  /** What it is compared with, measured in the same run. */
  base?: {
    what: string;
    value: number;
    /** The median of the ratios of single rounds, where it is not the ratio of the medians. */
    ratio?: number;
  };
  /** The most that the value may be, or, where there is a base, that its ratio to the base may be. */
  target?: number;
}

/** Something that is measured: one file in `scenarios`. */
export interface Scenario {
  title: string;
  measure(world: World): Promise<Measurement[]>;
}
