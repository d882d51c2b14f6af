import type { World } from './world/World.mts';

/** One line of the table. */
export interface Measurement {
  what: string;
  /** The median unless `what` names another statistic. */
  value: number;
  unit: 'ms' | 'bytes' | 'kB' | 'MB' | 'calls' | 'chunks' | 'errors' | '/s';
  /** The value to compare with, measured in the same run. */
  base?: {
    what: string;
    value: number;
    /** The median of the rounds' ratios; the ratio of the medians if absent. */
    ratio?: number;
  };
  /** The maximum of the value or, with a base, of the ratio. */
  target?: number;
}

/** A scenario: one file in `scenarios`. */
export interface Scenario {
  title: string;
  measure(world: World): Promise<Measurement[]>;
}
