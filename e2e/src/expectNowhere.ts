import { expect, type Page } from '@playwright/test';
import { browserContents } from './browserContents';
import { findForms } from './markers';
import type { PageRecord } from './PageRecord';
import { dumpCluster } from './platform';
import { SecretsBackend } from './SecretsBackend';
import type { Stack } from './stack';

export interface SearchedPlaces {
  page: Page;
  record: PageRecord;
  stack: Stack;
}

/** Checks that no form of the values is in the browser, its requests and responses, or the output of processes. */
export async function expectNowhereInBrowser(
  { page, record, stack }: SearchedPlaces,
  values: string[],
): Promise<void> {
  expectNone(
    {
      ...(await browserContents(page)),
      ...(await record.contents()),
      'the output of every process': stack.output(),
    },
    values,
  );
}

/** Like `expectNowhere`, and also checks the data of the control plane and the backend. */
export async function expectNowhere(
  searched: SearchedPlaces,
  values: string[],
): Promise<void> {
  const { stack } = searched;
  await expectNowhereInBrowser(searched, values);
  const backend = await SecretsBackend.signIn(stack);
  const sync = await backend.call('GET', '/namespaces/acme-corp/sync');
  expectNone(
    {
      'the control plane': await dumpCluster(stack, 'openchoreo'),
      'what the planes tell': JSON.stringify(sync.body),
    },
    values,
  );
}

function expectNone(places: Record<string, string>, values: string[]): void {
  const found = Object.entries(places).flatMap(([place, text]) =>
    values.flatMap(value =>
      findForms(text, value).map(form => `${form} in ${place}`),
    ),
  );
  expect(found).toEqual([]);
}
