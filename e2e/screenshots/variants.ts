import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { themes, useTheme } from '../src';

const root = join(dirnameOf('../package.json'), '..');

/** One combination of theme, language, and width. */
export interface Variant {
  theme: (typeof themes)[number];
  language: 'en' | 'de';
  width: 1400 | 360;
}

/** All combinations in which screens are taken. */
export const variants: Variant[] = themes.flatMap(theme =>
  (['en', 'de'] as const).flatMap(language =>
    ([1400, 360] as const).map(width => ({ theme, language, width })),
  ),
);

/** The variant that the documentation shows. */
export function isDocumented({ theme, language, width }: Variant): boolean {
  return theme === 'light' && language === 'en' && width === 1400;
}

export function nameOf({ theme, language, width }: Variant): string {
  return `${theme}-${language}-${width}`;
}

export async function applyVariant(
  page: Page,
  { theme, language, width }: Variant,
): Promise<void> {
  await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
  await useTheme(page, theme);
  await page.addInitScript(
    name => window.localStorage.setItem('language', name),
    language,
  );
}

/** The screens that the documentation shows, by the name of their file in `docs/screenshots`. */
const documented: Record<string, string> = {
  '01-list': 'list',
  '03-create': 'create',
  '06-drawer': 'drawer',
  '10-all-namespaces': 'all-namespaces',
  '10-all-namespaces-deleted': 'deleted-secrets',
  '11-component': 'component',
  '17-history': 'history',
};

/** Takes a picture once everything has loaded; some go to the documentation too. */
export async function takeScreen(
  page: Page,
  variant: Variant,
  screen: string,
  { mayProgress = false } = {},
): Promise<void> {
  await expect(
    page.locator(
      `[aria-busy="true"]${mayProgress ? '' : ', [role="progressbar"]'}`,
    ),
  ).toHaveCount(0, { timeout: 20_000 });
  await expect(
    page.getByText(/^(Loading|Wird geladen)/).filter({ visible: true }),
  ).toHaveCount(0);
  await page.screenshot({
    path: join(root, '.local/screenshots', nameOf(variant), `${screen}.png`),
    animations: 'disabled',
  });
  const documentedName = documented[screen];
  if (documentedName && isDocumented(variant)) {
    await page.screenshot({
      path: join(root, 'docs/screenshots', `${documentedName}.png`),
      animations: 'disabled',
    });
  }
}

function dirnameOf(module: string): string {
  return join(require.resolve(module), '..');
}
