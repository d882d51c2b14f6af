import { readJson } from './readJson';

describe('readJson', () => {
  it.each([
    ['raw', '{"displayName":"Acme\u202Egnp.exe"}'],
    ['escaped', '{"displayName":"Acme\\u202egnp.exe"}'],
  ])('shows %s bidirectional characters', (_, json) => {
    expect(readJson(json)).toEqual({ displayName: 'Acme<U+202E>gnp.exe' });
  });

  it('shows zero-width and control characters in messages, and keeps their lines', () => {
    expect(
      readJson(
        JSON.stringify({ message: 'sealed\n\tpay\u200Bments\u001b[2J' }),
      ),
    ).toEqual({ message: 'sealed\n\tpay<U+200B>ments<U+001B>[2J' });
  });

  it('leaves other texts as they are', () => {
    const answer = {
      items: [{ name: 'db-creds', displayName: 'Größe 😀 "x"' }],
    };
    expect(readJson(JSON.stringify(answer))).toEqual(answer);
  });
});
