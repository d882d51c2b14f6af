import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { failure, FakeBackend } from '../__testUtils__/FakeBackend';
import { pressWhenAllowed } from '../__testUtils__/pressWhenAllowed';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { secretMessages } from '../translations/en/secret';

const reveal = 'POST /namespaces/acme-corp/secrets/db-creds/reveal';
const deepLink = '/?namespace=acme-corp&secret=db-creds';

const findKey = async (key: string) => {
  const drawer = await screen.findByRole('dialog', { name: 'db-creds' });
  return within(await within(drawer).findByRole('group', { name: key }));
};

describe('revealing a value', () => {
  // The first import takes longer than tests wait.
  beforeAll(() => import('./SecretDrawer'), 60_000);

  afterEach(() => jest.useRealTimers());

  async function revealPassword() {
    const result = renderSecrets({ url: deepLink });
    const password = await findKey('password');
    await pressWhenAllowed(result.user, 'Reveal password');
    expect(
      await password.findByLabelText('Value of password'),
    ).toHaveTextContent('stored-password');
    return { ...result, password };
  }
  const page = () => document.documentElement.outerHTML;

  it('requests one key and announces it without its value', async () => {
    const { backend } = await revealPassword();
    const asked = backend.calls.filter(({ method }) => method === 'POST');
    expect(asked.map(({ body }) => body)).toEqual([{ key: 'password' }]);
    expect(screen.getByText('Value of password shown')).toHaveAttribute(
      'role',
      'status',
    );
    expect(screen.getByText('Hides in 30 s')).toBeInTheDocument();
  });

  it('hides the value on request', async () => {
    const { password, user } = await revealPassword();
    await user.click(password.getByRole('button', { name: 'Hide password' }));
    expect(page()).not.toContain('stored-password');
  });

  it('hides the value when the window loses focus', async () => {
    await revealPassword();
    fireEvent.blur(window);
    expect(page()).not.toContain('stored-password');
  });

  it('hides the value when the page is left, because browsers restore pages', async () => {
    await revealPassword();
    fireEvent(window, new Event('pagehide'));
    expect(page()).not.toContain('stored-password');
  });

  it('hides the value when the drawer closes', async () => {
    const { user } = await revealPassword();
    const element = screen.getByLabelText('Value of password');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(page()).not.toContain('stored-password'));
    expect(element).toHaveTextContent('');
  });

  it('hides the value when the secret changes', async () => {
    const { backend, user } = await revealPassword();
    backend.stored.update('db-creds', { set: { password: 'theirs' } });
    await pressWhenAllowed(user, 'Replace username');
    fireEvent.input(await screen.findByLabelText('New value of username'), {
      target: { value: 'mine' },
    });
    await user.click(
      screen.getByRole('button', { name: secretMessages.save.submit }),
    );
    await screen.findByRole('button', { name: secretMessages.conflict.apply });
    expect(page()).not.toContain('stored-password');
  });

  it('hides the value after 30 seconds', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    await revealPassword();
    act(() => void jest.advanceTimersByTime(30_000));
    expect(page()).not.toContain('stored-password');
    expect(screen.getByText(secretMessages.reveal.hidden)).toBeInTheDocument();
  });

  it('drops an answer that arrives after the window lost focus', async () => {
    const backend = new FakeBackend();
    let answer: () => void = () => undefined;
    backend.on(reveal, async () => {
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      return backend.stored.reveal('db-creds', 'password');
    });
    const { user } = renderSecrets({ backend, url: deepLink });
    await pressWhenAllowed(user, 'Reveal password');
    await waitFor(() =>
      expect(backend.calls.some(({ method }) => method === 'POST')).toBe(true),
    );
    fireEvent.blur(window);
    await act(async () => answer());
    expect(page()).not.toContain('stored-password');
  });

  it('shows one value at a time', async () => {
    const { user } = await revealPassword();
    await pressWhenAllowed(user, 'Reveal username');
    expect(await screen.findByLabelText('Value of username')).toHaveTextContent(
      'stored-username',
    );
    expect(page()).not.toContain('stored-password');
  });

  it('copies a value without showing it', async () => {
    const { user } = renderSecrets({ url: deepLink });
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await pressWhenAllowed(user, 'Copy password');
    expect(
      (await screen.findAllByText('Copied password.')).length,
    ).toBeGreaterThan(0);
    expect(
      screen.getByText(secretMessages.reveal.clipboard),
    ).toBeInTheDocument();
    expect(write.mock.calls).toEqual([['stored-password']]);
    expect(page()).not.toContain('stored-password');
  });

  it('says why a value was refused', async () => {
    const backend = new FakeBackend();
    backend.on(reveal, () =>
      failure(429, 'TooManyRequestsError', 'Wait a minute.'),
    );
    const { user } = renderSecrets({ backend, url: deepLink });
    await pressWhenAllowed(user, 'Reveal password');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "Can't reveal password. Wait a minute.",
    );
  });
});
