import { expect, type Page } from '@playwright/test';

/** Users of the development issuer. */
export type DevelopmentUser =
  | 'admin'
  | 'platform-engineer'
  | 'developer'
  | 'sre'
  | 'store-developer'
  | 'visitor';

/** Signs in on the issuer's login page, which Backstage opens in a popup window. */
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
