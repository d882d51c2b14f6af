import {
  problemMessages,
  repairMessages,
  valueHintMessages,
} from '@openchoreo-secrets/plugin-common';
import {
  leafCertificate,
  leafKey,
  sshKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { CreateDialogPage } from '../__testUtils__/CreateDialogPage';
import { createMessages } from '../translations/en/create';
import { formMessages } from '../translations/en/form';

const { repair, apply } = formMessages.value;

const paste = (element: HTMLElement, text: string) =>
  fireEvent.paste(element, { clipboardData: { getData: () => text } });

describe('pasted and uploaded input', () => {
  it('is repaired with consent, which shows the changes', async () => {
    const page = await CreateDialogPage.open('SSH auth');
    page.enter('Private key', `"${sshKey.trimEnd()}"`);
    expect(
      await page.dialog.findByText(repairMessages.fileQuotes),
    ).toBeVisible();
    await waitFor(() => expect(page.field('Private key')).toBeInvalid());
    expect(page.dialog.queryByText(/SHA256:/)).not.toBeInTheDocument();
    await page.click('button', repair);
    expect(await page.dialog.findByText(/SHA256:/)).toBeVisible();
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created?.data).toEqual({ 'ssh-privatekey': sshKey }),
    );
  });

  it('is divided into its fields, and dropped files match by content', async () => {
    const page = await CreateDialogPage.open('TLS');
    page.drop([new File([leafKey + leafCertificate], 'all-in-one.pem')]);
    expect(
      await page.dialog.findByText(repairMessages.moveCertificates),
    ).toBeVisible();
    await page.click('button', repair);
    expect(await page.dialog.findByText(/shop.example.com/)).toBeVisible();
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created?.data).toEqual({
        'tls.crt': leafCertificate,
        'tls.key': leafKey,
      }),
    );
  });

  it('loses a line break or spaces with one click, never silently', async () => {
    const page = await CreateDialogPage.open('Opaque');
    page.drop([new File(['hunter2\n'], 'password')]);
    expect(
      await page.dialog.findByText(valueHintMessages.finalLineBreak),
    ).toBeVisible();
    await page.click('button', apply.finalLineBreak);
    await waitFor(() =>
      expect(
        page.dialog.queryByText(valueHintMessages.finalLineBreak),
      ).not.toBeInTheDocument(),
    );
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created?.data).toEqual({ password: 'hunter2' }),
    );
  });

  it('is split into key and value, and names and keys lose their spaces', async () => {
    const page = await CreateDialogPage.open('Opaque');
    paste(page.field('Key'), 'export TOKEN="a b"');
    expect(page.field('Key')).toHaveValue('TOKEN');
    expect(page.field('Value')).toHaveValue('a b');
    page.type('Name', ' ingress ');
    fireEvent.blur(page.field('Name'));
    page.type('Key', ' TOKEN ');
    fireEvent.blur(page.field('Key'));
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created).toMatchObject({
        name: 'ingress',
        data: { TOKEN: 'a b' },
      }),
    );
  });

  it('is offered for import where it has several lines', async () => {
    const page = await CreateDialogPage.open('Basic auth');
    page.enter('Password or token', 'x');
    await page.click('button', createMessages.create.addKey);
    paste(page.field('Key'), 'A=1\nB=2\n');
    const env = within(
      await screen.findByRole('dialog', { name: formMessages.envFile.title }),
    );
    await page.user.click(
      await env.findByRole('button', { name: 'Add 2 keys' }),
    );
    await waitFor(() =>
      expect(page.dialog.getAllByLabelText('Key')).toHaveLength(2),
    );
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created?.data).toEqual({ password: 'x', A: '1', B: '2' }),
    );
  });

  it('follows its key when the type changes', async () => {
    const page = await CreateDialogPage.open('Opaque');
    page.type('Key', 'password');
    page.enter('Value', 'typed');
    await page.click('radio', 'Basic auth');
    expect(page.field('Password or token')).toHaveValue('typed');
    expect(page.dialog.queryByLabelText('Key')).not.toBeInTheDocument();
    page.enter('Username', 'me');
    await page.click('radio', 'Opaque');
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created).toMatchObject({
        type: 'Opaque',
        data: { username: 'me', password: 'typed' },
      }),
    );
  });

  it('names a registry that no image matches, and what was meant', async () => {
    const page = await CreateDialogPage.open('Docker registry');
    page.type('Registry', ' https://index.docker.io/v1 ');
    fireEvent.blur(page.field('Registry'));
    page.type('Username', 'ci');
    await page.click('button', 'Use https://index.docker.io/v1/');
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.field('Password or token')).toHaveAccessibleDescription(
        problemMessages.valueRequired,
      ),
    );
    page.enter('Password or token', 'x');
    await page.click('button', 'Create secret');
    await waitFor(() => expect(page.created).toBeDefined());
    expect(
      Object.keys(JSON.parse(page.created!.data['.dockerconfigjson']).auths),
    ).toEqual(['https://index.docker.io/v1/']);
  });

  it("keeps a config that rows can't hold until people agree", async () => {
    const page = await CreateDialogPage.open('Docker registry');
    await page.click('button', 'Edit as JSON');
    const auth = btoa('ci:x');
    page.enter(
      'Docker config',
      JSON.stringify({ auths: { 'ghcr.io': { auth }, 'gcr.io': {} } }),
    );
    expect(
      await page.dialog.findByText(/gcr.io has no username/),
    ).toBeVisible();
    await page.click('button', 'Edit row by row');
    expect(
      await page.dialog.findByText(createMessages.registry.rowsLose),
    ).toBeVisible();
    await page.click('button', repair);
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(
        JSON.parse(page.created?.data['.dockerconfigjson'] ?? '{}'),
      ).toEqual({
        auths: { 'ghcr.io': { auth } },
      }),
    );
  });
});
