import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isRecorded, observeCase, type Case } from './cases';
import { Installation } from './Installation';
import { describeNeed, tokenNames, type Need, type TokenName } from './needs';
import { tables } from './tables';

interface Flags {
  openchoreoUrl: string;
  token?: string;
  tokenFile?: string;
  roleToken?: Tokens;
  disabledUrl?: string;
  kubeconfig: string;
  planeContext?: string;
  plane: string;
  workflowPlane: string;
  storeUrl?: string;
  storeToken?: string;
}

type Tokens = Partial<Record<TokenName, string>>;

/**
 * Runs the cases against an installation and prints the differences. Sets exit code 1 if there are differences.
 *
 * @param argv - as `process.argv`
 * @param cases - all cases by default
 */
export async function runConformance(
  argv: string[],
  cases: Case[] = tables,
): Promise<void> {
  await new Command('test:conformance')
    .description(
      'Compares an OpenChoreo installation with recorded results of OpenChoreo 1.2',
    )
    .requiredOption('--openchoreo-url <url>', 'URL of the OpenChoreo API')
    .addOption(
      new Option('--token <token>', 'bearer token for the API').env(
        'OPENCHOREO_TOKEN',
      ),
    )
    .option('--token-file <path>', 'file with the token')
    .option(
      '--role-token <role=token>',
      `token of a role, if security is on; repeatable. Roles: ${tokenNames.join(
        ', ',
      )}`,
      addToken,
    )
    .option(
      '--disabled-url <url>',
      'URL of an OpenChoreo API of the same installation with secret management off',
    )
    .requiredOption(
      '--kubeconfig <path>',
      'kubeconfig whose current context is the control plane',
    )
    .option(
      '--plane-context <context>',
      "context of the plane's cluster; the current context if omitted",
    )
    .option(
      '--plane <name>',
      'ClusterDataPlane with a store; the test cases use copies of this plane',
      'default',
    )
    .option(
      '--workflow-plane <name>',
      'ClusterWorkflowPlane with a store',
      'default',
    )
    .option(
      '--store-url <url>',
      'URL of the OpenBao or Vault behind the store of the plane',
    )
    .addOption(
      new Option('--store-token <token>', 'its token').env('BAO_TOKEN'),
    )
    .action((flags: Flags) => compare(flags, cases))
    .parseAsync(argv);
}

/** Adds `role=token` to the tokens. */
function addToken(text: string, tokens: Tokens = {}): Tokens {
  const [role, token] = text.split(/=(.*)/s);
  if (!tokenNames.some(name => name === role) || !token) {
    throw new InvalidArgumentError(
      `Use role=token with one of these roles: ${tokenNames.join(', ')}.`,
    );
  }
  return { ...tokens, [role]: token };
}

async function compare(flags: Flags, cases: Case[]): Promise<void> {
  const { openchoreoUrl, tokenFile } = flags;
  const installation = new Installation({
    ...flags,
    openChoreoUrl: openchoreoUrl.replace(/\/+$/, ''),
    tokens: flags.roleToken,
    token: tokenFile ? readFileSync(tokenFile, 'utf8').trim() : flags.token,
  });
  const counts = { same: 0, different: 0 };
  const unmet: Need[] = [];
  say(`Namespace ${installation.namespace} on ${openchoreoUrl}`);
  try {
    await installation.prepare();
    for (const testCase of cases) {
      const missing = testCase.needs?.find(need => !installation.meets(need));
      if (missing) {
        unmet.push(missing);
        continue;
      }
      const observed = await observeCase(testCase, installation, answer =>
        isRecorded(answer, testCase),
      );
      if (!('recorded' in testCase)) {
        continue;
      }
      if (isRecorded(observed, testCase)) {
        counts.same++;
      } else {
        counts.different++;
        say(
          `\n${testCase.title}\n  recorded: ${print(
            testCase.recorded,
          )}\n  observed: ${print(observed)}`,
        );
      }
    }
  } catch (error) {
    process.stderr.write(`Can't compare: ${reasonOf(error)}\n`);
    process.exitCode = 1;
    return;
  } finally {
    await installation.remove().catch(error => {
      process.stderr.write(
        `Delete the namespaces ${installation.namespace} and openchoreo-kv-${
          installation.namespace
        } yourself: ${reasonOf(error)}\n`,
      );
    });
  }
  say(`\n${counts.same} as recorded, ${counts.different} different`);
  for (const need of new Set(unmet)) {
    const count = unmet.filter(other => other === need).length;
    say(`${count} not checked, because they need ${describeNeed(need)}`);
  }
  process.exitCode = counts.different > 0 ? 1 : 0;
}

function print(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}

function reasonOf(error: unknown): string {
  const { stderr, cause, message } = Object(error);
  return String(stderr?.trim() || cause?.message || message);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
