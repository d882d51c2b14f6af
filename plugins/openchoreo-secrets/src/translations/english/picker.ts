/** The texts of the fields in which secrets and keys are picked. */
export const pickerMessages = {
  secret: 'Secret',
  key: 'Key',
  create: 'Create new secret',
  missing: 'There is no secret “{{name}}”.',
  missingKey: '“{{name}}” has no key “{{key}}”.',
  noNamespace: 'Choose a namespace first.',
} as const;
