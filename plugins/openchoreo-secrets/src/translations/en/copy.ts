/** Messages about copying secrets to other places. */
export const copyMessages = {
  copy: {
    title: 'Copy {{name}} to',
    intro:
      "The copies have the same type, values, and labels. The values don't pass through this browser. The copy is recorded.",
    targets: 'Targets',
    namespace: 'Namespace',
    name: 'Name',
    plane: 'Target plane',
    add: 'Add target',
    remove: 'Remove target',
    noCreate: 'You need permission to create secrets in {{namespace}}.',
    noPlane: 'No plane of this namespace can keep this secret.',
    created: 'Created {{name}} in {{namespace}} on {{plane}}.',
    cancel: 'Cancel',
    close: 'Close',
    copying: 'Copying…',
    submit_one: 'Copy to {{count}} target',
    submit_other: 'Copy to {{count}} targets',
  },
} as const;
