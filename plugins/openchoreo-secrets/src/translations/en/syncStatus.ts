/** Messages of the status line of a secret and its sync path. */
export const syncStatusMessages = {
  syncStatus: {
    title: 'Sync status',
    path: 'Sync path',
    showPath: 'Show sync path',
    hidePath: 'Hide sync path',
    checkAgain: 'Check again',
    syncedTo: 'Synced to {{plane}} {{ago}}',
    syncedToPlane: 'Synced to {{plane}}',
    syncingTo: 'Syncing to {{plane}}',
    removingFrom: 'Removing from the store of {{plane}}',
    reading: 'Unknown: reading the state of {{plane}}',
    failedFor: 'Failed for {{age}}:',
    stateIs: '{{state}}:',
    valuesWait:
      'New values wait on {{plane}}. Workloads keep the values that they already have.',
    nextStep: 'Next step:',
    esoMessage: 'Message from External Secrets Operator',
    planeMessage: 'Message about the plane',
    commands: 'Commands for more details',
    lastKnown: 'Last known state: {{state}}.',
    othersPossible: "Workloads that you can't see might also use this secret.",
    restart:
      'Running pods keep the values they started with. Restart them to use new values.',
    push: {
      action: 'Push again',
      running: 'Pushing…',
      done: 'OpenChoreo saved the same values again. The plane pushes them now.',
      whenSynced:
        'Synced means the last push succeeded. Push again if the store has lost or changed a value.',
      whenFailed: 'The plane retries by itself. Push again to retry now.',
    },
    place: {
      openchoreo: 'OpenChoreo',
      plane: 'Plane {{plane}}',
      store: 'Store {{store}}',
      aStore: 'Store',
      workloads: 'Workloads',
      saved: 'Created {{ago}}',
      waiting: 'Waiting',
      loading: 'Loading…',
      notUsed: 'Not used',
      workloadsSynced: '{{done}} of {{all}} synced',
      notRendered:
        "Not released: OpenChoreo created no ExternalSecret, for example because a reference names a key that doesn't exist.",
    },
    headline: {
      storeSealed: 'the store of {{plane}} is sealed',
      storeDenied: 'the store of {{plane}} denies access',
      storeUnreachable: "the store of {{plane}} doesn't respond",
      storeBusy: 'the store of {{plane}} is busy',
      storeMissing: "{{plane}} names a store that doesn't exist",
      storeSetup: "the store of {{plane}} isn't set up correctly",
      notOnPlane: '{{plane}} lost this secret',
      keyMissing: '{{plane}} lost a key of this secret',
      entryTaken: 'something else wrote to this place in the store',
      pushFailed: 'External Secrets Operator reports an error',
      planeUnreachable: "{{plane}} doesn't respond",
      noPlaneAccess: "this portal can't read {{plane}}",
      managedInYaml: 'managed in YAML',
    },
    step: {
      storeSealed:
        'Ask a platform engineer to unseal the store. The sync then resumes without a new save.',
      storeDenied:
        'Ask a platform engineer to check the token and policy of store {{store}}. The sync then resumes without a new save.',
      storeUnreachable:
        'Ask a platform engineer to check that the store runs and its address in the ClusterSecretStore.',
      storeBusy: 'Wait. External Secrets Operator tries again.',
      storeMissing:
        'Ask a platform engineer to create the ClusterSecretStore or correct spec.secretStoreRef.',
      storeSetup:
        'Ask a platform engineer to check its provider and credentials.',
      notOnPlane:
        'Replace the value of each affected key and save. That writes the secret to the plane again.',
      keyMissing:
        'Replace the value of each affected key and save. That writes the secret to the plane again.',
      entryTaken:
        'Delete this secret and create it under another name, or ask a platform engineer to remove the other entry.',
      pushFailed: 'Read the message. External Secrets Operator tries again.',
      planeUnreachable:
        'Stored values keep working. Ask a platform engineer to check the plane.',
      noPlaneAccess:
        'A platform engineer can give read access with openchoreo.secrets.planes.',
      managedInYaml: 'Change this secret where its YAML is kept.',
    },
  },
} as const;
