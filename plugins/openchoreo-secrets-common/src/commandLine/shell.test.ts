import { execFileSync } from 'node:child_process';
import { shellWord } from './shell';

describe('shellWord', () => {
  it('does not quote Kubernetes names', () => {
    expect(shellWord('agent.tls-1')).toBe('agent.tls-1');
  });

  it.each([
    '$(echo run)',
    '`echo run`',
    'a; echo run',
    "it's; echo run",
    'two\nlines',
    '',
  ])('quotes %j as one word', text => {
    const command = `printf %s ${shellWord(text)}`;
    expect(execFileSync('sh', ['-c', command]).toString()).toBe(text);
  });
});
