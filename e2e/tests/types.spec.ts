import { findSecretType } from '@openchoreo-secrets/plugin-common';
import {
  intermediateCertificate,
  leafCertificate,
  leafKey,
  rootCertificate,
  sshKey,
  sshPublicKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import type { Locator } from '@playwright/test';
import { expect, expectStored, readStore, test, type SecretsTab } from '../src';

interface SecretCase {
  name: string;
  category: 'Generic' | 'Git credentials';
  /** Name in the form. */
  label: string;
  type: string;
  /** Store path segment of the type. */
  segment: string;
  data: Record<string, string>;
}

const [algorithm, blob] = sshPublicKey.split(' ');
const sshData = {
  'ssh-privatekey': sshKey,
  known_hosts: `# the forge\ngit.example.com ${algorithm} ${blob}\n`,
  username: 'forge-user',
};
const basicAuth = { username: 'deploy-bot', password: 'pä:ss wörd 🔑' };

const cases: SecretCase[] = [
  {
    name: 'opaque',
    category: 'Generic',
    label: 'Opaque',
    type: 'Opaque',
    segment: 'generic',
    data: {
      'config.json': '{\n  "grün": true\n}\n',
      TOKEN: '  spaces around and a tab\t ',
    },
  },
  {
    name: 'basic-auth',
    category: 'Generic',
    label: 'Basic auth',
    type: 'kubernetes.io/basic-auth',
    segment: 'basic-auth',
    data: basicAuth,
  },
  {
    name: 'ssh-auth',
    category: 'Generic',
    label: 'SSH auth',
    type: 'kubernetes.io/ssh-auth',
    segment: 'ssh-auth',
    data: sshData,
  },
  {
    name: 'registry',
    category: 'Generic',
    label: 'Docker registry',
    type: 'kubernetes.io/dockerconfigjson',
    segment: 'registry',
    data: {
      '.dockerconfigjson':
        '{\n  "auths": {\n    "ghcr.io": { "auth": "bWU6eA==" }\n  }\n}\n',
    },
  },
  {
    name: 'tls',
    category: 'Generic',
    label: 'TLS',
    type: 'kubernetes.io/tls',
    segment: 'tls',
    data: {
      'tls.crt': leafCertificate + intermediateCertificate,
      'tls.key': leafKey,
      'ca.crt': rootCertificate,
    },
  },
  {
    name: 'git-basic-auth',
    category: 'Git credentials',
    label: 'Basic auth',
    type: 'kubernetes.io/basic-auth',
    segment: 'basic-auth',
    data: basicAuth,
  },
  {
    name: 'git-ssh-auth',
    category: 'Git credentials',
    label: 'SSH auth',
    type: 'kubernetes.io/ssh-auth',
    segment: 'ssh-auth',
    data: sshData,
  },
];

for (const secret of cases) {
  const { category, label } = secret;

  test(`${category}, ${label}: typed and uploaded values reach the store byte for byte`, async ({
    stack,
    secrets,
  }) => {
    const create = async (name: string, enter: () => Promise<void>) => {
      await begin(secrets, secret, name);
      await enter();
      await secrets.create();
      await expect(secrets.dialog).toBeHidden();
      await expect(secrets.row(name)).toContainText(label);
    };
    const uploaded = Object.fromEntries(
      Object.entries(secret.data).map(([key, value]) => [
        key,
        // The form rejects private keys with CRLF line endings, which OpenSSH can't load.
        key === 'ssh-privatekey' ? value : value.replace(/\n/g, '\r\n'),
      ]),
    );
    const names = {
      typed: `typed-${secret.name}`,
      file: `file-${secret.name}`,
    };
    await secrets.open(stack.appUrl, 'acme-corp');
    await create(names.typed, () => typeData(secrets, secret));
    await create(names.file, () => uploadData(secrets, secret.type, uploaded));
    await expectStored(stack, expected(secret, names.typed, secret.data));
    await expectStored(stack, expected(secret, names.file, uploaded));
  });
}

test('registries entered row by row become a Docker config', async ({
  stack,
  secrets,
}) => {
  const registry = cases.find(({ name }) => name === 'registry')!;
  await secrets.open(stack.appUrl, 'acme-corp');
  await begin(secrets, registry, 'rows-registry');
  const { dialog } = secrets;
  await dialog.getByLabel('Registry', { exact: true }).fill('ghcr.io');
  await dialog.getByLabel('Username').fill('me');
  await dialog.getByLabel('Password or token').fill('pä:ss');
  await secrets.create();
  await expect(dialog).toBeHidden();
  const auth = Buffer.from('me:pä:ss').toString('base64');
  await expect
    .poll(() => readStore(stack, 'acme-corp/registry/rows-registry'))
    .toEqual({
      '.dockerconfigjson': `{"auths":{"ghcr.io":{"username":"me","password":"pä:ss","auth":"${auth}"}}}`,
    });
});

function isForGit({ category }: SecretCase): boolean {
  return category === 'Git credentials';
}

async function begin(secrets: SecretsTab, secret: SecretCase, name: string) {
  await secrets.openDialog();
  const { dialog } = secrets;
  await secrets.chooseType(
    isForGit(secret) ? `${secret.category}: ${secret.label}` : secret.label,
  );
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await secrets.choosePlane(isForGit(secret) ? 'builds' : 'dp-prod');
}

async function typeData({ dialog }: SecretsTab, { type, data }: SecretCase) {
  if (type === 'kubernetes.io/dockerconfigjson') {
    await dialog.getByRole('button', { name: 'Edit as JSON' }).click();
  }
  for (const [index, [key, value]] of Object.entries(data).entries()) {
    const field = findSecretType(type)?.fields.find(it => it.key === key);
    if (field) {
      await showField(dialog, key);
      await dialog.getByLabel(field.label, { exact: true }).fill(value);
      continue;
    }
    if (index > 0) {
      await dialog.getByRole('button', { name: 'Add key' }).click();
    }
    await dialog.getByLabel('Key', { exact: true }).nth(index).fill(key);
    await dialog.getByLabel('Value', { exact: true }).nth(index).fill(value);
  }
}

/** Shows an optional field. */
async function showField(dialog: Locator, key: string) {
  if (key === 'ca.crt') {
    await dialog.getByRole('button', { name: 'Add CA certificate' }).click();
  }
}

async function uploadData(
  secrets: SecretsTab,
  type: string,
  data: Record<string, string>,
) {
  const { page, dialog } = secrets;
  const choose = async (open: () => Promise<void>, names: string[]) => {
    const chooser = page.waitForEvent('filechooser');
    await open();
    await (
      await chooser
    ).setFiles(
      names.map(name => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(data[name], 'utf8'),
      })),
    );
  };
  const button = (name: string, within: Locator = dialog) =>
    within.getByRole('button', { name });
  switch (type) {
    case 'Opaque':
      return choose(() => secrets.addFrom('Files'), Object.keys(data));
    case 'kubernetes.io/dockerconfigjson':
      return choose(
        () => button('Choose config.json').click(),
        Object.keys(data),
      );
    default:
      for (const { key, label } of findSecretType(type)!.fields) {
        if (key in data) {
          await showField(dialog, key);
          const field = dialog
            .locator('.MuiFormControl-root')
            .filter({ has: page.getByLabel(label, { exact: true }) });
          await choose(() => button('Choose a file', field).click(), [key]);
        }
      }
      return undefined;
  }
}

function expected(
  secret: SecretCase,
  name: string,
  data: Record<string, string>,
) {
  const isGit = isForGit(secret);
  return {
    name,
    data,
    type: secret.type,
    context: isGit ? 'builds' : 'dp-prod',
    category: isGit ? 'git-credentials' : 'generic',
    remoteKey: `${secret.segment}/${name}`,
    targetPlane: isGit
      ? { kind: 'WorkflowPlane', name: 'builds' }
      : { kind: 'DataPlane', name: 'dp-prod' },
  };
}
