/** Messages of the pickers. */
export const pickersMessages = {
  picker: {
    secret: 'Secret',
    key: 'Key',
    create: 'Create secret',
    missing: "{{name}} doesn't exist in {{namespace}}.",
    missingKey: '{{name}} has no key {{key}}.',
    noNamespace: 'Choose a namespace first.',
  },
} as const;
