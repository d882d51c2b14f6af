import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { failure, FakeBackend } from '../../__testUtils__/FakeBackend';
import { everythingOnThePage, MARKER } from '../../__testUtils__/marker';
import { pressWhenAllowed } from '../../__testUtils__/pressWhenAllowed';
import { renderSecrets } from '../../__testUtils__/renderSecrets';

const patch = 'PATCH /namespaces/acme-corp/secrets/db-creds';
const details = 'GET /namespaces/acme-corp/secrets/db-creds/facts';

describe('rotating a key', () => {
  let backend: FakeBackend;
  let user: UserEvent;

  beforeEach(async () => {
    backend = new FakeBackend();
    ({ user } = renderSecrets({
      backend,
      url: '/?namespace=acme-corp&secret=db-creds',
    }));
    await pressWhenAllowed(user, 'Rotate username');
    await screen.findByRole('dialog', { name: /Rotate a key/ });
  });

  const dialog = () =>
    within(screen.getByRole('dialog', { name: /Rotate a key/ }));
  const field = () => dialog().getByLabelText(/New value of/);
  const enter = (value: string) =>
    fireEvent.input(field(), { target: { value } });
  const save = () => user.click(dialog().getByRole('button', { name: 'Save' }));
  const saved = () => screen.findByText(/^Saved\./);
  const sent = () => backend.calls.filter(({ method }) => method === 'PATCH');
  const byAnother = () =>
    backend.stored.update('db-creds', { set: { password: 'theirs' } });

  it('writes that key alone, and asks for no value', async () => {
    expect(dialog().getByLabelText('Key')).toHaveValue('username');
    enter(MARKER);
    await save();
    expect(await saved()).toHaveTextContent(
      /keep the old value until they restart/,
    );
    expect(sent().map(({ body, ifMatch }) => [body, ifMatch])).toEqual([
      [{ set: { username: MARKER } }, '"db-creds-0"'],
    ]);
    expect(backend.calls.some(({ path }) => path.endsWith('/reveal'))).toBe(
      false,
    );
    expect(everythingOnThePage()).not.toContain(MARKER);
  });

  it('wants a value', async () => {
    await save();
    await waitFor(() =>
      expect(field()).toHaveAccessibleDescription('Enter a value.'),
    );
    expect(sent()).toEqual([]);
  });

  it('shows what the backend finds wrong at the field', async () => {
    backend.on(patch, () =>
      failure(422, 'E', 'Not saved.', {
        fields: [{ path: '/set/username', message: 'It does not fit.' }],
      }),
    );
    enter(MARKER);
    await save();
    await waitFor(() =>
      expect(field()).toHaveAccessibleDescription('It does not fit.'),
    );
    expect(field()).toHaveValue(MARKER);
  });

  it('tells the second of two editors what changed, and lets them finish', async () => {
    byAnother();
    enter(MARKER);
    await save();
    const alert = await dialog().findByRole('alert');
    expect(alert).toHaveTextContent('Somebody else changed this secret');
    expect(alert).toHaveTextContent('Changed: password.');
    expect(field()).toHaveValue(MARKER);
    await user.click(
      dialog().getByRole('button', { name: 'Apply mine on top' }),
    );
    await saved();
    expect(backend.stored.valuesOf('db-creds')).toEqual({
      password: 'theirs',
      username: MARKER,
    });
  });

  it('can give its input up for what is there now', async () => {
    byAnother();
    enter(MARKER);
    await save();
    await user.click(
      await dialog().findByRole('button', { name: /Reload and discard/ }),
    );
    await waitFor(() => expect(field()).toHaveValue(''));
    enter('mine');
    await save();
    await saved();
    expect(sent().map(({ ifMatch }) => ifMatch)).toEqual([
      '"db-creds-0"',
      '"db-creds-1"',
    ]);
  });

  it('says that the secret was deleted in the meantime', async () => {
    backend.stored.delete('db-creds');
    backend.on(patch, () => failure(412, 'E', 'Changed.'));
    enter(MARKER);
    await save();
    expect(await dialog().findByRole('alert')).toHaveTextContent(
      '“db-creds” was deleted in the meantime',
    );
    expect(field()).toHaveValue(MARKER);
  });

  it('says so when what others changed cannot be seen', async () => {
    byAnother();
    backend.stored.unavailable = 'The plane does not answer.';
    enter(MARKER);
    await save();
    expect(await dialog().findByRole('alert')).toHaveTextContent(
      /Somebody else changed this secret.*The plane does not answer/,
    );
    expect(field()).toHaveValue(MARKER);
  });

  it('says that nothing has changed yet when the answer got lost before', async () => {
    backend.on(patch, () => failure(502, 'E', 'OpenChoreo failed.'));
    enter(MARKER);
    await save();
    const alert = await dialog().findByRole('alert');
    expect(alert).toHaveTextContent('OpenChoreo failed.');
    expect(alert).toHaveTextContent('still as it was before');
    expect(field()).toHaveValue(MARKER);
  });

  it('says once what the backend found out itself', async () => {
    backend.on(patch, () =>
      failure(502, 'E', 'It is as it was before. Save again.', {
        code: 'UPDATE_UNCONFIRMED_UNCHANGED',
      }),
    );
    enter(MARKER);
    await save();
    const alert = await dialog().findByRole('alert');
    expect(alert).toHaveTextContent(
      /^It is not certain that this was saved\.It is as it was before\. Save again\. ?$/,
    );
  });

  it('says that it may be saved when the answer got lost after', async () => {
    backend.on(patch, ({ body }) => {
      backend.stored.update('db-creds', body!);
      return failure(504, 'E', 'No answer in time.');
    });
    enter(MARKER);
    await save();
    const alert = await dialog().findByRole('alert');
    expect(alert).toHaveTextContent('It is not certain that this was saved.');
    expect(alert).toHaveTextContent('Changed: username.');
  });

  it('says that nothing is known when nothing answers', async () => {
    const down = () => failure(503, 'E', 'OpenChoreo cannot be reached.');
    backend.on(patch, down);
    backend.on(details, down);
    enter(MARKER);
    await save();
    expect(await dialog().findByRole('alert')).toHaveTextContent(
      'What the secret is now cannot be found out.',
    );
    expect(field()).toHaveValue(MARKER);
  });

  it('forgets what was entered when it is given up', async () => {
    enter(MARKER);
    const area = field() as HTMLTextAreaElement;
    await user.click(dialog().getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    await waitFor(() =>
      expect(
        screen.queryByRole('dialog', { name: /Rotate/ }),
      ).not.toBeInTheDocument(),
    );
    expect(area.value).toBe('');
    expect(everythingOnThePage()).not.toContain(MARKER);
    expect(sent()).toEqual([]);
  });
});
