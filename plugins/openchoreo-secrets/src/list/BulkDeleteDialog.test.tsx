import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { failure, FakeBackend, secret } from '../__testUtils__/FakeBackend';
import { renderSecrets } from '../__testUtils__/renderSecrets';

describe('BulkDeleteDialog', () => {
  let backend: FakeBackend;
  let user: UserEvent;

  // The first import takes longer than tests wait.
  beforeAll(() => import('./BulkDeleteDialog'), 60_000);

  beforeEach(() => {
    backend = new FakeBackend();
    backend.secrets.push(
      secret('two'),
      secret('three'),
      secret('by-hand', { managed: false }),
    );
  });

  const dialog = () => within(screen.getByRole('dialog'));
  const item = (name: string) =>
    dialog()
      .getAllByRole('listitem')
      .find(element => element.textContent?.startsWith(name));

  async function selectAll() {
    ({ user } = renderSecrets({ backend }));
    await user.click(
      await screen.findByRole('checkbox', { name: 'Select all on this page' }),
    );
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await screen.findByRole('dialog', { name: 'Delete 3 secrets?' });
  }
  async function confirm() {
    await user.click(dialog().getByRole('button', { name: 'Delete secrets' }));
  }

  it('does not select secrets that are managed in YAML', async () => {
    await selectAll();
    await confirm();
    expect(await dialog().findByText('3 secrets deleted')).toBeInTheDocument();
    expect(backend.secrets.map(({ name }) => name)).toEqual(['by-hand']);
    await user.click(dialog().getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus());
    expect(screen.queryByText(/selected/)).not.toBeInTheDocument();
  });

  it('asks for typing only if a secret is used', async () => {
    backend.usage = {
      secrets: [{ name: 'two', components: ['checkout'], keys: [] }],
      othersPossible: false,
    };
    await selectAll();
    const submit = dialog().getByRole('button', { name: 'Delete secrets' });
    expect(item('two')).toHaveTextContent('checkout');
    expect(submit).toBeDisabled();
    await user.type(dialog().getByRole('textbox'), 'delete 3 secrets');
    expect(submit).toBeEnabled();
  });

  it('keeps the result of each secret and retries only failed ones', async () => {
    const route = 'DELETE /namespaces/acme-corp/secrets/two';
    backend.on(route, () => failure(502, 'E', 'OpenChoreo failed.'));
    await selectAll();
    await confirm();
    expect(
      await dialog().findByText('2 deleted, 1 failed'),
    ).toBeInTheDocument();
    expect(item('two')).toHaveTextContent('Failed: OpenChoreo failed.');
    expect(item('three')).toHaveTextContent('Deleted');

    backend.on(route, () => backend.stored.delete('two'));
    await user.click(dialog().getByRole('button', { name: 'Try again' }));
    expect(await dialog().findByText('3 secrets deleted')).toBeInTheDocument();
    const deletions = backend.calls.filter(({ method }) => method === 'DELETE');
    expect(deletions).toHaveLength(4);
  });

  it('is not offered without permission to delete', async () => {
    backend.capabilities.delete = { allowed: false, reason: 'No.' };
    renderSecrets({ backend });
    await screen.findByRole('button', { name: 'Open two' });
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});
