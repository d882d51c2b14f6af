import { problemMessages } from '@openchoreo-secrets/plugin-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { FakeBackend, secret } from '../../__testUtils__/FakeBackend';
import { everythingOnThePage, MARKER } from '../../__testUtils__/marker';
import { pressWhenAllowed } from '../../__testUtils__/pressWhenAllowed';
import { renderSecrets } from '../../__testUtils__/renderSecrets';

const dialog = () =>
  within(screen.getByRole('dialog', { name: /^(Edit|Replace all of) / }));
const key = (name: string) =>
  within(dialog().getByRole('radiogroup', { name: `What becomes of ${name}` }));
const enter = (label: string, value: string) =>
  fireEvent.input(dialog().getByLabelText(label), { target: { value } });

let backend: FakeBackend;
let user: UserEvent;

beforeEach(() => {
  backend = new FakeBackend();
  backend.secrets[0] = secret('db-creds', {
    keys: ['host', 'password', 'token', 'username'],
    labels: { team: 'payments', tier: '1' },
  });
});

async function open(button = 'Edit') {
  ({ user } = renderSecrets({
    backend,
    url: '/?namespace=acme-corp&secret=db-creds',
  }));
  await pressWhenAllowed(user, button);
  await screen.findByRole('dialog', { name: /^(Edit|Replace all of) / });
}
const choose = (name: string, action: string) =>
  user.click(key(name).getByRole('radio', { name: action }));
const save = () => user.click(dialog().getByRole('button', { name: 'Save' }));
const saved = () => screen.findByText(/^Saved\./);
const body = (method: string) =>
  backend.calls.filter(call => call.method === method).at(-1)?.body;

describe('editing a secret', () => {
  it('sends only what changes, after it was shown', async () => {
    await open();
    expect(dialog().getByRole('button', { name: 'Save' })).toBeDisabled();
    await choose('password', 'Replace');
    enter('New value of password', MARKER);
    await choose('token', 'Remove');
    await user.click(dialog().getByRole('button', { name: 'Add key' }));
    await user.type(dialog().getByLabelText('Key'), 'port');
    enter('Value', '5432');
    await user.clear(dialog().getAllByLabelText('Content')[0]);
    await user.type(dialog().getAllByLabelText('Content')[0], 'orders');
    await user.click(dialog().getAllByRole('button', { name: 'Remove' })[2]);

    expect(dialog().getByRole('status')).toHaveTextContent(
      [
        'What saving does',
        'Replaces the value of password.',
        'Adds port.',
        'Removes token, also from the store.',
        'Sets the labels team.',
        'Removes the labels tier.',
        'Keeps 2 other keys as they are, to the byte.',
      ].join(''),
    );
    await save();
    await saved();
    expect(body('PATCH')).toEqual({
      set: { password: MARKER, port: '5432' },
      remove: ['token'],
      labels: { team: 'orders', tier: null },
    });
    expect(everythingOnThePage()).not.toContain(MARKER);
  });

  it('leaves labels alone that nobody touched', async () => {
    await open();
    await choose('password', 'Replace');
    enter('New value of password', 'new');
    await save();
    await saved();
    expect(body('PATCH')).toEqual({ set: { password: 'new' } });
  });

  it('takes a .env and files, each to the key of its name', async () => {
    await open();
    const input = document.querySelector('input[type=file][multiple]');
    await user.upload(input as HTMLInputElement, [
      new File(['a\r\nb\r\n'], 'token'),
      new File(['\ufeffx'], 'ca.crt'),
    ]);
    await user.click(dialog().getByRole('button', { name: 'Paste .env' }));
    const env = within(
      await screen.findByRole('dialog', { name: /from a .env/ }),
    );
    fireEvent.input(env.getByLabelText('Content of the .env file'), {
      target: { value: 'host=db\nport=5432\n' },
    });
    await user.click(await env.findByRole('button', { name: 'Add 2 keys' }));
    await waitFor(() =>
      expect(dialog().getByLabelText('New value of host')).toHaveValue('db'),
    );
    await save();
    await saved();
    expect(body('PATCH')?.set).toEqual({
      token: 'a\r\nb\r\n',
      'ca.crt': '\ufeffx',
      host: 'db',
      port: '5432',
    });
  });

  it('names each fault at its field, and sends nothing', async () => {
    await open();
    await choose('password', 'Replace');
    await user.click(dialog().getByRole('button', { name: 'Add key' }));
    await user.type(dialog().getByLabelText('Key'), 'host');
    enter('Value', 'x');
    await save();
    await waitFor(() =>
      expect(
        dialog().getByLabelText('New value of password'),
      ).toHaveAccessibleDescription('Enter a value.'),
    );
    expect(dialog().getByLabelText('Key')).toHaveAccessibleDescription(
      problemMessages.keyDuplicate,
    );
    expect(dialog().getByLabelText('New value of password')).toHaveFocus();
    expect(body('PATCH')).toBeUndefined();
  });

  it('merges with what somebody else did meanwhile', async () => {
    await open();
    await choose('password', 'Replace');
    enter('New value of password', 'mine');
    await user.click(dialog().getByRole('button', { name: 'Add key' }));
    await user.type(dialog().getByLabelText('Key'), 'port');
    enter('Value', '1');
    await user.click(dialog().getAllByRole('button', { name: 'Remove' })[2]);
    backend.stored.update('db-creds', {
      set: { port: '2', password: 'theirs', extra: 'new' },
      remove: ['token'],
      labels: { owner: 'them' },
    });
    await save();
    const alert = await dialog().findByRole('alert');
    expect(alert).toHaveTextContent('Changed: password.');
    expect(alert).toHaveTextContent('Added: port, extra.');
    expect(alert).toHaveTextContent('Removed: token.');
    expect(alert).toHaveTextContent('Labels changed: owner.');
    expect(alert).toHaveTextContent('You change password, port too');
    await user.click(
      dialog().getByRole('button', { name: 'Apply mine on top' }),
    );
    await saved();
    expect(backend.stored.valuesOf('db-creds')).toEqual({
      host: 'stored-host',
      username: 'stored-username',
      password: 'mine',
      port: '1',
      extra: 'new',
    });
    expect(backend.secrets[0].labels).toEqual({
      team: 'payments',
      owner: 'them',
    });
  });

  it('keeps required keys and offers optional ones that are not there', async () => {
    backend.secrets[0] = secret('db-creds', {
      type: 'kubernetes.io/basic-auth',
      keys: ['password'],
    });
    await open();
    expect(key('password').queryByRole('radio', { name: 'Remove' })).toBe(null);
    expect(dialog().queryByRole('button', { name: 'Add key' })).toBe(null);
    await choose('username', 'Add');
    enter('New value of username', 'bot');
    await save();
    await saved();
    expect(body('PATCH')).toEqual({ set: { username: 'bot' } });
  });
});

describe('replacing a secret without the right to read it', () => {
  beforeEach(() => {
    backend.stored.isReadable = false;
    backend.capabilities.update = { allowed: false, reason: 'No view.' };
    backend.capabilities.reveal = { allowed: false, reason: 'No view.' };
  });

  it('is explained and takes all keys anew, keeping labels', async () => {
    await open('Replace all');
    expect(dialog().getByText(/nothing of it can be kept/)).toBeInTheDocument();
    await choose('token', 'Remove');
    await choose('host', 'Remove');
    enter('New value of password', 'p');
    await save();
    await waitFor(() =>
      expect(
        dialog().getByLabelText('New value of username'),
      ).toHaveAccessibleDescription('Enter a value.'),
    );
    enter('New value of username', 'u');
    await save();
    await saved();
    expect(body('PUT')).toEqual({ data: { password: 'p', username: 'u' } });
    expect(backend.secrets[0].labels).toEqual({ team: 'payments', tier: '1' });
  });
});
