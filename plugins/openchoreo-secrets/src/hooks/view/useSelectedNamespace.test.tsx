import { storageApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { renderHook, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { useSelectedNamespace } from './useSelectedNamespace';

const namespaces = [{ name: 'default' }, { name: 'acme-corp' }];

/** Comes to the tab by a URL, in a browser that remembers what the storage has. */
function visit(url: string, storage: ReturnType<typeof mockApis.storage>) {
  return renderHook(() => useSelectedNamespace(namespaces), {
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

describe('the chosen namespace', () => {
  it.each([
    ['/?namespace=acme-corp', 'acme-corp'],
    ['/?namespace=nowhere', undefined],
  ])('of %s is %s when the tab is opened again', async (url, expected) => {
    const storage = mockApis.storage();
    visit(url, storage).unmount();
    const { result } = visit('/', storage);
    await waitFor(() => expect(result.current[0]).toBe(expected));
  });

  it('is that of the URL before the last one', () => {
    const storage = mockApis.storage();
    visit('/?namespace=acme-corp', storage).unmount();
    const { result } = visit('/?namespace=default', storage);
    expect(result.current[0]).toBe('default');
  });
});
