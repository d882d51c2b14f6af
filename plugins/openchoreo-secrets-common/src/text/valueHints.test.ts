import { findValueHints } from './valueHints';

const hintOf = (value: string) => {
  const [hint] = findValueHints(value);
  return hint && [hint.code, hint.suggestion];
};

describe('value hint', () => {
  it.each([
    ['hunter2\n', 'finalLineBreak', 'hunter2'],
    ['hunter2\r\n', 'finalLineBreak', 'hunter2'],
    [' hunter2', 'surroundingSpaces', 'hunter2'],
    ['hunter2\t', 'surroundingSpaces', 'hunter2'],
    ['aHVudGVyMg==', 'base64Text', 'hunter2'],
    ['Y29ycmVjdCBob3JzZQ==', 'base64Text', 'correct horse'],
  ])('%j: %s', (value, code, suggestion) => {
    expect(hintOf(value)).toEqual([code, suggestion]);
  });

  it.each([
    '',
    ' ',
    'hunter2',
    'two words',
    'password',
    'abcdefgh',
    'U2FsdGVkX1/9',
    '{\n  "a": 1\n}\n',
    '-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----\n',
  ])('is absent for %j', value => {
    expect(hintOf(value)).toBeUndefined();
  });
});
