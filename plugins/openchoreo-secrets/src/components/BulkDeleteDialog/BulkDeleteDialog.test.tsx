import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { failure, FakeBackend, secret } from '../../__testUtils__/FakeBackend';
import { renderSecrets } from '../../__testUtils__/renderSecrets';

describe('deleting several secrets', () => {
  let backend: FakeBackend;
  let user: UserEvent;

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
    await user.click(screen.getByRole('button', { name: 'Delete selected…' }));
    await screen.findByRole('dialog', { name: 'Delete 3 secrets?' });
  }
  async function confirm() {
    await user.type(
      dialog().getByLabelText('Type acme-corp to confirm'),
      'acme-corp',
    );
    await user.click(dialog().getByRole('button', { name: 'Delete' }));
  }

  it('leaves alone what is not managed', async () => {
    await selectAll();
    await confirm();
    expect(
      await dialog().findByText('All 3 secrets were deleted.'),
    ).toBeInTheDocument();
    expect(backend.secrets.map(({ name }) => name)).toEqual(['by-hand']);
    await user.click(dialog().getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus());
    expect(screen.queryByText(/selected/)).not.toBeInTheDocument();
  });

  it('says what became of each, and tries only the failed again', async () => {
    const route = 'DELETE /namespaces/acme-corp/secrets/two';
    backend.on(route, () => failure(502, 'E', 'OpenChoreo failed.'));
    await selectAll();
    await confirm();
    expect(
      await dialog().findByText('2 deleted, 1 failed.'),
    ).toBeInTheDocument();
    expect(item('two')).toHaveTextContent('failed. OpenChoreo failed.');
    expect(item('three')).toHaveTextContent('deleted');

    backend.on(route, () => backend.stored.delete('two'));
    await user.click(
      dialog().getByRole('button', { name: 'Retry the 1 that is left' }),
    );
    expect(
      await dialog().findByText('All 3 secrets were deleted.'),
    ).toBeInTheDocument();
    const deletions = backend.calls.filter(({ method }) => method === 'DELETE');
    expect(deletions).toHaveLength(4);
  });

  it('offers no selection to people who may not delete', async () => {
    backend.capabilities.delete = { allowed: false, reason: 'No.' };
    renderSecrets({ backend });
    await screen.findByRole('button', { name: 'Open two' });
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});
