/** One command block of a chapter that is to be run. */
export interface Block {
  /** The line on which it begins. */
  line: number;
  script: string;
  /** Whether the reader is to see it fail. */
  fails: boolean;
  /** What the chapter says that it prints, where it says so. */
  output?: string;
}

const FENCED = /^```(\w+) (run|fails|output)\n([\s\S]*?)^```$/gm;

/**
 * The blocks of a Markdown text that are marked as `sh run` or `sh fails`, in their order, each with the
 * `text output` that follows it.
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

/** Matches a text that has all lines of `output` in their order; `...` stands for anything, space for any space. */
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
