import type { Page } from '@playwright/test';

/** Returns everything that a page shows and the browser stores for it, except the clipboard, by location. */
export async function browserContents(
  page: Page,
): Promise<Record<string, string>> {
  return {
    ...(await page.evaluate(readDocument)),
    'the databases of the browser': await page.evaluate(readDatabases),
    'the cookies': JSON.stringify(await page.context().cookies()),
  };
}

// The following functions run in the page, so they can't use each other.

async function readDocument(): Promise<Record<string, string>> {
  const fields = [...document.querySelectorAll('input, textarea, select')];
  const cached: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      cached.push(url, await (await cache.match(url))!.text());
    }
  }
  return {
    'the page': document.documentElement.outerHTML,
    'the fields of the page': fields
      .map(field => (field as HTMLInputElement).value)
      .join('\n'),
    'the URL and the history': JSON.stringify([
      window.location.href,
      window.history.state,
      document.title,
      window.name,
    ]),
    'the web storage': JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
    ]),
    'the caches of the browser': cached.join('\n'),
  };
}

async function readDatabases(): Promise<string> {
  const resultOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const contents: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await resultOf(indexedDB.open(name!));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      contents.push(
        await resultOf(objects.getAllKeys()),
        await resultOf(objects.getAll()),
      );
    }
    database.close();
  }
  return JSON.stringify(contents);
}
