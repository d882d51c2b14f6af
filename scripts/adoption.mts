// Installs the packed plugins into Backstage apps as `@backstage/create-app` makes them, follows the README, and runs
// the main journey in a browser: `npm run test:adoption`, or `npm run test:adoption -- legacy` for one frontend system. With
// `--newest`, the apps have the newest version of each Backstage package.
import { run } from './testing/run.mts';
import { ensureChromium } from './testing/tools.mts';

const chromium = await ensureChromium();
const args = process.argv.slice(2);
const frontend = args.find(arg => !arg.startsWith('--'));
const passed =
  (await run('node scripts/pack.mts')) &&
  (await run(
    `yarn workspace @openchoreo-secrets/e2e playwright test --config adoption.config.ts ${
      frontend ? `--grep ${frontend}` : ''
    }`,
    {
      ...(chromium && { CHROMIUM_PATH: chromium }),
      ...(args.includes('--newest') && {
        ADOPTION_CREATE_APP: 'latest',
        ADOPTION_PACKAGES: 'newest',
      }),
    },
  ));
process.exitCode = passed ? 0 : 1;
