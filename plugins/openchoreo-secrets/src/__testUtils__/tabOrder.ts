import type { UserEvent } from '@testing-library/user-event';

/** The names of what has the focus, from the focused element on, in the order of the Tab key. */
export async function tabOrder(
  user: UserEvent,
  stops: number,
): Promise<string[]> {
  const order: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    const { activeElement } = document;
    order.push(
      activeElement?.getAttribute('aria-label') ??
        activeElement?.textContent ??
        '',
    );
    await user.tab();
  }
  return order;
}
