/** Messages about restarting workloads. */
export const restartMessages = {
  restart: {
    title: 'Restart workloads that use {{name}}',
    keys_one: 'Uses {{keys}}',
    keys_other: 'Uses {{keys}}',
    intro:
      'Running pods keep the values they started with. A restart replaces them one by one.',
    loading: 'Loading workloads',
    list: 'Workloads',
    production: 'Production',
    empty: 'No deployed component that you have access to uses this secret.',
    emptyKeys:
      'No deployed component that you have access to uses the changed keys.',
    othersPossible:
      "Other components that you don't have access to might use this secret.",
    failed: "Can't load workloads.",
    value: {
      arrived: 'The value has arrived',
      waiting: 'Waiting for the value',
      failed: "The value can't arrive",
      unknown: 'Unknown whether the value has arrived',
    },
    blocked: {
      portal: "You don't have permission in this portal to restart workloads.",
      openChoreo: "Your OpenChoreo role doesn't allow you to restart it.",
      job: "Each run of a {{kind}} reads the value again, so it doesn't restart.",
      kind: 'OpenChoreo restarts Deployments only. This is a {{kind}}.',
      none: 'Nothing is running.',
    },
    submit_one: 'Restart {{count}} workload',
    submit_other: 'Restart {{count}} workloads',
    starting: 'Restarting…',
    cancel: 'Cancel',
    close: 'Close',
    waiting:
      'The value has reached {{arrived}} of {{total}} workloads. The restart begins when it has reached all of them.',
    waitingNote: 'Workloads read their store every 15 seconds.',
    anyway: 'Restart anyway',
    ask: 'Pods that start before the value arrives use the old value. Restart anyway?',
    keepWaiting: 'Keep waiting',
    pods: '{{restarted}} of {{desired}} pods restarted',
    stuck: "A pod doesn't start: {{reason}}",
    usesValue: 'Uses the new value',
    restarted: 'Restarted before the value had arrived',
    done: '{{done}} of {{total}} workloads use the new value',
    doneAnyway: '{{done}} of {{total}} workloads restarted',
    background: 'The restart continues if you close this dialog.',
    notRestarted: 'Not restarted.',
    retry: 'Try again',
  },
} as const;
