import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

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

/** Tabs and heading that Backstage renders on every settings page. */
const FRAME = ['.bui-Tabs', '.bui-VisuallyHidden'];

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
  // The app has no frames, for which axe would open a second page.
  const axe = FRAME.reduce(
    (builder, selector) => builder.exclude(selector),
    new AxeBuilder({ page }).setLegacyMode(),
  );
  const theme = await page.locator('body').getAttribute('data-theme-mode');
  if (theme === 'dark') {
    axe.withRules(['color-contrast', 'link-in-text-block']);
  }
  const { violations } = await axe.analyze();
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}\n  ${node.html}`),
  );
  expect(findings, screen).toEqual([]);
}

/** Waits for animations, because axe reports wrong colors during a fade. */
async function transitionsAreOver(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(animation => !(animation instanceof CSSTransition)),
  );
}
