import { screen, within } from '@testing-library/react';
import {
  failure,
  FakeBackend,
  secret,
  secretUse,
} from '../../__testUtils__/FakeBackend';
import { renderSecrets } from '../../__testUtils__/renderSecrets';
import { SecretsConnection } from '../../api/SecretsConnection';
import { UsedBy } from './UsedBy';
import { WhoUsesThese } from './WhoUsesThese';

const row = (name: string) =>
  screen.findByRole('row', { name: new RegExp(name) });

describe('who uses a secret', () => {
  let backend: FakeBackend;

  beforeEach(() => {
    backend = new FakeBackend();
  });

  const open = () =>
    renderSecrets({
      backend,
      element: (
        <SecretsConnection>
          <UsedBy namespace="acme-corp" name="db-creds" />
        </SecretsConnection>
      ),
    });

  it('is shown place by place', async () => {
    backend.uses.push(
      secretUse({ component: 'checkout' }),
      secretUse({
        component: 'ledger',
        environment: undefined,
        variable: undefined,
        file: '/etc/db/password',
        origin: 'workload',
      }),
      secretUse({ secret: 'other' }),
    );
    open();
    const table = await screen.findByRole('table', { name: 'Used by' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map(item => item.textContent)).toEqual([
      expect.stringMatching(/^checkoutpasswordDB_PASSWORDproduction/),
      expect.stringMatching(/^ledgerpassword\/etc\/db\/passwordnext release/),
    ]);
  });

  it('says that there may be others that are not to be seen', async () => {
    backend.usage = { secrets: [], othersPossible: true };
    open();
    expect(
      await screen.findByText('No component that you may see uses it.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Components that you may not see could use it too.'),
    ).toBeInTheDocument();
  });

  it('says nobody only where all can be seen', async () => {
    open();
    expect(
      await screen.findByText('No component uses it.'),
    ).toBeInTheDocument();
  });

  it('is not called nobody where that could not be found out', async () => {
    backend.on('GET /namespaces/acme-corp/secrets/db-creds/usage', () =>
      failure(502, 'BadGatewayError', 'OpenChoreo failed.'),
    );
    open();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It cannot be said who uses it. OpenChoreo failed.',
    );
  });
});

describe('the column Used by', () => {
  it('counts components, without a row waiting for it', async () => {
    const backend = new FakeBackend();
    let answer: () => void = () => undefined;
    backend.on('GET /namespaces/acme-corp/usage', async () => {
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      return new Response(
        JSON.stringify({
          secrets: [
            { name: 'db-creds', components: ['catalog', 'checkout'], keys: [] },
          ],
          othersPossible: false,
        }),
      );
    });
    renderSecrets({ backend });
    expect(
      within(await row('db-creds')).queryByText('2 components'),
    ).not.toBeInTheDocument();
    answer();
    expect(
      await within(await row('db-creds')).findByText('2 components'),
    ).toBeInTheDocument();
  });

  it('counts no more than is to be seen, and says so', async () => {
    const backend = new FakeBackend();
    backend.secrets.push(secret('other'));
    backend.usage = {
      secrets: [
        { name: 'db-creds', components: ['catalog', 'checkout'], keys: [] },
      ],
      othersPossible: true,
    };
    renderSecrets({ backend });
    const count = await within(await row('db-creds')).findByText(
      'at least 2 components',
    );
    expect(count).toHaveAttribute(
      'title',
      'catalog, checkout. Components that you may not see could use it too.',
    );
    expect(
      within(await row('other')).getByText('none that you see'),
    ).toBeInTheDocument();
  });

  it('says unknown where it is not known', async () => {
    const backend = new FakeBackend();
    backend.on('GET /namespaces/acme-corp/usage', () =>
      failure(502, 'BadGatewayError', 'OpenChoreo failed.'),
    );
    renderSecrets({ backend });
    expect(
      await within(await row('db-creds')).findByText('unknown'),
    ).toBeInTheDocument();
  });
});

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
    expect(warning).toHaveTextContent(/may not see could use them too/);
    expect(warning).not.toHaveTextContent('ledger');
  });
});
