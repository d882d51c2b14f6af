import { storageApiRef, type StorageApi } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { asyncStorage } from '../__testUtils__/asyncStorage';
import { useNamespaceChoice } from './useNamespaceChoice';

const namespaces = [{ name: 'default' }, { name: 'acme-corp' }];

/** Opens the tab by a URL, in a browser with a storage. */
function visit(url: string, storage: StorageApi) {
  return renderHook(() => useNamespaceChoice(namespaces), {
    wrapper: ({ children }) => (
      <TestApiProvider apis={[[storageApiRef, storage]]}>
        <MemoryRouter
          initialEntries={[url]}
          future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
        >
          {children}
        </MemoryRouter>
      </TestApiProvider>
    ),
  });
}

describe('useNamespaceChoice', () => {
  it.each([
    ['/?namespace=acme-corp', 'acme-corp'],
    ['/?namespace=nowhere', undefined],
  ])('of %s is %s when the tab is opened again', async (url, expected) => {
    const storage = mockApis.storage();
    visit(url, storage).unmount();
    const { result } = visit('/', storage);
    await waitFor(() => expect(result.current.namespace).toBe(expected));
  });

  it('prefers the URL to the remembered namespace', () => {
    const storage = mockApis.storage();
    visit('/?namespace=acme-corp', storage).unmount();
    const { result } = visit('/?namespace=default', storage);
    expect(result.current.namespace).toBe('default');
  });

  it('waits for a storage that keeps its data on a server', async () => {
    const storage = asyncStorage({ namespace: 'acme-corp' });
    const { result } = visit('/', storage.api);
    expect(result.current.isLoading).toBe(true);
    act(() => storage.answer());
    await waitFor(() => expect(result.current.namespace).toBe('acme-corp'));
    expect(result.current.isLoading).toBe(false);
  });
});
