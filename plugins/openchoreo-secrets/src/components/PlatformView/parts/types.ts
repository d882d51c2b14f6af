import type { ReactNode } from 'react';
import type { PlatformData } from '../../../hooks/usePlatformData';
import type { platformMessages } from '../../../translation/platform';

/** What a part has at the moment. */
export interface ShownPart {
  /** How many rows it has. */
  count: number;
  content: ReactNode;
  /** Its rows for other programs; metadata only. */
  toCsv(): string;
}

type PartLabel = Extract<keyof typeof platformMessages, `part${string}`>;

/** One tab of the view of the platform. */
export interface PlatformPart {
  /** Stands in the URL. */
  id: string;
  /** The text of its tab, which takes the `number` of its rows. */
  label: `platform.${PartLabel}`;
  /** Whether it shows what the filters leave. */
  isFiltered: boolean;
  show(data: PlatformData): ShownPart;
}
