import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { failure, FakeBackend, secretUse } from '../__testUtils__/FakeBackend';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { SecretsConnection } from '../api/SecretsConnection';
import { usageMessages } from '../translations/en/usage';
import { UsedBy } from './UsedBy';

const { usedBy: messages } = usageMessages;

describe('UsedBy', () => {
  let backend: FakeBackend;

  beforeEach(() => {
    backend = new FakeBackend();
  });

  const mountedRoutes = {
    '/catalog/:namespace/:kind/:name': entityRouteRef as never,
  };
  const open = (catalog?: object) =>
    renderSecrets({
      backend,
      element: (
        <SecretsConnection>
          <UsedBy
            namespace="acme-corp"
            name="db-creds"
            secretKeys={['password']}
          />
        </SecretsConnection>
      ),
      ...(catalog && { apis: [[catalogApiRef, catalog]], mountedRoutes }),
    });

  it('has one line per component, with its places and environments', async () => {
    backend.uses.push(
      secretUse({ component: 'checkout', environment: 'development' }),
      secretUse({ component: 'checkout', variable: 'OTHER' }),
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
    const list = await screen.findByRole('list', { name: messages.title });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'checkoutDB_PASSWORD, OTHERdevelopmentproduction',
      `ledger/etc/db/password${usageMessages.reference.nextRelease}`,
    ]);
  });

  it('links components that the catalog knows', async () => {
    backend.uses.push(
      secretUse({ component: 'checkout' }),
      secretUse({ component: 'ledger' }),
    );
    open({
      getEntities: async () => ({
        items: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              namespace: 'shops',
              name: 'checkout-service',
              annotations: {
                'openchoreo.io/namespace': 'acme-corp',
                'openchoreo.io/component': 'checkout',
              },
            },
          },
        ],
      }),
    });
    expect(
      await screen.findByRole('link', { name: /checkout/ }),
    ).toBeInTheDocument();
    expect(screen.getByText('ledger').closest('a')).toBeNull();
  });

  it('marks broken references', async () => {
    backend.uses.push(
      secretUse({ problem: { code: 'KEY_MISSING', broken: true } }),
    );
    open();
    expect(await screen.findByText(messages.broken)).toBeInTheDocument();
  });

  it('says that other components might use the secret', async () => {
    backend.usage = { secrets: [], othersPossible: true };
    open();
    expect(await screen.findByText(messages.noneVisible)).toBeInTheDocument();
    expect(screen.getByText(messages.othersPossible)).toBeInTheDocument();
  });

  it('says "not used" only if all components are visible', async () => {
    open();
    expect(await screen.findByText(messages.none)).toBeInTheDocument();
    expect(screen.queryByText(messages.othersPossible)).toBeNull();
  });

  it('does not say "not used" if usage could not be loaded', async () => {
    backend.on('GET /namespaces/acme-corp/secrets/db-creds/usage', () =>
      failure(502, 'BadGatewayError', 'OpenChoreo failed.'),
    );
    open();
    expect(
      await screen.findByText(
        messages.failed.replace('{{reason}}', 'OpenChoreo failed.'),
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(messages.none)).toBeNull();
  });
});
