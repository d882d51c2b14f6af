/** Messages of the pickers. */
export const pickersMessages = {
  picker: {
    secret: 'Secret',
    key: 'Key',
    create: 'Create new secret',
    missing: 'There is no secret “{{name}}”.',
    missingKey: '“{{name}}” has no key “{{key}}”.',
    noNamespace: 'Choose a namespace first.',
  },
} as const;
