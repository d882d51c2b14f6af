import type { Locator, Page } from '@playwright/test';
import { ComponentPage, expect, test } from '../src';

const widths = [1400, 1024, 768, 360];

for (const width of widths) {
  test(`nothing overflows or overlaps at ${width} px`, async ({
    page,
    stack,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(stack.appUrl);
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(
      page.getByRole('link', { name: /^Needs attention/ }),
    ).toBeVisible();
    await expectNoOverflow(page, 'home');

    const catalog = new ComponentPage(page);
    await catalog.open(stack.appUrl, 'catalog');
    const references = page
      .getByRole('table', { name: /^References of/ })
      .or(page.getByRole('list', { name: /^References of/ }));
    await expect(references).toBeVisible();
    await expectNoOverflow(page, 'component');
    const copy = page.getByRole('button', { name: 'Copy corrected reference' });
    const add = page.getByRole('button', { name: /^Add key pass/ });
    await expectNoOverlap(copy, add);
    await expectHeight(copy, 40);
  });
}

async function expectNoOverflow(page: Page, screen: string): Promise<void> {
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow, screen).toBe(0);
}

async function expectNoOverlap(a: Locator, b: Locator): Promise<void> {
  const [first, second] = [await boxOf(a), await boxOf(b)];
  const isBeside =
    first.x + first.width <= second.x || second.x + second.width <= first.x;
  const isBelow =
    first.y + first.height <= second.y || second.y + second.height <= first.y;
  expect(isBeside || isBelow).toBe(true);
}

async function expectHeight(locator: Locator, height: number): Promise<void> {
  expect((await boxOf(locator)).height).toBe(height);
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) {
    throw new Error('The element is not visible.');
  }
  return box;
}
