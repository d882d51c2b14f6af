import { createMarker, expect, findForms, formsOf, test } from '../src';

const marker = createMarker('sought');

const carriers: Record<string, (value: string) => string> = {
  plain: value => value,
  'as JSON': value => JSON.stringify({ data: { token: value } }),
  'as JSON in JSON': value =>
    JSON.stringify({ body: JSON.stringify({ token: value }) }),
  'as HTML': value =>
    `<pre>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`,
  'URL-encoded': value => `https://host/${encodeURIComponent(value)}?a=b`,
  'form-encoded': value => String(new URLSearchParams({ token: value, a: '' })),
  'in hexadecimal': value => Buffer.from(`a${value}`).toString('hex'),
};

for (const [form, carry] of Object.entries(carriers)) {
  test(`a marker is found ${form}`, () => {
    const text = carry(marker);
    expect(findForms(`before ${text} after`, marker)).toContain(form);
    expect(findForms(carry(createMarker('other')), marker)).toEqual([]);
  });
}

for (const encoding of ['base64', 'base64url'] as const) {
  for (const before of ['', 'a', 'ab', 'abc', 'user:']) {
    for (const after of ['', '1', '12']) {
      test(`a marker is found in ${encoding} between "${before}" and "${after}"`, () => {
        const text = Buffer.from(`${before}${marker}${after}`);
        const found = findForms(`{"a":"${text.toString(encoding)}"}`, marker);
        expect(found.some(name => name.startsWith(`in ${encoding}`))).toBe(
          true,
        );
      });
    }
  }
}

test('each form of a marker is another text', () => {
  const forms = [...formsOf(marker).values()];
  expect(new Set(forms).size).toBeGreaterThan(10);
  expect(forms.every(form => form.length > 40)).toBe(true);
});
