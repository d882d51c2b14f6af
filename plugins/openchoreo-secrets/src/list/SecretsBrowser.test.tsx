import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { renderSecrets } from '../__testUtils__/renderSecrets';

// In its own file, because answers about permissions are cached across tests.
describe('people without permission to see all namespaces', () => {
  const apis: Parameters<typeof renderSecrets>[0] = {
    apis: [[permissionApiRef, { authorize: async () => ({ result: 'DENY' }) }]],
  };

  it('do not see the option in the namespace select', async () => {
    const { user } = renderSecrets(apis);
    await user.click(
      await screen.findByRole('combobox', { name: 'Namespace' }),
    );
    expect(screen.getAllByRole('option')).not.toHaveLength(0);
    expect(screen.queryByRole('option', { name: 'All namespaces' })).toBeNull();
  });

  it('get an explanation if they open it by URL, and the backend is not called', async () => {
    const { backend } = renderSecrets({ ...apis, url: '/?scope=all' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You need permission to see all namespaces.',
    );
    expect(backend.calls.map(({ path }) => path)).not.toContain(
      '/platform/secrets',
    );
  });
});
