import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { failure, FakeBackend, secret } from '../__testUtils__/FakeBackend';
import { everythingOnThePage, MARKER } from '../__testUtils__/marker';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { secretMessages } from '../translations/en/secret';

const { conflict, keys, save: saveTexts } = secretMessages;
const url = '/?namespace=acme-corp&secret=db-creds';
const patch = 'PATCH /namespaces/acme-corp/secrets/db-creds';
const details = 'GET /namespaces/acme-corp/secrets/db-creds/facts';

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
const byAnother = (change = { set: { password: 'theirs' } }) =>
  backend.stored.update('db-creds', change);

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

describe('a save that meets a change by someone else', () => {
  it('says what changed and applies the changes on top', async () => {
    await open();
    await replace('password', 'mine');
    await press(keys.addKey);
    await user.type(drawer().getByLabelText(keys.key), 'port');
    enter(keys.value, '1');
    byAnother({
      set: { port: '2', password: 'theirs', extra: 'new' },
      remove: ['token'],
      labels: { owner: 'them' },
    } as never);
    await save();
    const alert = await drawer().findByRole('alert');
    expect(alert).toHaveTextContent(
      `${conflict.title}They replaced password, added port and extra, removed token, and changed label owner. ` +
        "Your 2 changes aren't saved yet. " +
        'If you apply them, your password and port replace theirs, extra stays, and token stays removed.',
    );
    expect(row('password').getByText(conflict.alsoChanged)).toBeInTheDocument();
    expect(row('extra').getByText(conflict.alsoAdded)).toBeInTheDocument();
    await press(conflict.apply);
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
      tier: '1',
      owner: 'them',
    });
  });

  it('adds a replaced key again that someone else removed', async () => {
    await open();
    await replace('password', 'mine');
    byAnother({ remove: ['password'] } as never);
    await save();
    await drawer().findByRole('alert');
    expect(row('password').getByText(conflict.alsoRemoved)).toBeInTheDocument();
    await press(conflict.apply);
    await saved();
    expect(backend.stored.valuesOf('db-creds')).toHaveProperty(
      'password',
      'mine',
    );
  });

  it('can discard the changes and continue on the newest state', async () => {
    await open();
    await replace('username', MARKER);
    byAnother();
    await save();
    await drawer().findByRole('alert');
    await press(conflict.discard);
    expect(everythingOnThePage()).not.toContain(MARKER);
    await replace('username', 'mine');
    await save();
    await saved();
    expect(
      backend.calls
        .filter(({ method }) => method === 'PATCH')
        .map(({ ifMatch }) => ifMatch),
    ).toEqual(['"db-creds-0"', '"db-creds-1"']);
  });

  it('says that the secret was deleted and keeps the input', async () => {
    await open();
    await replace('username', MARKER);
    backend.stored.delete('db-creds');
    backend.on(patch, () => failure(412, 'E', 'Changed.'));
    await save();
    expect(await drawer().findByRole('alert')).toHaveTextContent(
      conflict.deleted,
    );
    expect(field('username')).toHaveValue(MARKER);
  });

  it('says so if the changes of others cannot be read', async () => {
    await open();
    await replace('username', MARKER);
    byAnother();
    backend.stored.unavailable = 'The plane does not answer.';
    await save();
    expect(await drawer().findByRole('alert')).toHaveTextContent(
      `${conflict.title}. The plane does not answer.`,
    );
    expect(field('username')).toHaveValue(MARKER);
  });
});

describe('a save whose answer is lost', () => {
  it('says that nothing was saved if the secret is unchanged', async () => {
    backend.on(patch, () => failure(502, 'E', 'OpenChoreo failed.'));
    await open();
    await replace('username', MARKER);
    await save();
    expect(await drawer().findByRole('alert')).toHaveTextContent(
      saveTexts.notSaved,
    );
    expect(field('username')).toHaveValue(MARKER);
  });

  it('says that it might be saved if the secret has changed', async () => {
    backend.on(patch, ({ body }) => {
      backend.stored.update('db-creds', body!);
      return failure(504, 'E', 'No answer in time.');
    });
    await open();
    await replace('username', MARKER);
    await save();
    const alert = await drawer().findByRole('alert');
    expect(alert).toHaveTextContent(conflict.unconfirmed);
    expect(alert).toHaveTextContent('They replaced username.');
    backend.on(patch, ({ body, ifMatch }) =>
      backend.stored.update('db-creds', body!, ifMatch),
    );
    await press(conflict.apply);
    await saved();
  });

  it('can be checked again once OpenChoreo answers', async () => {
    const down = () => failure(503, 'E', 'OpenChoreo cannot be reached.');
    await open();
    await replace('username', MARKER);
    backend.on(patch, down);
    backend.on(details, down);
    await save();
    const alert = await drawer().findByRole('alert');
    expect(alert).toHaveTextContent(conflict.unconfirmed);
    expect(alert).toHaveTextContent(conflict.kept);
    expect(field('username')).toHaveValue(MARKER);
    backend.on(details, () => backend.stored.get('db-creds'));
    // The sync status has a button of the same name.
    await user.click(
      drawer().getAllByRole('button', { name: conflict.check }).at(-1)!,
    );
    expect(await screen.findByText(saveTexts.notSaved)).toBeInTheDocument();
  });
});

describe('write access without read access', () => {
  beforeEach(() => {
    backend.stored.isReadable = false;
    backend.capabilities.update = { allowed: false, reason: 'No view.' };
    backend.capabilities.reveal = { allowed: false, reason: 'No view.' };
  });

  it('takes all keys again and keeps labels', async () => {
    ({ user } = renderSecrets({ backend, url }));
    expect(
      await screen.findByText(secretMessages.drawer.replaceOnly),
    ).toBeInTheDocument();
    await press('Remove token');
    await press('Remove host');
    enter('New value of password', 'p');
    await press(saveTexts.replaceAll);
    await waitFor(() =>
      expect(field('username')).toHaveAccessibleDescription('Enter a value.'),
    );
    enter('New value of username', 'u');
    await press(saveTexts.replaceAll);
    await saved();
    expect(bodies('PUT')).toEqual([{ data: { password: 'p', username: 'u' } }]);
    expect(backend.secrets[0].labels).toEqual({ team: 'payments', tier: '1' });
  });
});
