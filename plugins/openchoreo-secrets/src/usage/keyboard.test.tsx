import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { FakeBackend, secretUse } from '../__testUtils__/FakeBackend';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { tabOrder } from '../__testUtils__/tabOrder';
import { usageMessages } from '../translations/en/usage';
import { EntitySecretsContent } from './EntitySecrets';

const { reference: messages } = usageMessages;
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'catalog',
    annotations: {
      'openchoreo.io/namespace': 'acme-corp',
      'openchoreo.io/component': 'catalog',
    },
  },
};

describe('the component page, by keyboard', () => {
  it('goes from the head to the broken reference and its fix, then to the others', async () => {
    const backend = new FakeBackend();
    backend.uses.push(
      secretUse({ variable: 'OTHER' }),
      secretUse({
        key: 'pass',
        problem: { code: 'KEY_MISSING', broken: true, keys: ['password'] },
      }),
    );
    const { user } = renderSecrets({
      backend,
      element: (
        <EntityProvider entity={entity}>
          <EntitySecretsContent />
        </EntityProvider>
      ),
    });
    await screen.findByRole('note');
    screen.getByRole('button', { name: messages.refresh }).focus();
    expect(await tabOrder(user, 8)).toEqual([
      messages.refresh,
      'db-creds',
      messages.hideDetails.replace('{{place}}', 'DB_PASSWORD'),
      'db-creds',
      messages.copy,
      'Add key pass to db-creds',
      'db-creds',
      messages.showDetails.replace('{{place}}', 'OTHER'),
    ]);
  });
});
