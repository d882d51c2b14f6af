import { dumpCluster, expect, readStore, test } from '../src';

const MARKER = 'marker-4f1c9e7a-do-not-leak';

test('a value is in the store and nowhere else', async ({
  page,
  stack,
  secrets,
}) => {
  const answers: string[] = [];
  const urls: string[] = [];
  page.on('response', async response => {
    urls.push(response.url());
    if (response.url().includes('/api/openchoreo-secrets/')) {
      answers.push(await response.text().catch(() => ''));
    }
  });
  await secrets.open(stack.appUrl, 'acme-corp');
  await secrets.openDialog();
  const { dialog } = secrets;
  await dialog.getByLabel('Name', { exact: true }).fill('marked');
  await secrets.choosePlane('dp-prod');
  await dialog.getByLabel('Key').first().fill('token');
  await dialog.getByLabel('Value').first().fill(MARKER);
  await secrets.create();
  await expect(dialog).toBeHidden();
  await expect(secrets.row('marked')).toBeVisible();
  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/marked'))
    .toEqual({ token: MARKER });

  const places: Record<string, string> = {
    'answers of the backend': answers.join('\n'),
    URLs: urls.join('\n'),
    'the page': await page.content(),
    'browser storage': await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, document.cookie]),
    ),
    'the output of every process': stack.output(),
    'the control plane': await dumpCluster(stack, 'openchoreo'),
  };
  expect(answers.length).toBeGreaterThan(0);
  for (const [place, text] of Object.entries(places)) {
    for (const form of formsOf(MARKER)) {
      expect(text.includes(form), `${form} in ${place}`).toBe(false);
    }
  }
});

function formsOf(value: string): string[] {
  return [
    value,
    Buffer.from(value).toString('base64'),
    Buffer.from(value).toString('base64url'),
    encodeURIComponent(value),
  ];
}
