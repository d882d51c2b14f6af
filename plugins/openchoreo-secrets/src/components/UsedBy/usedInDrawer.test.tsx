import { screen, within } from '@testing-library/react';
import { FakeBackend, secretUse } from '../../__testUtils__/FakeBackend';
import { pressWhenAllowed } from '../../__testUtils__/pressWhenAllowed';
import { renderSecrets } from '../../__testUtils__/renderSecrets';
import { usageMessages } from '../../translations/en/usage';

const drawer = '/?namespace=acme-corp&secret=db-creds';

describe('the users of a secret in its drawer', () => {
  let backend: FakeBackend;

  beforeEach(() => {
    backend = new FakeBackend();
    backend.uses.push(secretUse(), secretUse({ component: 'checkout' }));
  });

  it('are listed', async () => {
    renderSecrets({ backend, url: drawer });
    const section = await screen.findByRole('region', { name: 'Used by' });
    expect(await within(section).findByText('checkout')).toBeInTheDocument();
  });

  it('are named before the secret is deleted', async () => {
    const { user } = renderSecrets({ backend, url: drawer });
    await pressWhenAllowed(user, 'Delete…');
    const dialog = await screen.findByRole('dialog', {
      name: 'Delete db-creds?',
    });
    const warning = await within(dialog).findByRole('alert');
    expect(warning).toHaveTextContent('2 components use it:');
    expect(warning).toHaveTextContent(/catalog.*DB_PASSWORD.*production/);
  });

  it('are not hidden where there may be others', async () => {
    backend.uses.length = 0;
    backend.usage = { secrets: [], othersPossible: true };
    const { user } = renderSecrets({ backend, url: drawer });
    await pressWhenAllowed(user, 'Delete…');
    const dialog = await screen.findByRole('dialog', {
      name: 'Delete db-creds?',
    });
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      usageMessages.usedBy.othersPossible,
    );
  });

  it('can be given the key that they miss', async () => {
    const { user } = renderSecrets({ backend, url: `${drawer}&newKey=pass` });
    const dialog = await screen.findByRole('dialog', { name: /Edit db-creds/ });
    expect(within(dialog).getByRole('textbox', { name: 'Key' })).toHaveValue(
      'pass',
    );
    await user.type(within(dialog).getByLabelText('Value'), 's3cret');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Saved\./)).toBeInTheDocument();
    const [patch] = backend.calls.filter(({ method }) => method === 'PATCH');
    expect(patch.body).toEqual({ set: { pass: 's3cret' } });
    expect(
      screen.queryByRole('dialog', { name: /Edit db-creds/ }),
    ).not.toBeInTheDocument();
  });
});
