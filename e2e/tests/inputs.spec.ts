import {
  problemMessages,
  repairMessages,
  valueHintMessages,
} from '@openchoreo-secrets/plugin-common';
import {
  intermediateCertificate,
  leafCertificate,
  leafKey,
  sshHardwareKey,
  sshKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import { expect, readStore, test, type SecretsTab } from '../src';

interface FileInput {
  title: string;
  type: string;
  /** File contents by name; the form selects the field. */
  files: Record<string, string>;
  /** Expected message of the form. */
  note: string;
  /** Button that corrects the value, and the expected stored value. */
  fix?: string;
  stored?: Record<string, string>;
}

const auth = Buffer.from('ci:hunter2').toString('base64');

const inputs: FileInput[] = [
  {
    title: 'an SSH key from Windows',
    type: 'SSH auth',
    files: { id_ed25519: sshKey.replace(/\n/g, '\r\n') },
    note: repairMessages.fileWindowsLineBreaks,
    fix: 'Repair',
    stored: { 'ssh-privatekey': sshKey },
  },
  {
    title: 'an SSH key of a hardware token',
    type: 'SSH auth',
    files: { id_ed25519_sk: sshHardwareKey() },
    note: problemMessages.privateKeyHardwareToken,
  },
  {
    title: 'certificate and key in one file',
    type: 'TLS',
    files: { 'all-in-one.pem': leafKey + leafCertificate },
    note: repairMessages.moveCertificates,
    fix: 'Repair',
    stored: { 'tls.crt': leafCertificate, 'tls.key': leafKey },
  },
  {
    title: 'a certificate with a byte order mark',
    type: 'TLS',
    files: { 'tls.crt': `\ufeff${leafCertificate}`, 'tls.key': leafKey },
    note: problemMessages.fileByteOrderMark.replace('{{reader}}', 'kubectl'),
    fix: 'Repair',
    stored: { 'tls.crt': leafCertificate, 'tls.key': leafKey },
  },
  {
    title: 'a chain that begins with the issuer',
    type: 'TLS',
    files: {
      'tls.crt': intermediateCertificate + leafCertificate,
      'tls.key': leafKey,
    },
    note: problemMessages.certificateOrder,
  },
  {
    title: 'a certificate twice in the chain',
    type: 'TLS',
    files: {
      'tls.crt': leafCertificate + intermediateCertificate.repeat(2),
      'tls.key': leafKey,
    },
    note: problemMessages.certificateDuplicate,
  },
  {
    title: 'a legacy .dockercfg',
    type: 'Docker registry',
    files: { '.dockercfg': JSON.stringify({ 'quay.io': { auth } }) },
    note: problemMessages.dockerConfigLegacy,
    fix: 'Repair',
    stored: {
      '.dockerconfigjson': JSON.stringify({ auths: { 'quay.io': { auth } } }),
    },
  },
  {
    title: 'an address that no image matches',
    type: 'Docker registry',
    files: {
      'config.json': JSON.stringify({
        auths: { 'https://index.docker.io/v1': { auth } },
      }),
    },
    note: 'https://index.docker.io/v1 matches no image.',
  },
  {
    title: 'a password with a final line break',
    type: 'Opaque',
    files: { password: 'hunter2\n' },
    note: valueHintMessages.finalLineBreak,
    fix: 'Remove line break',
    stored: { password: 'hunter2' },
  },
  {
    title: 'base64 of a password',
    type: 'Opaque',
    files: { password: Buffer.from('hunter2 hunter2').toString('base64') },
    note: valueHintMessages.base64Text,
    fix: 'Decode',
    stored: { password: 'hunter2 hunter2' },
  },
];

test('the form explains problems in real-world files, and corrects them if the user agrees', async ({
  stack,
  secrets,
}) => {
  test.setTimeout(180_000);
  const { dialog, page } = secrets;
  const segments: Record<string, string> = {
    'SSH auth': 'ssh-auth',
    'Docker registry': 'registry',
    TLS: 'tls',
    Opaque: 'generic',
  };
  await secrets.open(stack.appUrl, 'acme-corp');
  for (const [index, input] of inputs.entries()) {
    await test.step(input.title, async () => {
      const name = `input-${index}`;
      await begin(secrets, input.type, name);
      await drop(secrets, input.files);
      for (const file of Object.keys(input.files)) {
        await expect(dialog.getByText(file, { exact: true })).toBeVisible();
      }
      await expect(dialog.getByText(input.note).first()).toBeVisible();
      if (!input.fix) {
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Discard' }).click();
      } else {
        await dialog.getByRole('button', { name: input.fix }).first().click();
        await secrets.create();
      }
      await expect(dialog).toBeHidden();
      if (input.stored) {
        await expect
          .poll(() =>
            readStore(stack, `acme-corp/${segments[input.type]}/${name}`),
          )
          .toEqual(input.stored);
      }
    });
  }
});

test('a .env file with 120 keys reaches the store, without the skipped lines', async ({
  page,
  stack,
  secrets,
}) => {
  const keys = Array.from({ length: 118 }, (_, index) => `KEY_${index}`);
  const text = [
    ...['DB_PASSWORD=S3cr3t!#2024', 'GREETING="say \\"hi\\"" # cut'],
    ...['JUSTWORD', 'EMPTY='],
    ...keys.map(key => `${key}=value of ${key}`),
  ].join('\n');
  await secrets.open(stack.appUrl, 'acme-corp');
  await begin(secrets, 'Opaque', 'many-keys');
  await secrets.addFrom('.env text');
  await page.getByRole('textbox', { name: '.env text' }).fill(text);
  const add = page.getByRole('button', { name: 'Add 120 keys' });
  await expect(page.getByText(/^Line 3/)).toBeVisible();
  await expect(page.getByText(/^EMPTY has no value/)).toBeVisible();
  await expect(add).toBeDisabled();
  await page.getByRole('checkbox', { name: /^Leave out/ }).check();
  await add.click();
  await expect(secrets.dialog.getByLabel('Key', { exact: true })).toHaveCount(
    120,
  );
  await secrets.create();
  await expect(secrets.dialog).toBeHidden();
  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/many-keys'), {
      timeout: 30_000,
    })
    .toEqual({
      DB_PASSWORD: 'S3cr3t!#2024',
      GREETING: 'say "hi"',
      ...Object.fromEntries(keys.map(key => [key, `value of ${key}`])),
    });
});

async function begin(secrets: SecretsTab, type: string, name: string) {
  await secrets.openDialog();
  await secrets.chooseType(type);
  await secrets.dialog.getByLabel('Name', { exact: true }).fill(name);
  await secrets.choosePlane('dp-prod');
}

/** Drops files on the dialog. */
async function drop(
  { page, dialog }: SecretsTab,
  files: Record<string, string>,
) {
  const dataTransfer = await page.evaluateHandle(entries => {
    const transfer = new DataTransfer();
    entries.forEach(([name, text]) =>
      transfer.items.add(new File([text], name)),
    );
    return transfer;
  }, Object.entries(files));
  await dialog
    .getByTestId('drop-target')
    .dispatchEvent('drop', { dataTransfer });
}
