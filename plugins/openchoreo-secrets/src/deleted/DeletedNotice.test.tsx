import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import {
  failure,
  FakeBackend,
  json,
  secret,
} from '../__testUtils__/FakeBackend';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { historyMessages } from '../translations/en/history';
import { listMessages } from '../translations/en/list';
import { secretMessages } from '../translations/en/secret';

const { deleted: texts } = historyMessages;
const undoPath = (name: string) =>
  `/namespaces/acme-corp/deleted-secrets/${name}/undo`;

describe('deleting with access to the store', () => {
  let backend: FakeBackend;
  let user: UserEvent;
  let queries: string[];

  // The first import takes longer than tests wait.
  beforeAll(
    () =>
      Promise.all([
        import('../secret/DeleteSecretDialog'),
        import('../list/BulkDeleteDialog'),
        import('./DeletedNotice'),
        import('../secret/SecretDrawer'),
      ]),
    60_000,
  );

  beforeEach(() => {
    queries = [];
    backend = new FakeBackend();
    backend.hasHistory = true;
    backend.secrets.push(secret('next'));
    backend.on('DELETE /namespaces/acme-corp/secrets/db-creds', (_, url) => {
      queries.push(url.search);
      return backend.stored.delete('db-creds');
    });
    backend.on(`POST ${undoPath('db-creds')}`, () => {
      const restored = secret('db-creds');
      backend.secrets.push(restored);
      return json(201, restored);
    });
  });

  afterEach(() => jest.useRealTimers());

  const dialog = () => within(screen.getByRole('dialog'));
  async function openDialog() {
    ({ user } = renderSecrets({ backend }));
    await user.click(
      await screen.findByRole('button', { name: 'More actions for db-creds' }),
    );
    await user.click(
      screen.getByRole('menuitem', { name: listMessages.list.delete }),
    );
    await screen.findByText(secretMessages.delete.unused, { exact: false });
  }
  const confirm = () =>
    user.click(
      dialog().getByRole('button', { name: secretMessages.delete.submit }),
    );
  const undo = async () =>
    user.click(await screen.findByRole('button', { name: texts.undo }));

  it('undoes a deletion, and opens the secret', async () => {
    await openDialog();
    expect(
      await dialog().findByRole('checkbox', { name: texts.destroyVersions }),
    ).not.toBeChecked();
    expect(dialog().queryByText(/can't undo/)).not.toBeInTheDocument();
    await confirm();
    await undo();
    expect(
      await screen.findByRole('dialog', { name: 'db-creds' }),
    ).toBeInTheDocument();
    expect(queries).toEqual(['']);
    expect(
      screen.queryByRole('button', { name: texts.undo }),
    ).not.toBeInTheDocument();
  });

  it('offers to undo a deletion that was faster than the planes', async () => {
    backend.on(
      'GET /namespaces/acme-corp/target-planes',
      () => new Promise(() => {}),
    );
    await openDialog();
    await confirm();
    await undo();
    expect(
      await screen.findByRole('dialog', { name: 'db-creds' }),
    ).toBeInTheDocument();
  });

  it('waits while the plane is still removing the values', async () => {
    const answers = [
      failure(409, 'ConflictError', 'Still removing.', {
        code: 'DELETED_RECENTLY',
      }),
      json(201, secret('db-creds')),
    ];
    backend.on(`POST ${undoPath('db-creds')}`, () => answers.shift()!);
    await openDialog();
    await confirm();
    const button = await screen.findByRole('button', { name: texts.undo });
    jest.useFakeTimers({ advanceTimers: true });
    fireEvent.click(button);
    expect(
      await screen.findByText(texts.waiting, { exact: false }),
    ).toBeInTheDocument();
    jest.advanceTimersByTime(2_000);
    expect(
      await screen.findByRole('dialog', { name: 'db-creds' }),
    ).toBeInTheDocument();
  });

  it('says why a deletion cannot be undone, and tries again on request', async () => {
    backend.on(`POST ${undoPath('db-creds')}`, () =>
      failure(409, 'ConflictError', 'A secret with this name exists.'),
    );
    await openDialog();
    await confirm();
    await undo();
    expect(
      await screen.findByText(/A secret with this name exists\./),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('does not offer Undo after versions are destroyed', async () => {
    await openDialog();
    await user.click(
      await dialog().findByRole('checkbox', { name: texts.destroyVersions }),
    );
    expect(dialog().getByText(texts.destroyHint)).toBeInTheDocument();
    await confirm();
    await waitFor(() =>
      expect(screen.queryByText('db-creds')).not.toBeInTheDocument(),
    );
    expect(queries).toEqual(['?destroyVersions=true']);
    expect(
      screen.queryByRole('button', { name: texts.undo }),
    ).not.toBeInTheDocument();
  });

  it('does not offer Undo without permission to create', async () => {
    backend.capabilities.create = { allowed: false, reason: 'No.' };
    await openDialog();
    await dialog().findByRole('checkbox', { name: texts.destroyVersions });
    await confirm();
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'More actions for db-creds' }),
      ).not.toBeInTheDocument(),
    );
    expect(
      screen.queryByRole('button', { name: texts.undo }),
    ).not.toBeInTheDocument();
  });

  it('says that versions may stay where the portal has no access to the store', async () => {
    backend.hasHistory = false;
    await openDialog();
    expect(
      await dialog().findByText(texts.maybeReadable, { exact: false }),
    ).toHaveTextContent(secretMessages.delete.final);
    expect(dialog().queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('undoes several deletions, and keeps those that fail', async () => {
    backend.on(`POST ${undoPath('next')}`, () =>
      failure(409, 'ConflictError', 'The values are gone.'),
    );
    ({ user } = renderSecrets({ backend }));
    await user.click(
      await screen.findByRole('checkbox', { name: 'Select all on this page' }),
    );
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await screen.findByRole('checkbox', { name: texts.destroyVersions });
    await user.click(
      await screen.findByRole('button', { name: 'Delete secrets' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    await undo();
    expect(await screen.findByText(/The values are gone\./)).toHaveTextContent(
      texts.failed
        .replace('{{name}}', 'next')
        .replace('{{reason}}', 'The values are gone.'),
    );
    expect(backend.secrets.map(({ name }) => name)).toEqual(['db-creds']);
  });
});
