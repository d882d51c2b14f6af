import { screen } from '@testing-library/react';
import { FakeBackend } from '../../__testUtils__/FakeBackend';
import { renderSecrets } from '../../__testUtils__/renderSecrets';
import { SecretsConnection } from '../../api/SecretsConnection';
import { usageMessages } from '../../translations/en/usage';
import { WhoUsesThese } from './WhoUsesThese';

describe('several secrets that are to be deleted', () => {
  it('are named with those who use them', async () => {
    const backend = new FakeBackend();
    backend.usage = {
      secrets: [
        { name: 'db-creds', components: ['catalog', 'checkout'], keys: [] },
        { name: 'kept', components: ['ledger'], keys: [] },
      ],
      othersPossible: true,
    };
    renderSecrets({
      backend,
      element: (
        <SecretsConnection>
          <WhoUsesThese namespace="acme-corp" names={['db-creds', 'old']} />
        </SecretsConnection>
      ),
    });
    const warning = await screen.findByRole('alert');
    expect(warning).toHaveTextContent('db-creds: catalog, checkout');
    expect(warning).toHaveTextContent(usageMessages.usage.othersPossibleMany);
    expect(warning).not.toHaveTextContent('ledger');
  });
});
