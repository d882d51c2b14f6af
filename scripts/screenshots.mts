// Takes a picture of every screen from the running product: light and dark, English and German, wide and narrow.
// They go to `.local/screenshots`; those of the documentation also to `docs/screenshots`.
import { run } from './testing/run.mts';
import { ensureChromium } from './testing/tools.mts';

const chromium = await ensureChromium();
const args = process.argv.slice(2).map(arg => JSON.stringify(arg));
const passed = await run(
  `yarn workspace @openchoreo-secrets/e2e playwright test --config screenshots.config.ts ${args.join(
    ' ',
  )}`,
  chromium ? { CHROMIUM_PATH: chromium } : {},
);
process.exitCode = passed ? 0 : 1;
