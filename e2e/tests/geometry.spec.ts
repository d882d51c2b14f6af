import type { Locator, Page } from '@playwright/test';
import { ComponentPage, expect, SecretsTab, test } from '../src';

const widths = [1400, 1280, 1024, 768, 360];

test('nothing overflows or overlaps on the home page and a component page', async ({
  page,
  stack,
}) => {
  await page.goto(stack.appUrl);
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(
    page.getByRole('link', { name: /^Needs attention/ }),
  ).toBeVisible();
  await atEachWidth(page, () => expectNoOverflow(page, 'home'));

  await new ComponentPage(page).open(stack.appUrl, 'catalog');
  const references = page
    .getByRole('table', { name: /^References of/ })
    .or(page.getByRole('list', { name: /^References of/ }));
  const copy = page.getByRole('button', { name: 'Copy corrected reference' });
  const add = page.getByRole('button', { name: /^Add key pass/ });
  await atEachWidth(page, async () => {
    await expect(references).toBeVisible();
    await expectNoOverflow(page, 'component');
    await expectNoOverlap(copy, add);
    await expectHeight(copy, 40);
  });
});

test('nothing overflows or overlaps in the list and the create dialog', async ({
  page,
  stack,
}) => {
  const secrets = new SecretsTab(page);
  await secrets.open(stack.appUrl, 'acme-corp');
  const create = page.getByRole('button', { name: 'Create secret' });
  await atEachWidth(page, async width => {
    await expectHeight(create, 40);
    await expectSameRow(secrets.namespace, create);
    await expectNoOverflow(page, 'list');
    if (width > 1000) {
      await expectNoScrolling(page.getByRole('table'));
    }
  });

  await create.click();
  const dialog = page.getByRole('dialog', { name: 'Create secret' });
  const name = dialog.getByRole('textbox', { name: 'Name' });
  const plane = dialog.getByRole('combobox', { name: 'Target plane' });
  await atEachWidth(page, async () => {
    await expectHeight(frameOf(name), 40);
    await expectHeight(frameOf(plane), 40);
    await expectNoOverlap(name, plane);
    await plane.click();
    await expectUnder(dialog.getByRole('listbox'), frameOf(plane));
    await page.keyboard.press('Escape');
    await expectInside(
      dialog.getByRole('button', { name: 'Create secret' }),
      dialog,
    );
  });
});

test('nothing overflows or overlaps in the drawer', async ({ page, stack }) => {
  await new SecretsTab(page).open(stack.appUrl, 'acme-corp');
  await page.goto(
    `${stack.appUrl}/settings/secrets?namespace=acme-corp&secret=db-creds`,
  );
  const drawer = page.getByRole('dialog', { name: 'db-creds' });
  const actions = ['Reveal', 'Copy', 'Replace', 'Remove'].map(action =>
    drawer.getByRole('button', { name: `${action} password` }),
  );
  await atEachWidth(page, async () => {
    for (const [index, action] of actions.entries()) {
      await action.scrollIntoViewIfNeeded();
      await expectInside(action, drawer);
      if (index > 0) {
        await expectSameRow(actions[index - 1], action);
        await expectNoOverlap(actions[index - 1], action);
      }
    }
  });
  await actions[2].click();
  await drawer.getByLabel('New value of password').fill('n3w');
  const bar = drawer.getByRole('button', { name: 'Save changes' });
  await atEachWidth(page, async () => {
    await expectInside(bar, drawer);
    await expectHeight(bar, 40);
    await expectNoOverflow(page, 'drawer');
  });
});

test('nothing overflows or overlaps in all namespaces', async ({
  page,
  stack,
}) => {
  await new SecretsTab(page).open(stack.appUrl, 'acme-corp');
  await page.goto(`${stack.appUrl}/settings/secrets?scope=all&view=attention`);
  const cards = page
    .getByRole('button')
    .filter({ hasText: /Broken references|Orphaned values/ });
  await atEachWidth(page, async () => {
    await expect(cards).toHaveCount(2);
    await expectNoOverlap(cards.first(), cards.last());
    await expectNoOverflow(page, 'all namespaces');
  });
});

async function atEachWidth(
  page: Page,
  check: (width: number) => Promise<void>,
): Promise<void> {
  for (const width of widths) {
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await check(width);
    });
  }
}

async function expectNoOverflow(page: Page, screen: string): Promise<void> {
  const overflow = () =>
    page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
  await expect.poll(overflow, { message: screen }).toBe(0);
}

/** Checks that a wide table scrolls within its frame. */
async function expectNoScrolling(table: Locator): Promise<void> {
  const hidden = () =>
    table.evaluate(({ offsetWidth, parentElement }: HTMLElement) =>
      Math.max(0, offsetWidth - (parentElement?.clientWidth ?? 0)),
    );
  await expect.poll(hidden).toBe(0);
}

function expectNoOverlap(a: Locator, b: Locator): Promise<void> {
  return expectBoxes([a, b], ([first, second]) => {
    const isBeside =
      first.x + first.width <= second.x || second.x + second.width <= first.x;
    const isBelow =
      first.y + first.height <= second.y || second.y + second.height <= first.y;
    expect(isBeside || isBelow).toBe(true);
  });
}

function expectSameRow(a: Locator, b: Locator): Promise<void> {
  return expectBoxes([a, b], ([first, second]) => {
    const middle = ({ y, height }: Box) => y + height / 2;
    expect(Math.abs(middle(first) - middle(second))).toBeLessThanOrEqual(8);
  });
}

/** A popup opens directly below its field, as wide as the field. */
function expectUnder(popup: Locator, field: Locator): Promise<void> {
  return expectBoxes([field, popup], ([above, below]) => {
    expect(Math.abs(below.x - above.x)).toBeLessThanOrEqual(2);
    expect(Math.abs(below.width - above.width)).toBeLessThanOrEqual(2);
    const gap = below.y - (above.y + above.height);
    expect(gap).toBeGreaterThanOrEqual(-1);
    expect(gap).toBeLessThanOrEqual(16);
  });
}

function expectInside(part: Locator, whole: Locator): Promise<void> {
  return expectBoxes([part, whole], ([inner, outer]) => {
    expect(inner.x).toBeGreaterThanOrEqual(outer.x);
    expect(inner.y).toBeGreaterThanOrEqual(outer.y);
    expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
  });
}

function expectHeight(locator: Locator, height: number): Promise<void> {
  return expectBoxes([locator], ([box]) =>
    expect(Math.abs(box.height - height)).toBeLessThanOrEqual(1),
  );
}

/** The outlined frame of a text field. */
function frameOf(input: Locator): Locator {
  return input.locator(
    'xpath=ancestor::*[contains(@class, "MuiInputBase-root")]',
  );
}

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

/** Checks the layout; retries until animations have finished. */
async function expectBoxes(
  locators: Locator[],
  check: (boxes: Box[]) => void,
): Promise<void> {
  await expect(async () => {
    const boxes = await Promise.all(
      locators.map(locator => locator.boundingBox({ timeout: 1_000 })),
    );
    check(boxes.filter(box => box !== null));
  }).toPass({ timeout: 15_000 });
}
