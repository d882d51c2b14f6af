import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { failure, FakeBackend } from '../../../__testUtils__/FakeBackend';
import { pressWhenAllowed } from '../../../__testUtils__/pressWhenAllowed';
import { renderSecrets } from '../../../__testUtils__/renderSecrets';

const reveal = 'POST /namespaces/acme-corp/secrets/db-creds/reveal';
const deepLink = '/?namespace=acme-corp&secret=db-creds';

const findKey = async (key: string) => {
  const drawer = await screen.findByRole('dialog', { name: 'db-creds' });
  return within(await within(drawer).findByRole('group', { name: key }));
};

describe('revealing a value', () => {
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

  it('asks for that key alone and is announced', async () => {
    const { backend } = await revealPassword();
    const asked = backend.calls.filter(({ method }) => method === 'POST');
    expect(asked.map(({ body }) => body)).toEqual([{ key: 'password' }]);
    expect(screen.getByText('The value of password is shown.')).toHaveAttribute(
      'role',
      'status',
    );
  });

  it('ends when the person hides it', async () => {
    const { password, user } = await revealPassword();
    await user.click(password.getByRole('button', { name: 'Hide password' }));
    expect(page()).not.toContain('stored-password');
  });

  it('ends when the window is left', async () => {
    await revealPassword();
    fireEvent.blur(window);
    expect(page()).not.toContain('stored-password');
  });

  it('ends when the page is left, which a browser may show again as it was', async () => {
    await revealPassword();
    fireEvent(window, new Event('pagehide'));
    expect(page()).not.toContain('stored-password');
  });

  it('ends when the drawer is closed', async () => {
    const { user } = await revealPassword();
    const element = screen.getByLabelText('Value of password');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(page()).not.toContain('stored-password'));
    expect(element).toHaveTextContent('');
  });

  it('ends when the secret is changed', async () => {
    const { backend, user } = await revealPassword();
    backend.stored.update('db-creds', { set: { password: 'theirs' } });
    await pressWhenAllowed(user, 'Rotate username');
    fireEvent.input(await screen.findByLabelText('New value of username'), {
      target: { value: 'mine' },
    });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Apply mine on top' });
    expect(page()).not.toContain('stored-password');
  });

  it('ends after thirty seconds', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    await revealPassword();
    act(() => void jest.advanceTimersByTime(30_000));
    expect(page()).not.toContain('stored-password');
    expect(screen.getByText('The value is hidden again.')).toBeInTheDocument();
  });

  it('shows nothing that comes after the window was left', async () => {
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

  it('can go to the clipboard without being shown', async () => {
    const { user } = renderSecrets({ url: deepLink });
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await pressWhenAllowed(user, 'Copy password');
    expect(
      await screen.findByText('The value of password is in the clipboard.'),
    ).toBeInTheDocument();
    expect(write.mock.calls).toEqual([['stored-password']]);
    expect(page()).not.toContain('stored-password');
  });

  it('says why it was refused', async () => {
    const backend = new FakeBackend();
    backend.on(reveal, () =>
      failure(429, 'TooManyRequestsError', 'Wait a minute.'),
    );
    const { user } = renderSecrets({ backend, url: deepLink });
    await pressWhenAllowed(user, 'Reveal password');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'password was not revealed. Wait a minute.',
    );
  });
});
