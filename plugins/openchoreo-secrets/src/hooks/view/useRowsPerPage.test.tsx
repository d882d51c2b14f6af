import { storageApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import { useRowsPerPage } from './useRowsPerPage';

const open = (storage: ReturnType<typeof mockApis.storage>, sizes: number[]) =>
  renderHook(() => useRowsPerPage(sizes), {
    wrapper: ({ children }) => (
      <TestApiProvider apis={[[storageApiRef, storage]]}>
        {children}
      </TestApiProvider>
    ),
  });

describe('the length of a page', () => {
  it('is remembered as it was chosen', () => {
    const storage = mockApis.storage();
    const { result, unmount } = open(storage, [25, 50]);
    expect(result.current[0]).toBe(25);
    act(() => result.current[1](50));
    expect(result.current[0]).toBe(50);
    unmount();
    expect(open(storage, [25, 50]).result.current[0]).toBe(50);
  });

  it('is one of those that there are', () => {
    const storage = mockApis.storage();
    const { result } = open(storage, [25, 70]);
    act(() => result.current[1](70));
    expect(open(storage, [25, 50]).result.current[0]).toBe(25);
  });
});
