import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import {
  failure,
  FakeBackend,
  secret,
  secretUse,
} from '../__testUtils__/FakeBackend';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { listMessages } from '../translations/en/list';
import { secretMessages } from '../translations/en/secret';
import { usageMessages } from '../translations/en/usage';

const texts = secretMessages.delete;
const title = 'Delete db-creds?';
const usageRoute = 'GET /namespaces/acme-corp/secrets/db-creds/usage';

describe('DeleteSecretDialog', () => {
  let backend: FakeBackend;
  let user: UserEvent;

  // The first import takes longer than tests wait.
  beforeAll(() => import('./DeleteSecretDialog'), 60_000);

  beforeEach(() => {
    backend = new FakeBackend();
    backend.secrets.push(secret('next'));
  });

  const dialog = () => within(screen.getByRole('dialog', { name: title }));
  const submit = () => dialog().getByRole('button', { name: texts.submit });

  async function open() {
    ({ user } = renderSecrets({ backend }));
    await user.click(
      await screen.findByRole('button', { name: 'More actions for db-creds' }),
    );
    await user.click(
      screen.getByRole('menuitem', { name: listMessages.list.delete }),
    );
    await screen.findByRole('dialog', { name: title });
  }

  it('does not ask for the name of an unused secret, and focuses Cancel', async () => {
    await open();
    expect(
      await dialog().findByText(texts.unused, { exact: false }),
    ).toHaveTextContent('the store of dp-prod');
    await waitFor(() =>
      expect(
        dialog().getByRole('button', { name: texts.cancel }),
      ).toHaveFocus(),
    );
    expect(dialog().queryByRole('textbox')).not.toBeInTheDocument();
    expect(submit()).toBeEnabled();
  });

  it('mentions components that the person might not see', async () => {
    backend.usage = { secrets: [], othersPossible: true };
    await open();
    expect(
      await dialog().findByText(texts.othersMight, { exact: false }),
    ).toBeInTheDocument();
  });

  it('lists the users of a used secret and asks for its exact name', async () => {
    backend.uses.push(secretUse(), secretUse({ component: 'checkout' }));
    await open();
    expect(
      await dialog().findByText(/2 components use this secret/),
    ).toBeInTheDocument();
    const users = dialog().getByRole('list', {
      name: usageMessages.usedBy.title,
    });
    expect(users).toHaveTextContent(/catalogDB_PASSWORDproduction.*checkout/);
    const field = dialog().getByLabelText('Type db-creds to confirm');
    expect(submit()).toBeDisabled();
    await user.type(field, 'db-cred');
    expect(submit()).toBeDisabled();
    await user.type(field, 's');
    expect(submit()).toBeEnabled();
  });

  it('asks for the name if the use is unknown', async () => {
    backend.on(usageRoute, () => failure(502, 'E', 'No answer.'));
    await open();
    expect(await dialog().findByRole('alert')).toHaveTextContent(
      texts.useUnknown,
    );
    expect(submit()).toBeDisabled();
    await user.type(dialog().getByRole('textbox'), 'db-creds');
    await user.click(submit());
    await waitFor(() => expect(backend.secrets).toHaveLength(1));
  });

  it('removes the row and focuses the next one', async () => {
    await open();
    await dialog().findByText(texts.unused, { exact: false });
    await user.click(submit());
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

  it('says why a deletion failed and can be tried again', async () => {
    const route = 'DELETE /namespaces/acme-corp/secrets/db-creds';
    backend.on(route, () => failure(502, 'E', 'It is still listed.'));
    await open();
    await dialog().findByText(texts.unused, { exact: false });
    await user.click(submit());
    expect(await dialog().findByRole('alert')).toHaveTextContent(
      'It is still listed.',
    );
    backend.on(route, () => backend.stored.delete('db-creds'));
    await user.click(submit());
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });
});
