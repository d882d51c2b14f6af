import { screen, within } from '@testing-library/react';
import { FakeBackend, secretUse } from '../../__testUtils__/FakeBackend';
import { renderSecrets } from '../../__testUtils__/renderSecrets';

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
