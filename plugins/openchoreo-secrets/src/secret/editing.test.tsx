import { problemMessages } from '@openchoreo-secrets/plugin-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { DrawerPage } from '../__testUtils__/DrawerPage';
import { failure, secret, secretUse } from '../__testUtils__/FakeBackend';
import { everythingOnThePage, MARKER } from '../__testUtils__/marker';
import { formMessages } from '../translations/en/form';
import { secretMessages } from '../translations/en/secret';

const { keys, labels, save: saveTexts } = secretMessages;
const patch = 'PATCH /namespaces/acme-corp/secrets/db-creds';

let page: DrawerPage;

// The first import takes longer than tests wait.
beforeAll(() => import('./SecretDrawer'), 60_000);

beforeEach(() => {
  page = new DrawerPage();
});

describe('editing in the drawer', () => {
  it('sends nothing before Save, and then only what changed', async () => {
    await page.open();
    await page.replace('password', MARKER);
    await page.press('Remove token');
    await page.press(keys.addKey);
    await page.user.type(page.root.getByLabelText(keys.key), 'port');
    page.enter(keys.value, '5432');
    await page.press(labels.edit);
    await page.press('Change label team: payments');
    const value = page.root.getByLabelText(labels.value);
    await page.user.clear(value);
    await page.user.type(value, 'orders{Enter}');
    expect(
      page.root.getByRole('button', { name: 'Change label team: orders' }),
    ).toHaveFocus();
    await page.press('Remove label tier');
    expect(page.bodies('PATCH')).toEqual([]);

    const bar = page.root
      .getAllByRole('status')
      .find(it => it.textContent?.includes('unsaved'));
    expect(bar).toHaveTextContent(
      '5 unsaved changes · 2 keys stay the same' +
        'Replaces password, adds port, removes token, sets label team, removes label tier',
    );
    await page.save();
    await page.saved();
    expect(page.bodies('PATCH')).toEqual([
      {
        set: { password: MARKER, port: '5432' },
        remove: ['token'],
        labels: { team: 'orders', tier: null },
      },
    ]);
    expect(
      page.backend.calls.some(({ path }) => path.endsWith('/reveal')),
    ).toBe(false);
    expect(everythingOnThePage()).not.toContain(MARKER);
  });

  it('mentions no restart if only labels changed', async () => {
    await page.open();
    await page.press(labels.edit);
    await page.press('Remove label tier');
    await page.press(saveTexts.submit);
    expect(
      await page.root.findByText(saveTexts.savedLabels),
    ).toBeInTheDocument();
    expect(page.root.queryByText(saveTexts.saved)).not.toBeInTheDocument();
  });

  it('counts names if there are more than four', async () => {
    await page.open();
    for (const key of ['host', 'password', 'token', 'username']) {
      await page.press(`Replace ${key}`);
    }
    await page.press(labels.edit);
    await page.press('Remove label tier');
    expect(
      page.root.getByText(/^Replaces/, { selector: 'span' }),
    ).toHaveTextContent('Replaces host and 3 more');
  });

  it('undoes each change and gives the focus back to its button', async () => {
    await page.open();
    await page.replace('password', MARKER);
    await waitFor(() => expect(page.field('password')).toHaveFocus());
    await page.press('Undo password');
    expect(
      page.root.getByRole('button', { name: 'Replace password' }),
    ).toHaveFocus();
    expect(everythingOnThePage()).not.toContain(MARKER);
    await page.press('Remove token');
    expect(page.root.getByRole('button', { name: 'Undo token' })).toHaveFocus();
    await page.press('Undo token');
    expect(
      page.root.getByRole('button', { name: 'Remove token' }),
    ).toHaveFocus();
    expect(
      page.root.queryByRole('button', { name: saveTexts.submit }),
    ).not.toBeInTheDocument();
    await page.press('Replace password');
    expect(page.field('password')).toHaveValue('');
  });

  it('saves with Ctrl+S, and adds no row on Enter in a key field', async () => {
    await page.open();
    await page.press(keys.addKey);
    await page.user.type(page.root.getByLabelText(keys.key), 'port{Enter}');
    expect(page.root.getAllByLabelText(keys.key)).toHaveLength(1);
    page.enter(keys.value, '1');
    await page.user.keyboard('{Control>}s{/Control}');
    await page.saved();
    expect(page.bodies('PATCH')).toEqual([{ set: { port: '1' } }]);
  });

  it('adds keys from files and .env text', async () => {
    await page.open();
    const input = document.querySelector('input[type=file][multiple]');
    await page.user.upload(input as HTMLInputElement, [
      new File(['a\r\nb\r\n'], 'token'),
      new File(['\ufeffx'], 'ca.crt'),
    ]);
    await page.root.findByRole('button', { name: 'Undo ca.crt' });
    await page.press(formMessages.addFrom.open);
    await page.user.click(
      screen.getByRole('menuitem', {
        name: new RegExp(`^${formMessages.addFrom.env}`),
      }),
    );
    const env = within(await screen.findByRole('dialog', { name: /\.env/ }));
    fireEvent.input(env.getByRole('textbox'), {
      target: { value: 'host=db\nport=5432\n' },
    });
    await page.user.click(
      await env.findByRole('button', { name: 'Add 2 keys' }),
    );
    await waitFor(() => expect(page.field('host')).toHaveValue('db'));
    await page.save();
    await page.saved();
    expect(page.bodies('PATCH')).toEqual([
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
    page.backend.uses.push(secretUse());
    await page.open();
    await page.press('Remove password');
    expect(await page.row('password').findByRole('status')).toHaveTextContent(
      'catalog uses this key in production. Its next release fails without it.',
    );
  });

  it('shows each problem at its field and sends nothing', async () => {
    await page.open();
    await page.press('Replace password');
    await page.press(keys.addKey);
    await page.user.type(page.root.getByLabelText(keys.key), 'host');
    page.enter(keys.value, 'x');
    await page.save();
    await waitFor(() =>
      expect(page.field('password')).toHaveAccessibleDescription(
        'Enter a value.',
      ),
    );
    expect(page.root.getByLabelText(keys.key)).toHaveAccessibleDescription(
      problemMessages.keyDuplicate,
    );
    expect(page.field('password')).toHaveFocus();
    page.enter('New value of password', 'x');
    expect(page.field('password')).not.toHaveAccessibleDescription(
      'Enter a value.',
    );
    expect(page.bodies('PATCH')).toEqual([]);
  });

  it('shows a problem from the backend at its field', async () => {
    page.backend.on(patch, () =>
      failure(422, 'E', 'Not saved.', {
        fields: [{ path: '/set/username', message: 'It does not fit.' }],
      }),
    );
    await page.open();
    await page.replace('username', MARKER);
    await page.save();
    await waitFor(() =>
      expect(page.field('username')).toHaveAccessibleDescription(
        'It does not fit.',
      ),
    );
    expect(page.field('username')).toHaveValue(MARKER);
  });

  it('keeps required keys and offers optional ones', async () => {
    page.backend.secrets[0] = secret('db-creds', {
      type: 'kubernetes.io/basic-auth',
      keys: ['password'],
    });
    await page.open();
    expect(
      page.root.getByRole('button', { name: 'Remove password' }),
    ).toHaveAccessibleDescription('Basic auth secrets need password.');
    await page.press(keys.addKey);
    await page.user.click(screen.getByRole('menuitem', { name: 'username' }));
    page.enter(keys.value, 'bot');
    await page.save();
    await page.saved();
    expect(page.bodies('PATCH')).toEqual([{ set: { username: 'bot' } }]);
  });

  it('asks before unsaved changes are discarded', async () => {
    await page.open();
    await page.replace('password', MARKER);
    const area = page.field('password') as HTMLTextAreaElement;
    await page.press('Remove token');
    await page.user.keyboard('{Escape}');
    const question = within(
      await screen.findByRole('dialog', { name: 'Discard 2 changes?' }),
    );
    await page.user.click(
      question.getByRole('button', { name: saveTexts.keepEditing }),
    );
    await waitFor(() => expect(page.field('password')).toHaveValue(MARKER));
    await page.press('Close');
    await page.user.click(
      within(
        await screen.findByRole('dialog', { name: 'Discard 2 changes?' }),
      ).getByRole('button', { name: saveTexts.discard }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(area.value).toBe('');
    expect(everythingOnThePage()).not.toContain(MARKER);
    expect(page.bodies('PATCH')).toEqual([]);
  });

  it('adds the key that a link asks for', async () => {
    page.render('&newKey=pass');
    expect(await screen.findByLabelText(keys.key)).toHaveValue('pass');
    page.enter(keys.value, 's3cret');
    await page.save();
    await page.saved();
    expect(page.bodies('PATCH')).toEqual([{ set: { pass: 's3cret' } }]);
    expect(page.root.queryByLabelText(keys.key)).not.toBeInTheDocument();
  });
});
