import { execFileSync } from 'node:child_process';
import { shellWord } from './shell';

describe('a word of a shell', () => {
  it('is a name as it is', () => {
    expect(shellWord('agent.tls-1')).toBe('agent.tls-1');
  });

  it.each([
    '$(echo run)',
    '`echo run`',
    'a; echo run',
    "it's; echo run",
    'two\nlines',
    '',
  ])('is never more than itself: %j', text => {
    const command = `printf %s ${shellWord(text)}`;
    expect(execFileSync('sh', ['-c', command]).toString()).toBe(text);
  });
});
