import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startOpenBao, type OpenBao } from '@openchoreo-secrets/local-platform';
import { OccWorld } from './__testUtils__/OccWorld';

/** An executable command block of a chapter. */
interface Block {
  /** Line number of the block. */
  line: number;
  script: string;
  /** Whether the commands must fail. */
  fails: boolean;
  /** Expected output, if the chapter shows it. */
  output?: string;
}

const FENCED = /^```(\w+) (run|fails|output)\n([\s\S]*?)^```$/gm;

/**
 * Returns the `sh run` and `sh fails` blocks of a Markdown text in order, each with the `text output` block that
 * follows.
 */
function readBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const match of markdown.matchAll(FENCED)) {
    const [, , mark, content] = match;
    if (mark === 'output') {
      blocks[blocks.length - 1].output = content;
    } else {
      const line = markdown.slice(0, match.index).split('\n').length;
      blocks.push({ line, script: content, fails: mark === 'fails' });
    }
  }
  return blocks;
}

/** Creates a pattern for all lines of `output` in order; `...` matches any text, a space any whitespace. */
function outputPattern(output: string): RegExp {
  const escaped = output
    .trim()
    .replace(/[*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\.{3}/g, '\u2026')
    .replace(/\./g, '\\.')
    .replace(/\u2026/g, '[\\s\\S]*')
    .replace(/\s+/g, '\\s+');
  return new RegExp(escaped);
}

const folder = resolve(__dirname, '../../../docs/guide');

const chapters = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(name => ({
    name,
    blocks: readBlocks(readFileSync(join(folder, name), 'utf8')),
  }))
  .filter(({ blocks }) => blocks.length > 0);

describe.each(chapters)('chapter $name', ({ blocks }) => {
  // Only the embedded store supports faults.
  const usesFaults = blocks.some(({ script }) => script.includes('$FAULTS'));
  let openBao: OpenBao | undefined;
  let world: OccWorld;

  beforeAll(async () => {
    openBao = usesFaults
      ? undefined
      : await startOpenBao({ binary: process.env.BAO_PATH });
    world = await OccWorld.start({ openBao });
    await world.shell(
      'kubectl --context dp-prod wait pushsecret db-creds -n openchoreo-kv-acme-corp --for=condition=Ready --timeout=10s',
    );
  });

  afterAll(async () => {
    await world.stop();
    await openBao?.stop();
  });

  it.each(blocks)(
    'has working commands at line $line',
    async ({ script, fails, output = '' }) => {
      const result = await world.shell(script, {
        env: {
          BAO_ADDR: world.platform.storeUrl,
          BAO_TOKEN: world.platform.storeToken,
          FAULTS: `${world.platform.adminUrl}/faults`,
          POLICIES: resolve(
            folder,
            '../../plugins/openchoreo-secrets-backend/policies',
          ),
        },
      });
      expect(result).toMatchObject({ code: fails ? 1 : 0 });
      expect(fails ? result.stderr : result.stdout).toMatch(
        outputPattern(output.replaceAll('http://127.0.0.1:7080', world.url)),
      );
    },
  );
});

describe('guide', () => {
  it('has executable commands', () => {
    expect(chapters.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(25);
  });
});
