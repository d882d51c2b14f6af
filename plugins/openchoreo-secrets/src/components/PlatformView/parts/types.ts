import type { ReactNode } from 'react';
import type { PlatformData } from '../../../hooks/platform/usePlatformData';
import type { NamespacedSecret } from '../../../platform/platformRows';
import type { platformMessages } from '../../../translations/en/platform';

/** What a part has at the moment. */
export interface ShownPart {
  /** How many rows it has; absent while nothing is known of them. */
  count?: number;
  content: ReactNode;
  /** What the filters offer a choice from; all secrets unless given. */
  choices?: NamespacedSecret[];
  /** Its rows for other programs; metadata only. */
  toCsv(): string;
}

type PartLabel = Extract<
  keyof (typeof platformMessages)['platform'],
  `part${string}`
>;

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
