import { expect, type Page } from '@playwright/test';
import axe, { type Result, type RunOptions } from 'axe-core';

export const themes = ['light', 'dark'] as const;

/** Sets the theme of the app. */
export async function useTheme(
  page: Page,
  theme: (typeof themes)[number],
): Promise<void> {
  await page.addInitScript(
    name => window.localStorage.setItem('theme', name),
    theme,
  );
}

/** What Backstage renders: tabs and heading of settings pages, and the number of notifications. */
const FRAME = [
  ['.bui-Tabs'],
  ['.bui-VisuallyHidden'],
  ['a[href="/notifications"]'],
];

/**
 * Checks the visible screen against all axe rules; in the dark theme, against those about colors, because nothing else
 * depends on the theme.
 *
 * @param screen - name of the screen, for the failure message
 */
export async function expectAccessible(
  page: Page,
  screen: string,
): Promise<void> {
  await transitionsAreOver(page);
  const theme = await page.locator('body').getAttribute('data-theme-mode');
  const violations = await analyze(page, {
    resultTypes: ['violations'],
    ...(theme === 'dark' && {
      runOnly: ['color-contrast', 'link-in-text-block'],
    }),
  });
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}\n  ${node.html}`),
  );
  expect(findings, screen).toEqual([]);
}

/** Runs axe in the page. Loads it once per page, because that takes longer than many an analysis. */
async function analyze(page: Page, options: RunOptions): Promise<Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
  }
  return page.evaluate(
    async ([exclude, run]) => {
      const { violations } = await (
        window as unknown as { axe: typeof axe }
      ).axe.run({ exclude }, run);
      return violations;
    },
    [FRAME, options] as const,
  );
}

/** Waits for animations, because axe reports wrong colors during a fade. */
async function transitionsAreOver(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(animation => !(animation instanceof CSSTransition)),
  );
}
