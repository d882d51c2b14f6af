import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OccWorld } from '../__testUtils__/OccWorld';
import { outputPattern, readBlocks } from './readBlocks';

jest.setTimeout(60_000);

const folder = resolve(__dirname, '../../../../docs/guide');

const chapters = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(name => ({
    name,
    blocks: readBlocks(readFileSync(join(folder, name), 'utf8')),
  }))
  .filter(({ blocks }) => blocks.length > 0);

describe.each(chapters)('the chapter $name', ({ blocks }) => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  it.each(blocks)(
    'is true from line $line on',
    async ({ script, fails, output = '' }) => {
      const result = await world.shell(script, {
        env: {
          BAO_ADDR: world.platform.storeUrl,
          BAO_TOKEN: world.platform.storeToken,
          FAULTS: `${world.platform.adminUrl}/faults`,
        },
      });
      expect(result).toMatchObject({ code: fails ? 1 : 0 });
      expect(fails ? result.stderr : result.stdout).toMatch(
        outputPattern(output),
      );
    },
  );
});

describe('the guide', () => {
  it('has commands that are run', () => {
    expect(chapters.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(25);
  });
});
