import { execFileSync } from 'node:child_process';

/** Builds the production app once, before the first test. */
export default function buildApp(): void {
  execFileSync('yarn', ['workspace', 'app', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
