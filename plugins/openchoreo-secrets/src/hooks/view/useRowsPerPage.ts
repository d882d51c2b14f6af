import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';

const STORAGE_KEY = 'rowsPerPage';

/** How many rows a page of the table has: as the person chose last, else the first of the sizes. */
export function useRowsPerPage(
  sizes: readonly number[],
): [number, (size: number) => void] {
  const storage = useApi(storageApiRef).forBucket('openchoreo-secrets');
  const [chosen, setChosen] = useState(
    () => storage.snapshot<number>(STORAGE_KEY).value,
  );
  const choose = (size: number) => {
    setChosen(size);
    storage.set(STORAGE_KEY, size);
  };
  return [sizes.find(size => size === chosen) ?? sizes[0], choose];
}
