import { problemMessages } from '@openchoreo-secrets/plugin-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import {
  failure,
  FakeBackend,
  secret,
  secretUse,
} from '../__testUtils__/FakeBackend';
import { everythingOnThePage, MARKER } from '../__testUtils__/marker';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { secretMessages } from '../translations/en/secret';

const { keys, labels, save: saveTexts } = secretMessages;
const url = '/?namespace=acme-corp&secret=db-creds';
const patch = 'PATCH /namespaces/acme-corp/secrets/db-creds';

let backend: FakeBackend;
let user: UserEvent;

// The first import takes longer than tests wait.
beforeAll(() => import('./SecretDrawer'), 60_000);

beforeEach(() => {
  backend = new FakeBackend();
  backend.secrets[0] = secret('db-creds', {
    keys: ['host', 'password', 'token', 'username'],
    labels: { team: 'payments', tier: '1' },
  });
});

const drawer = () =>
  within(
    screen
      .getByRole('heading', { name: 'db-creds', hidden: true })
      .closest<HTMLElement>('[role=dialog]')!,
  );
const row = (key: string) => within(drawer().getByRole('group', { name: key }));
const field = (key: string) => drawer().getByLabelText(`New value of ${key}`);
const enter = (label: string, value: string) =>
  fireEvent.input(drawer().getByLabelText(label), { target: { value } });
const press = (name: string) =>
  // Whether each ancestor is visible is slow to find out, and the drawer is.
  user.click(drawer().getByRole('button', { name, hidden: true }));
const save = () => press(saveTexts.submit);
const saved = () => screen.findByText(/^Saved\./);
const bodies = (method: string) =>
  backend.calls.filter(call => call.method === method).map(({ body }) => body);
async function open() {
  ({ user } = renderSecrets({ backend, url }));
  await waitFor(() =>
    expect(
      screen.getByRole('button', { name: 'Replace password', hidden: true }),
    ).toBeEnabled(),
  );
}
async function replace(key: string, value: string) {
  await press(`Replace ${key}`);
  enter(`New value of ${key}`, value);
}

describe('editing in the drawer', () => {
  it('sends nothing before Save, and then only what changed', async () => {
    await open();
    await replace('password', MARKER);
    await press('Remove token');
    await press(keys.addKey);
    await user.type(drawer().getByLabelText(keys.key), 'port');
    enter(keys.value, '5432');
    await press(labels.edit);
    await user.clear(drawer().getAllByLabelText(labels.value)[0]);
    await user.type(drawer().getAllByLabelText(labels.value)[0], 'orders');
    await press('Remove label tier');
    expect(bodies('PATCH')).toEqual([]);

    const bar = drawer()
      .getAllByRole('status')
      .find(it => it.textContent?.includes('unsaved'));
    expect(bar).toHaveTextContent(
      '5 unsaved changes · 2 keys stay the same' +
        'Replaces password, adds port, removes token, sets label team, removes label tier',
    );
    await save();
    await saved();
    expect(bodies('PATCH')).toEqual([
      {
        set: { password: MARKER, port: '5432' },
        remove: ['token'],
        labels: { team: 'orders', tier: null },
      },
    ]);
    expect(backend.calls.some(({ path }) => path.endsWith('/reveal'))).toBe(
      false,
    );
    expect(everythingOnThePage()).not.toContain(MARKER);
  });

  it('counts names only above four of them', async () => {
    await open();
    for (const key of ['host', 'password', 'token', 'username']) {
      await press(`Replace ${key}`);
    }
    await press(labels.edit);
    await press('Remove label tier');
    expect(
      drawer().getByText(/^Replaces/, { selector: 'span' }),
    ).toHaveTextContent('Replaces host and 3 more');
  });

  it('undoes each change and gives the focus back to its button', async () => {
    await open();
    await replace('password', MARKER);
    await waitFor(() => expect(field('password')).toHaveFocus());
    await press('Undo password');
    expect(
      drawer().getByRole('button', { name: 'Replace password' }),
    ).toHaveFocus();
    expect(everythingOnThePage()).not.toContain(MARKER);
    await press('Remove token');
    expect(drawer().getByRole('button', { name: 'Undo token' })).toHaveFocus();
    await press('Undo token');
    expect(
      drawer().getByRole('button', { name: 'Remove token' }),
    ).toHaveFocus();
    expect(
      drawer().queryByRole('button', { name: saveTexts.submit }),
    ).not.toBeInTheDocument();
    await press('Replace password');
    expect(field('password')).toHaveValue('');
  });

  it('saves with Ctrl+S, and adds no row on Enter in a key field', async () => {
    await open();
    await press(keys.addKey);
    await user.type(drawer().getByLabelText(keys.key), 'port{Enter}');
    expect(drawer().getAllByLabelText(keys.key)).toHaveLength(1);
    enter(keys.value, '1');
    await user.keyboard('{Control>}s{/Control}');
    await saved();
    expect(bodies('PATCH')).toEqual([{ set: { port: '1' } }]);
  });

  it('takes files and .env text, each value under the key of its name', async () => {
    await open();
    const input = document.querySelector('input[type=file][multiple]');
    await user.upload(input as HTMLInputElement, [
      new File(['a\r\nb\r\n'], 'token'),
      new File(['\ufeffx'], 'ca.crt'),
    ]);
    await drawer().findByRole('button', { name: 'Undo ca.crt' });
    await press(keys.addFrom);
    await user.click(
      screen.getByRole('menuitem', { name: new RegExp(`^${keys.env}`) }),
    );
    const env = within(await screen.findByRole('dialog', { name: /\.env/ }));
    fireEvent.input(env.getByRole('textbox'), {
      target: { value: 'host=db\nport=5432\n' },
    });
    await user.click(await env.findByRole('button', { name: 'Add 2 keys' }));
    await waitFor(() => expect(field('host')).toHaveValue('db'));
    await save();
    await saved();
    expect(bodies('PATCH')).toEqual([
      {
        set: {
          token: 'a\r\nb\r\n',
          'ca.crt': '\ufeffx',
          host: 'db',
          port: '5432',
        },
      },
    ]);
  });

  it('names who uses a key that is removed', async () => {
    backend.uses.push(secretUse());
    await open();
    await press('Remove password');
    expect(await row('password').findByRole('status')).toHaveTextContent(
      'catalog uses this key in production. Its next release fails without it.',
    );
  });

  it('shows each problem at its field and sends nothing', async () => {
    await open();
    await press('Replace password');
    await press(keys.addKey);
    await user.type(drawer().getByLabelText(keys.key), 'host');
    enter(keys.value, 'x');
    await save();
    await waitFor(() =>
      expect(field('password')).toHaveAccessibleDescription('Enter a value.'),
    );
    expect(drawer().getByLabelText(keys.key)).toHaveAccessibleDescription(
      problemMessages.keyDuplicate,
    );
    expect(field('password')).toHaveFocus();
    enter('New value of password', 'x');
    expect(field('password')).not.toHaveAccessibleDescription('Enter a value.');
    expect(bodies('PATCH')).toEqual([]);
  });

  it('shows what the backend finds wrong at the field', async () => {
    backend.on(patch, () =>
      failure(422, 'E', 'Not saved.', {
        fields: [{ path: '/set/username', message: 'It does not fit.' }],
      }),
    );
    await open();
    await replace('username', MARKER);
    await save();
    await waitFor(() =>
      expect(field('username')).toHaveAccessibleDescription('It does not fit.'),
    );
    expect(field('username')).toHaveValue(MARKER);
  });

  it('keeps required keys and offers optional ones', async () => {
    backend.secrets[0] = secret('db-creds', {
      type: 'kubernetes.io/basic-auth',
      keys: ['password'],
    });
    await open();
    expect(
      drawer().getByRole('button', { name: 'Remove password' }),
    ).toHaveAccessibleDescription('Basic auth secrets need password.');
    await press(keys.addKey);
    enter(keys.value, 'bot');
    await save();
    await saved();
    expect(bodies('PATCH')).toEqual([{ set: { username: 'bot' } }]);
  });

  it('asks before unsaved changes are discarded', async () => {
    await open();
    await replace('password', MARKER);
    const area = field('password') as HTMLTextAreaElement;
    await press('Remove token');
    await user.keyboard('{Escape}');
    const question = within(
      await screen.findByRole('dialog', { name: 'Discard 2 changes?' }),
    );
    await user.click(
      question.getByRole('button', { name: saveTexts.keepEditing }),
    );
    await waitFor(() => expect(field('password')).toHaveValue(MARKER));
    await press('Close');
    await user.click(
      within(
        await screen.findByRole('dialog', { name: 'Discard 2 changes?' }),
      ).getByRole('button', { name: saveTexts.discard }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(area.value).toBe('');
    expect(everythingOnThePage()).not.toContain(MARKER);
    expect(bodies('PATCH')).toEqual([]);
  });

  it('adds the key that a link asks for', async () => {
    ({ user } = renderSecrets({ backend, url: `${url}&newKey=pass` }));
    expect(await screen.findByLabelText(keys.key)).toHaveValue('pass');
    enter(keys.value, 's3cret');
    await save();
    await saved();
    expect(bodies('PATCH')).toEqual([{ set: { pass: 's3cret' } }]);
    expect(drawer().queryByLabelText(keys.key)).not.toBeInTheDocument();
  });
});
