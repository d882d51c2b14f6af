import type { SecretSnapshot } from '../../api/SecretsApi';
import type { SecretDifference } from './compareSecrets';

/** An attempt to save did not succeed. */
export type SaveFailure =
  /** Nothing was changed. */
  | { step: 'refused'; message: string }
  /** Nothing was changed, because somebody else was faster. */
  | { step: 'conflict'; now: SecretSnapshot; since: SecretDifference }
  /** It may have been changed; `now` is what it is, where that could be found out. */
  | {
      step: 'unconfirmed';
      message: string;
      /** Whether the message says already what is known. */
      isExplained: boolean;
      now?: SecretSnapshot;
      /** Absent where it is as it was, as far as can be told. */
      since?: SecretDifference;
    };

/** What is known of an attempt to save. */
export type SaveState = { step: 'idle' | 'saving' } | SaveFailure;
