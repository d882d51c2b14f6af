/** An executable command block of a chapter. */
export interface Block {
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
export function readBlocks(markdown: string): Block[] {
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
export function outputPattern(output: string): RegExp {
  const escaped = output
    .trim()
    .replace(/[*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\.{3}/g, '\u2026')
    .replace(/\./g, '\\.')
    .replace(/\u2026/g, '[\\s\\S]*')
    .replace(/\s+/g, '\\s+');
  return new RegExp(escaped);
}
