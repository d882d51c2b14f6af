import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { failure, FakeBackend, secret } from '../../__testUtils__/FakeBackend';
import { pressWhenAllowed } from '../../__testUtils__/pressWhenAllowed';
import { renderSecrets } from '../../__testUtils__/renderSecrets';

describe('deleting a secret', () => {
  let backend: FakeBackend;
  let user: UserEvent;

  beforeEach(async () => {
    backend = new FakeBackend();
    backend.secrets.push(secret('next'));
    ({ user } = renderSecrets({
      backend,
      url: '/?namespace=acme-corp&secret=db-creds',
    }));
    await pressWhenAllowed(user, 'Delete…');
    await screen.findByRole('dialog', { name: 'Delete db-creds?' });
  });

  const dialog = () =>
    within(screen.getByRole('dialog', { name: 'Delete db-creds?' }));
  const button = () => dialog().getByRole('button', { name: 'Delete' });
  const confirm = async () => {
    await user.type(
      dialog().getByLabelText('Type db-creds to confirm'),
      'db-creds',
    );
    await user.click(button());
  };

  it('says what happens, and waits for the name', async () => {
    expect(dialog().getByText(/on dp-prod, the Secret/)).toBeInTheDocument();
    expect(button()).toBeDisabled();
    await user.type(dialog().getByRole('textbox'), 'db-cred');
    expect(button()).toBeDisabled();
    expect(backend.secrets).toHaveLength(2);
  });

  it('takes the row away and goes to the next one', async () => {
    await confirm();
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(await screen.findByText('Deleted db-creds.')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Open next' })).toHaveFocus(),
    );
    expect(
      screen.queryByRole('button', { name: 'Open db-creds' }),
    ).not.toBeInTheDocument();
  });

  it('says why it failed, and can be tried again', async () => {
    const route = 'DELETE /namespaces/acme-corp/secrets/db-creds';
    backend.on(route, () => failure(502, 'E', 'It is still listed.'));
    await confirm();
    expect(await dialog().findByRole('alert')).toHaveTextContent(
      'It is still listed.',
    );
    backend.on(route, () => backend.stored.delete('db-creds'));
    await user.click(button());
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });
});
