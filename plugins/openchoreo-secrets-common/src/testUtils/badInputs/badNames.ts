import { toBadInputs, type Row } from './types';

const names: Row[] = [
  ['no name', '/name', 'nameRequired', { name: '' }],
  ['300 characters', '/name', 'nameTooLong', { name: 'a'.repeat(300) }],
  ['an empty part', '/name', 'nameEmptyPart', { name: 'a..b' }],
  ['a leading dot', '/name', 'nameEmptyPart', { name: '.a' }],
  ['a trailing dot', '/name', 'nameEmptyPart', { name: 'a.' }],
  ['upper case', '/name', 'nameCharacters', { name: 'Payments' }],
  ['an underscore', '/name', 'nameCharacters', { name: 'db_creds' }],
  ['a space', '/name', 'nameCharacters', { name: 'db creds' }],
  ['a leading hyphen', '/name', 'nameCharacters', { name: '-db' }],
  ['a trailing hyphen', '/name', 'nameCharacters', { name: 'db-' }],
  ['a slash', '/name', 'nameCharacters', { name: 'a/b' }],
  ['an encoded slash', '/name', 'nameCharacters', { name: 'a%2fb' }],
  ['a parent path', '/name', 'nameEmptyPart', { name: '../b' }],
  ['a query', '/name', 'nameCharacters', { name: 'a?b=c' }],
  ['an umlaut', '/name', 'nameCharacters', { name: 'schlüssel' }],
  ['the name __proto__', '/name', 'nameCharacters', { name: '__proto__' }],
  [
    'a line break in the name',
    '/name',
    'nameCharacters',
    { name: 'a\nb', where: 'request' },
  ],
];

const places: Row[] = [
  [
    'no plane',
    '/targetPlane',
    'targetPlaneRequired',
    { targetPlane: undefined },
  ],
  [
    'a plane of an unknown kind',
    '/targetPlane/kind',
    'targetPlaneKindUnknown',
    {
      targetPlane: { kind: 'ObservabilityPlane', name: 'x' },
      where: 'request',
    },
  ],
  [
    'a plane with a path as its name',
    '/targetPlane/name',
    'nameEmptyPart',
    { targetPlane: { kind: 'DataPlane', name: '../x' }, where: 'request' },
  ],
  [
    'an unknown type',
    '/type',
    'typeUnknown',
    { type: 'bootstrap.kubernetes.io/token', where: 'request' },
  ],
  [
    'the type "constructor"',
    '/type',
    'typeUnknown',
    { type: 'constructor', where: 'request' },
  ],
  [
    'a type that the category does not allow',
    '/type',
    'categoryTypeMismatch',
    { category: 'git-credentials', where: 'request' },
  ],
];

const labels: Row[] = [
  [
    'a label without a name',
    '/labels/',
    'labelKeyRequired',
    { labels: [['', 'x']] },
  ],
  [
    'a reserved label',
    '/labels/openchoreo.dev~1managed-by',
    'labelKeyReserved',
    { labels: [['openchoreo.dev/managed-by', 'me']] },
  ],
  [
    'the label of the category',
    '/labels/openchoreo.dev~1secret-type',
    'labelKeyReserved',
    { labels: [['openchoreo.dev/secret-type', 'generic']] },
  ],
  [
    'a label with a space',
    '/labels/a b',
    'labelKeyInvalid',
    { labels: [['a b', 'x']] },
  ],
  [
    'a label with two slashes',
    '/labels/a~1b~1c',
    'labelKeyInvalid',
    { labels: [['a/b/c', 'x']] },
  ],
  [
    'a label of 64 characters',
    `/labels/${'a'.repeat(64)}`,
    'labelKeyInvalid',
    { labels: [['a'.repeat(64), 'x']] },
  ],
  [
    'a label value with a space',
    '/labels/team',
    'labelValueInvalid',
    { labels: [['team', 'a b']] },
  ],
  [
    'a label value of 64 characters',
    '/labels/team',
    'labelValueInvalid',
    { labels: [['team', 'a'.repeat(64)]] },
  ],
  [
    'a duplicate label',
    '/labels/team',
    'labelKeyDuplicate',
    {
      labels: [
        ['team', 'a'],
        ['team', 'b'],
      ],
      where: 'form',
    },
  ],
];

export const badNames = toBadInputs([...names, ...places, ...labels]);
