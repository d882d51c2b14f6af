import { storageApiRef, type StorageApi } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import { asyncStorage } from '../__testUtils__/asyncStorage';
import { useRemembered } from './useRemembered';

const open = (storage: StorageApi) =>
  renderHook(() => useRemembered<number>('rowsPerPage'), {
    wrapper: ({ children }) => (
      <TestApiProvider apis={[[storageApiRef, storage]]}>
        {children}
      </TestApiProvider>
    ),
  });

describe('useRemembered', () => {
  it('returns the value of an earlier visit', () => {
    const storage = mockApis.storage();
    const { result, unmount } = open(storage);
    expect(result.current.value).toBeUndefined();
    act(() => result.current.remember(50));
    expect(result.current.value).toBe(50);
    unmount();
    expect(open(storage).result.current.value).toBe(50);
  });

  it('adopts the value when a slow storage has loaded', () => {
    const storage = asyncStorage({ rowsPerPage: 100 });
    const { result } = open(storage.api);
    expect(result.current).toMatchObject({ value: undefined, isLoading: true });
    act(() => storage.answer());
    expect(result.current).toMatchObject({ value: 100, isLoading: false });
  });

  it('shows a choice before the storage has saved it', () => {
    const storage = asyncStorage({});
    const { result } = open(storage.api);
    act(() => result.current.remember(25));
    expect(result.current.value).toBe(25);
  });
});
