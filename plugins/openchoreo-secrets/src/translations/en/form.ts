/** Messages of the fields for keys and values. */
export const formMessages = {
  value: {
    show: 'Show value',
    hide: 'Hide value',
    clear: 'Clear',
    chooseFile: 'Choose a file',
    kept: 'Kept as pasted',
  },
  generate: {
    open: 'Generate a value',
    title: 'Random value',
    length: 'Length',
    alphabet: 'Characters',
    alphanumeric: 'Letters and digits',
    symbols: 'Letters, digits, and symbols',
    hexadecimal: 'Hexadecimal',
    submit: 'Generate value',
  },
  envFile: {
    title: 'Add keys from .env text',
    text: '.env text',
    hint: 'Quotes, export, comments, and values with several lines work.',
    found_one: '{{count}} key',
    found_other: '{{count}} keys',
    add_one: 'Add {{count}} key',
    add_other: 'Add {{count}} keys',
    cut: 'the comment after " #" is left out',
    leaveOut_one: 'Leave out this line',
    leaveOut_other: 'Leave out these {{count}} lines',
    repeated: 'appears twice; the last value counts',
    replaces: 'replaces an entered key',
  },
} as const;
