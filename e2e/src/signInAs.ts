import { expect, type Page } from '@playwright/test';

/** The users of the development issuer. */
export type DevelopmentUser =
  | 'admin'
  | 'platform-engineer'
  | 'developer'
  | 'sre'
  | 'store-developer'
  | 'visitor';

/** Signs in at the issuer's own page, which Backstage opens in a window. */
export async function signInAs(
  page: Page,
  user: DevelopmentUser,
): Promise<void> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign In' }).click();
  const popup = await opened;
  await popup.locator(`button[value="${user}"]`).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
}
