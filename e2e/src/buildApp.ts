import { execFileSync } from 'node:child_process';

/** Builds the app for production before the first test, for all stacks that serve it. */
export default function buildApp(): void {
  execFileSync('yarn', ['workspace', 'app', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
