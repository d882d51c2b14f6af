import { format, inspect } from 'node:util';
import { SecretValues } from './SecretValues';

it('never prints a value', () => {
  const values = SecretValues.fromRecord({ password: 'planted' });
  const prints = [
    String(values),
    JSON.stringify({ values }),
    inspect(values, { showHidden: true, depth: 9 }),
    format('%s %o %j', values, values, values),
    Object.values(values).join(),
  ];
  expect(prints.join('\n')).not.toContain('planted');
  expect(values.toRecord()).toEqual({ password: 'planted' });
});

it('detects a value in a text', () => {
  const values = SecretValues.fromRecord({ password: 'planted', empty: '' });
  expect(values.occurIn('invalid value "planted"')).toBe(true);
  expect(values.occurIn('invalid value')).toBe(false);
});
