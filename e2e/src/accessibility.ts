import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const themes = ['light', 'dark'] as const;

/** Opens the app in a theme from now on. */
export async function useTheme(
  page: Page,
  theme: (typeof themes)[number],
): Promise<void> {
  await page.addInitScript(
    name => window.localStorage.setItem('theme', name),
    theme,
  );
}

/** The tabs and the heading that Backstage draws around every settings page. */
const FRAME = ['.bui-Tabs', '.bui-VisuallyHidden'];

/**
 * Finds nothing to object to in what is shown, by all rules of axe.
 *
 * @param screen - what is shown, for the message
 */
export async function expectAccessible(
  page: Page,
  screen: string,
): Promise<void> {
  await transitionsAreOver(page);
  const axe = FRAME.reduce(
    (builder, selector) => builder.exclude(selector),
    new AxeBuilder({ page }),
  );
  const { violations } = await axe.analyze();
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}\n  ${node.html}`),
  );
  expect(findings, screen).toEqual([]);
}

/** Colours are not to be judged while something fades in. */
async function transitionsAreOver(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(animation => !(animation instanceof CSSTransition)),
  );
}
