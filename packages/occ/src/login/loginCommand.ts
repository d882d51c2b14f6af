import { Command, Option } from 'commander';
import {
  changeConfig,
  putEntry,
  readConfig,
  selectTarget,
  type Credentials,
  type Target,
} from '../config/config';
import { OccError } from '../errors';
import { collect, type GlobalFlags } from '../options';
import { printLine } from '../output';
import {
  configureClient,
  findIdentityProvider,
  signInAsClient,
} from './identityProvider';
import { CALLBACK_PORT, signInByBrowser } from './signInByBrowser';

interface LoginFlags extends GlobalFlags {
  clientCredentials?: boolean;
  clientId?: string;
  clientSecret?: string;
  credential?: string;
  scope?: string[];
  callbackPort: string;
  browser: boolean;
}

/** Creates `occ login`, which signs in and saves the tokens in the configuration. */
export function loginCommand(): Command {
  return new Command('login')
    .description('sign in to the control plane')
    .option(
      '--client-credentials',
      'sign in as a service account, without a browser',
    )
    .addOption(
      new Option('--client-id <id>', 'client ID of the service account').env(
        'OCC_CLIENT_ID',
      ),
    )
    .addOption(
      new Option('--client-secret <secret>', 'its secret').env(
        'OCC_CLIENT_SECRET',
      ),
    )
    .option('--credential <name>', 'name of the saved credentials')
    .option('--scope <scope>', 'scope to request; can be repeated', collect)
    .option('--no-browser', "print the sign-in URL, don't open a browser")
    .option(
      '--callback-port <port>',
      'port on 127.0.0.1 for the redirect of the browser',
      String(CALLBACK_PORT),
    )
    .action((_, command: Command) => login(command.optsWithGlobals()));
}

/** Creates `occ logout`, which deletes the tokens of the context. */
export function logoutCommand(): Command {
  return new Command('logout')
    .description('delete the saved tokens of the context')
    .action((_, command: Command) => logout(command.optsWithGlobals()));
}

async function login(flags: LoginFlags): Promise<void> {
  const { clientId, clientSecret } = flags;
  if (flags.clientCredentials && !(clientId && clientSecret)) {
    throw new OccError(
      'client ID and client secret are required: set OCC_CLIENT_ID and OCC_CLIENT_SECRET, or use --client-id and --client-secret.',
    );
  }
  const target = selectTarget(await readConfig(), flags);
  const provider = await findIdentityProvider(target.url);
  if (!provider.isSecurityEnabled) {
    printLine(`${target.url} doesn't require sign-in.`);
    return;
  }
  const scope = flags.scope?.join(' ');
  const signedIn =
    flags.clientCredentials && clientId && clientSecret
      ? await signInAsClient(provider, { clientId, clientSecret, scope })
      : await signInByBrowser(provider, {
          scope: scope ?? provider.scope,
          port: Number(flags.callbackPort),
          opensBrowser: flags.browser,
        });
  const name = flags.credential ?? target.credentialsName;
  const context = await save({ ...signedIn, name }, target);
  printLine('✓ Authentication successful!');
  printLine(
    `Credential '${name}' saved and associated with context '${context}'`,
  );
}

/** Saves credentials for the context of a target. Adds a context for a URL without one. */
async function save(
  credentials: Credentials,
  { url, context, credentialsName }: Target,
): Promise<string> {
  const { name } = credentials;
  const contextName = context?.name ?? credentialsName;
  await changeConfig(config => ({
    ...config,
    currentContext: config.currentContext ?? contextName,
    controlplanes: context
      ? config.controlplanes
      : putEntry(config.controlplanes, { name: contextName, url }),
    credentials: putEntry(config.credentials, credentials),
    contexts: putEntry(config.contexts, {
      ...(context ?? { name: contextName, controlplane: contextName }),
      credentials: name,
    }),
  }));
  return contextName;
}

async function logout(flags: GlobalFlags): Promise<void> {
  const { url, credentials } = selectTarget(await readConfig(), flags);
  if (!credentials?.token && !credentials?.clientSecret) {
    printLine(`Not signed in to ${url}`);
    return;
  }
  const { name } = credentials;
  await changeConfig(config => ({
    ...config,
    credentials: putEntry(config.credentials, { name }),
  }));
  await revoke(url, credentials);
  printLine(`Signed out of ${url}: the tokens of '${name}' are deleted`);
}

/** Revokes the tokens at the identity provider, if supported. Local tokens are deleted even if revocation fails. */
async function revoke(url: string, credentials: Credentials): Promise<void> {
  const { refreshToken, clientId } = credentials;
  if (!refreshToken) {
    return;
  }
  try {
    const provider = await findIdentityProvider(url);
    const { oidc, config } = await configureClient(provider, {
      clientId: clientId ?? provider.clientId,
    });
    await oidc.tokenRevocation(config, refreshToken);
  } catch {
    // The provider is unreachable or has no revocation endpoint.
  }
}
