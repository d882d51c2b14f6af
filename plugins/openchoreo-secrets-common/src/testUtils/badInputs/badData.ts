import { toBadInputs, type Row } from './types';

const MEBIBYTE = 1024 * 1024;

/** Returns data with an invalid key and a valid value. */
const key = (text: string): { data: [string, string][] } => ({
  data: [[text, 'secret-value']],
});

const keys: Row[] = [
  ['an empty key', '/data/', 'keyRequired', key('')],
  ['a key with a space', '/data/a b', 'keyCharacters', key('a b')],
  ['a key with a slash', '/data/a~1b', 'keyCharacters', key('a/b')],
  [
    'a key with an umlaut',
    '/data/schlüssel',
    'keyCharacters',
    key('schlüssel'),
  ],
  [
    'a key with a byte order mark',
    '/data/\ufefftoken',
    'keyCharacters',
    key('\ufefftoken'),
  ],
  [
    'a key with a line break',
    '/data/a\r\nb',
    'keyCharacters',
    { ...key('a\r\nb'), where: 'request' },
  ],
  ['a key of one dot', '/data/.', 'keyDots', key('.')],
  ['a key of two dots', '/data/..', 'keyDots', key('..')],
  ['a key that begins with two dots', '/data/..a', 'keyDots', key('..a')],
  [
    'a key of 254 characters',
    `/data/${'k'.repeat(254)}`,
    'keyTooLong',
    key('k'.repeat(254)),
  ],
  [
    'the key __proto__',
    '/data/__proto__',
    'keyReserved',
    { ...key('__proto__'), where: 'form' },
  ],
  [
    'a duplicate key',
    '/data/token',
    'keyDuplicate',
    {
      data: [
        ['token', 'one'],
        ['token', 'two'],
      ],
      where: 'form',
    },
  ],
];

const values: Row[] = [
  ['an empty value', '/data/token', 'valueRequired', { data: [['token', '']] }],
  ['no keys', '/data', 'dataRequired', { data: [], where: 'request' }],
  [
    'an unpaired surrogate',
    '/data/token',
    'valueNotText',
    // Browsers and browser tests can't enter an unpaired surrogate.
    { data: [['token', 'a\ud800b']], where: 'request' },
  ],
  [
    'one byte more than 1 MiB',
    '/data',
    'dataTooLarge',
    { data: [['token', 'x'.repeat(MEBIBYTE + 1)]] },
  ],
  [
    'two values with a total of more than 1 MiB',
    '/data',
    'dataTooLarge',
    {
      data: [
        ['one', 'x'.repeat(MEBIBYTE / 2)],
        ['two', 'é'.repeat(MEBIBYTE / 4 + 1)],
      ],
    },
  ],
  [
    'basic auth without a password',
    '/data/password',
    'valueRequired',
    { type: 'kubernetes.io/basic-auth', data: [['username', 'me']] },
  ],
];

export const badData = toBadInputs([...keys, ...values]);
