import { printLine } from '../../output';
import {
  emptyConfig,
  readConfig,
  writeConfig,
  type OccConfig,
} from '../../services/config';

/** Changes the configuration, of which there may be none yet, and says what was done. */
export async function changeConfig(
  change: (config: OccConfig) => OccConfig,
  done: string,
): Promise<void> {
  await writeConfig(change((await readConfig()) ?? emptyConfig()));
  printLine(done);
}
