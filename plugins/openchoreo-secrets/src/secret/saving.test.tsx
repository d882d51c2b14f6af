import { screen, waitFor } from '@testing-library/react';
import { DrawerPage } from '../__testUtils__/DrawerPage';
import { failure, json } from '../__testUtils__/FakeBackend';
import { everythingOnThePage, MARKER } from '../__testUtils__/marker';
import { secretMessages } from '../translations/en/secret';

const { conflict, keys, save: saveTexts } = secretMessages;
const patch = 'PATCH /namespaces/acme-corp/secrets/db-creds';
const details = 'GET /namespaces/acme-corp/secrets/db-creds/facts';

let page: DrawerPage;

// The first import takes longer than tests wait.
beforeAll(() => import('./SecretDrawer'), 60_000);

beforeEach(() => {
  page = new DrawerPage();
});

const byAnother = (change = { set: { password: 'theirs' } }) =>
  page.backend.stored.update('db-creds', change);

describe('a removed key that stays on the plane', () => {
  it('names the keys that are still there', async () => {
    await page.open();
    page.backend.on(patch, async call => {
      const response = await page.backend.stored.update(
        'db-creds',
        call.body!,
        call.ifMatch ?? '',
      );
      const saved = await response.json();
      return json(200, { ...saved, notRemoved: ['token', 'host'] });
    });
    await page.press('Remove token');
    await page.press(saveTexts.submit);
    expect(await page.root.findByRole('alert')).toHaveTextContent(
      'Saved, but token and host are still on the plane',
    );
  });
});

describe('a save that conflicts with a change by someone else', () => {
  it('shows the other changes and saves on top of them', async () => {
    await page.open();
    await page.replace('password', 'mine');
    await page.press(keys.addKey);
    await page.user.type(page.root.getByLabelText(keys.key), 'port');
    page.enter(keys.value, '1');
    byAnother({
      set: { port: '2', password: 'theirs', extra: 'new' },
      remove: ['token'],
      labels: { owner: 'them' },
    } as never);
    await page.save();
    const alert = await page.root.findByRole('alert');
    expect(alert).toHaveTextContent(
      `${conflict.title}They replaced password, added port and extra, removed token, and changed label owner. ` +
        "Your 2 changes aren't saved yet. " +
        'If you apply them, your password and port replace theirs, extra stays, and token stays removed.',
    );
    expect(
      page.row('password').getByText(conflict.alsoChanged),
    ).toBeInTheDocument();
    expect(page.row('extra').getByText(conflict.alsoAdded)).toBeInTheDocument();
    await page.press(conflict.apply);
    await page.saved();
    expect(page.backend.stored.valuesOf('db-creds')).toEqual({
      host: 'stored-host',
      username: 'stored-username',
      password: 'mine',
      port: '1',
      extra: 'new',
    });
    expect(page.backend.secrets[0].labels).toEqual({
      team: 'payments',
      tier: '1',
      owner: 'them',
    });
  });

  it('adds a replaced key again that someone else removed', async () => {
    await page.open();
    await page.replace('password', 'mine');
    byAnother({ remove: ['password'] } as never);
    await page.save();
    await page.root.findByRole('alert');
    expect(
      page.row('password').getByText(conflict.alsoRemoved),
    ).toBeInTheDocument();
    await page.press(conflict.apply);
    await page.saved();
    expect(page.backend.stored.valuesOf('db-creds')).toHaveProperty(
      'password',
      'mine',
    );
  });

  it('can discard the changes and continue on the newest state', async () => {
    await page.open();
    await page.replace('username', MARKER);
    byAnother();
    await page.save();
    await page.root.findByRole('alert');
    await page.press(conflict.discard);
    expect(everythingOnThePage()).not.toContain(MARKER);
    await page.replace('username', 'mine');
    await page.save();
    await page.saved();
    expect(
      page.backend.calls
        .filter(({ method }) => method === 'PATCH')
        .map(({ ifMatch }) => ifMatch),
    ).toEqual(['"db-creds-0"', '"db-creds-1"']);
  });

  it('reports a deleted secret and keeps the input', async () => {
    await page.open();
    await page.replace('username', MARKER);
    page.backend.stored.delete('db-creds');
    page.backend.on(patch, () => failure(412, 'E', 'Changed.'));
    await page.save();
    expect(await page.root.findByRole('alert')).toHaveTextContent(
      conflict.deleted,
    );
    expect(page.field('username')).toHaveValue(MARKER);
  });

  it("reports if the newest state can't be read", async () => {
    await page.open();
    await page.replace('username', MARKER);
    byAnother();
    page.backend.stored.unavailable = 'The plane does not answer.';
    await page.save();
    expect(await page.root.findByRole('alert')).toHaveTextContent(
      `${conflict.title}. The plane does not answer.`,
    );
    expect(page.field('username')).toHaveValue(MARKER);
  });
});

describe('a save whose answer is lost', () => {
  it('says that nothing was saved if the secret is unchanged', async () => {
    page.backend.on(patch, () => failure(502, 'E', 'OpenChoreo failed.'));
    await page.open();
    await page.replace('username', MARKER);
    await page.save();
    expect(await page.root.findByRole('alert')).toHaveTextContent(
      saveTexts.notSaved,
    );
    expect(page.field('username')).toHaveValue(MARKER);
  });

  it('says that it might be saved if the secret has changed', async () => {
    page.backend.on(patch, ({ body }) => {
      page.backend.stored.update('db-creds', body!);
      return failure(504, 'E', 'No answer in time.');
    });
    await page.open();
    await page.replace('username', MARKER);
    await page.save();
    const alert = await page.root.findByRole('alert');
    expect(alert).toHaveTextContent(conflict.unconfirmed);
    expect(alert).toHaveTextContent('They replaced username.');
    page.backend.on(patch, ({ body, ifMatch }) =>
      page.backend.stored.update('db-creds', body!, ifMatch),
    );
    await page.press(conflict.apply);
    await page.saved();
  });

  it('can be checked again once OpenChoreo answers', async () => {
    const down = () => failure(503, 'E', 'OpenChoreo cannot be reached.');
    await page.open();
    await page.replace('username', MARKER);
    page.backend.on(patch, down);
    page.backend.on(details, down);
    await page.save();
    const alert = await page.root.findByRole('alert');
    expect(alert).toHaveTextContent(conflict.unconfirmed);
    expect(alert).toHaveTextContent(conflict.kept);
    expect(page.field('username')).toHaveValue(MARKER);
    page.backend.on(details, () => page.backend.stored.get('db-creds'));
    // The sync status has a button of the same name.
    await page.user.click(
      page.root.getAllByRole('button', { name: conflict.check }).at(-1)!,
    );
    expect(await screen.findByText(saveTexts.notSaved)).toBeInTheDocument();
  });
});

describe('write access without read access', () => {
  beforeEach(() => {
    page.backend.stored.isReadable = false;
    page.backend.capabilities.update = { allowed: false, reason: 'No view.' };
    page.backend.capabilities.reveal = { allowed: false, reason: 'No view.' };
  });

  it('takes all keys again and keeps labels', async () => {
    page.render();
    expect(
      await screen.findByText(secretMessages.drawer.replaceOnly),
    ).toBeInTheDocument();
    await page.press('Remove token');
    await page.press('Remove host');
    page.enter('New value of password', 'p');
    await page.press(saveTexts.replaceAll);
    await waitFor(() =>
      expect(page.field('username')).toHaveAccessibleDescription(
        'Enter a value.',
      ),
    );
    page.enter('New value of username', 'u');
    await page.press(saveTexts.replaceAll);
    await page.saved();
    expect(page.bodies('PUT')).toEqual([
      { data: { password: 'p', username: 'u' } },
    ]);
    expect(page.backend.secrets[0].labels).toEqual({
      team: 'payments',
      tier: '1',
    });
  });
});
