import { problemMessages } from '@openchoreo-secrets/plugin-common';
import {
  intermediateCertificate,
  leafCertificate,
  leafKey,
  rsaKeyPkcs1,
  sshKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { CreateDialogPage } from '../__testUtils__/CreateDialogPage';
import { FakeBackend, secret } from '../__testUtils__/FakeBackend';

describe('the form of each secret type', () => {
  it('describes a certificate when its field is left', async () => {
    const page = await CreateDialogPage.open('TLS');
    page.enter('Certificate chain', leafCertificate + intermediateCertificate);
    expect(await page.dialog.findByText(/shop.example.com/)).toBeVisible();
    page.enter('Private key', rsaKeyPkcs1);
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.field('Private key')).toHaveAccessibleDescription(
        problemMessages.privateKeyMismatch,
      ),
    );
    expect(page.created).toBeUndefined();

    page.enter('Private key', leafKey);
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created?.data).toEqual({
        'tls.crt': leafCertificate + intermediateCertificate,
        'tls.key': leafKey,
      }),
    );
  });

  it('takes dropped files to the fields of their names', async () => {
    const page = await CreateDialogPage.open('TLS');
    page.drop([
      new File([leafKey], 'tls.key'),
      new File([leafCertificate], 'tls.crt'),
      new File(['x'], 'notes.txt'),
    ]);
    expect(await page.dialog.findByText('tls.key')).toBeVisible();
    expect(page.dialog.getByText(/notes.txt/)).toBeVisible();
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created?.data).toEqual({
        'tls.crt': leafCertificate,
        'tls.key': leafKey,
      }),
    );
  });

  it('describes an SSH key by its fingerprint', async () => {
    const page = await CreateDialogPage.open('SSH auth');
    page.enter('Private key', sshKey);
    expect(await page.dialog.findByText(/SHA256:MFhW/)).toBeVisible();
    page.enter('Username', 'git');
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created).toMatchObject({
        type: 'kubernetes.io/ssh-auth',
        data: { 'ssh-privatekey': sshKey, username: 'git' },
      }),
    );
  });

  it('explains why it refuses a file, and takes the others', async () => {
    const page = await CreateDialogPage.open('Opaque');
    page.drop([
      new File([new Uint8Array([0xff, 0x00])], 'image.bin'),
      new File(['fine'], 'token'),
      new File([], 'nothing'),
    ]);
    expect(await page.dialog.findByText('token')).toBeVisible();
    expect(
      page.dialog.getByText(/image.bin isn't UTF-8 text.*kubectl/),
    ).toBeVisible();
    expect(page.dialog.getByText('nothing is empty.')).toBeVisible();
  });

  it('takes keys from a .env file, by name and without showing values', async () => {
    const page = await CreateDialogPage.open('Opaque');
    await page.addFrom('.env text');
    const env = within(
      await screen.findByRole('dialog', { name: /\.env text/ }),
    );
    fireEvent.input(env.getByLabelText('.env text'), {
      target: { value: 'A=1\nexport B="two\nlines"\nA=3 # last\n' },
    });
    expect(await env.findByText('2 keys')).toBeVisible();
    expect(env.getByText(/appears twice/)).toBeVisible();
    await page.user.click(env.getByRole('button', { name: 'Add 2 keys' }));
    await waitFor(() =>
      expect(page.dialog.getAllByLabelText('Key')).toHaveLength(2),
    );
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created?.data).toEqual({ A: '3', B: 'two\nlines' }),
    );
  });

  it('does not import a .env file until its unclear lines are left out', async () => {
    const page = await CreateDialogPage.open('Opaque');
    await page.addFrom('.env text');
    const env = within(
      await screen.findByRole('dialog', { name: /\.env text/ }),
    );
    fireEvent.input(env.getByLabelText('.env text'), {
      target: {
        value: 'A=S3cr3t!#2024\nnonsense\nB="open\nEMPTY=\nc2Vj cmV0==\n',
      },
    });
    const add = env.getByRole('button', { name: 'Add 1 key' });
    const alert = env.getByRole('alert');
    expect(alert).toHaveTextContent('Line 2');
    expect(alert).toHaveTextContent('Line 3');
    expect(alert).toHaveTextContent('EMPTY');
    expect(alert).not.toHaveTextContent('c2Vj');
    expect(add).toBeDisabled();
    await page.user.click(env.getByRole('checkbox'));
    await page.user.click(add);
    await waitFor(() =>
      expect(
        screen.queryByRole('dialog', { name: /\.env text/ }),
      ).not.toBeInTheDocument(),
    );
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created?.data).toEqual({ A: 'S3cr3t!#2024' }),
    );
  });

  it('takes the other files when a folder is dropped with them', async () => {
    const page = await CreateDialogPage.open('Opaque');
    const folder = new File(['x'], 'certs');
    folder.arrayBuffer = () => Promise.reject(new Error('NotFoundError'));
    page.drop([folder, new File(['fine'], 'token')]);
    expect(await page.dialog.findByText('token')).toBeVisible();
    expect(page.dialog.getByText(/certs/)).toBeVisible();
  });

  it('keeps typed values when the type is switched and switched back', async () => {
    const page = await CreateDialogPage.open('Opaque');
    page.type('Key', 'token');
    page.enter('Value', 'typed-value');
    await page.click('radio', 'Docker registry');
    page.type('Registry', 'ghcr.io');
    page.type('Username', 'me');
    page.enter('Password or token', 'registry-password');
    await page.click('radio', 'Opaque');
    expect(page.field('Value')).toHaveValue('typed-value');
    await page.click('radio', 'Docker registry');
    expect(page.field('Registry')).toHaveValue('ghcr.io');
    expect(page.field('Password or token')).toHaveValue('registry-password');
    await page.click('radio', 'Opaque');
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created?.data).toEqual({ token: 'typed-value' }),
    );
  });

  it('clears the error of a value that is generated, pasted, or uploaded', async () => {
    const page = await CreateDialogPage.open('Opaque');
    page.type('Key', 'token');
    const submitEmpty = async () => {
      await page.click('button', 'Create secret');
      await waitFor(() => expect(page.field('Value')).toBeInvalid());
    };
    const expectValid = () =>
      waitFor(() => expect(page.field('Value')).toBeValid());

    await submitEmpty();
    await page.click('button', 'Generate a value');
    await page.user.click(
      await screen.findByRole('button', { name: 'Generate value' }),
    );
    await expectValid();

    page.enter('Value', '');
    await submitEmpty();
    fireEvent.paste(page.field('Value'), {
      clipboardData: { getData: () => 'a\r\n' },
    });
    await expectValid();

    await page.click('button', 'Clear');
    await submitEmpty();
    page.drop([new File(['fine'], 'token')]);
    await expectValid();
    expect(page.created).toBeUndefined();
  });

  it('generates a random value', async () => {
    const page = await CreateDialogPage.open('Opaque');
    fireEvent.change(page.field('Key'), { target: { value: 'token' } });
    await page.click('button', 'Generate a value');
    const popover = within(
      await screen.findByRole('dialog', { name: 'Random value' }),
    );
    fireEvent.change(popover.getByLabelText('Length'), {
      target: { value: '40' },
    });
    await page.user.click(
      popover.getByRole('button', { name: 'Generate value' }),
    );
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created?.data.token).toMatch(/^[A-Za-z0-9]{40}$/),
    );
  });

  it('shows the occ command that would do the same', async () => {
    const page = await CreateDialogPage.open('Basic auth');
    await page.click('button', /^Command line/);
    expect(
      page.dialog.getByLabelText('Command line', { selector: 'pre' }),
    ).toHaveTextContent(
      'occ secret create generic ingress \\ --namespace acme-corp \\ --target-plane DataPlane/dp-prod \\ --type=kubernetes.io/basic-auth \\ --prompt=password',
    );
  });

  it('begins with the keys of a secret that is duplicated, without values', async () => {
    const backend = new FakeBackend();
    backend.secrets.push(
      secret('template', { keys: ['a', 'b'], labels: { team: 'pay' } }),
    );
    const page = await CreateDialogPage.duplicate('template', backend);
    expect(page.field('Name')).toHaveValue('');
    expect(page.field('Target plane')).toHaveValue('dp-prod · DataPlane');
    expect(
      page.dialog
        .getAllByLabelText('Key')
        .map(it => (it as HTMLInputElement).value),
    ).toEqual(['a', 'b']);
    await page.click('button', /^Labels/);
    expect(page.field('Label name')).toHaveValue('team');
    for (const value of page.dialog.getAllByLabelText('Value')) {
      expect(value).toHaveValue('');
    }
  });
});
