/** Messages of sync states and their causes. */
export const syncMessages = {
  sync: {
    column: 'Sync',
    filter: 'State',
    synced: 'Synced',
    syncing: 'Syncing',
    failed: 'Failed',
    unreachable: 'Unreachable',
    unknown: 'Unknown',
    notSynced_one: '{{count}} not synced',
    notSynced_other: '{{count}} not synced',
    planeUnreachable_one:
      'plane {{plane}} unreachable: {{count}} secret shown from the control plane',
    planeUnreachable_other:
      'plane {{plane}} unreachable: {{count}} secrets shown from the control plane',
    storeNotReady: 'store {{store}} on {{plane}} is not ready',
    starting: 'Its plane is being read',
    cause: {
      storeSealed: 'Store is sealed',
      storeDenied: 'Store denies access',
      storeUnreachable: 'Store doesn’t respond',
      storeBusy: 'Store is busy',
      storeMissing: 'No store',
      storeSetup: 'Store isn’t set up',
      notOnPlane: 'Not on its plane',
      keyMissing: 'Key is missing',
      entryTaken: 'Store entry taken',
      pushFailed: 'Push failed',
      planeUnreachable: 'Plane doesn’t respond',
      noPlaneAccess: 'No plane access',
      managedInYaml: 'Managed in YAML',
    },
    path: {
      title: 'Is it there?',
      saved: 'Saved in the control plane',
      savedDetail_one: 'SecretReference {{name}}, {{count}} key',
      savedDetail_other: 'SecretReference {{name}}, {{count}} keys',
      written: 'Written to {{plane}}',
      notWritten: 'Not written to {{plane}}',
      writing: 'Being written to {{plane}}',
      writtenUnknown: 'Written to {{plane}}?',
      writtenDetail: 'Secret and PushSecret in {{namespace}}',
      pushed: 'Pushed to the store “{{store}}”',
      pushing: 'Being pushed to the store “{{store}}”',
      removing: 'Being removed from the store “{{store}}”',
      notPushed: 'Not pushed to the store “{{store}}”',
      pushedUnknown: 'Pushed to the store?',
      syncedAgo: 'synced {{ago}}',
      failedSince: 'since {{ago}}',
      lastPushed: 'last pushed {{ago}}',
      lastKnown: 'When it last answered: {{state}}.',
      nothingKnown: 'Not known: {{why}}.',
      pulled: 'Pulled by {{done}} of {{all}} workloads',
      pulledByNone: 'Not used by any workload yet',
      pulledUnknown: 'Pulled by workloads?',
      pulledAgo: 'pulled {{ago}}',
      isPulling: 'is being pulled',
      notRendered:
        'OpenChoreo has made no ExternalSecret for it: the release is not rendered, for example because it refers to a key that the secret does not have.',
      consumerUnknown: 'whether it was pulled is not known',
      othersPossible:
        "Components that you can't see might also use this secret.",
      askingConsumers: 'Workloads are being asked…',
      help: 'What to do',
      done: 'done',
      active: 'under way',
      broken: 'failed',
      open: 'not known',
      none: 'nothing to do',
    },
    help: {
      planeUnreachable:
        'Saved is not lost: what is on the plane and in its store goes on working. A platform engineer checks the plane’s cluster and the access in openchoreo.secrets.planes.',
      noPlaneAccess:
        'A platform engineer gives this portal read access to the plane in openchoreo.secrets.planes. Until then look on the plane:',
      notOnPlane:
        'The control plane lists it, but its plane has no PushSecret, so that nothing pushes it. Save it once more; if that does not help, look on the plane:',
      storeSealed:
        'The store is sealed, as it is after each restart. Whoever holds the keys unseals it; External Secrets Operator then pushes by itself.',
      storeDenied:
        'The store does not let External Secrets Operator write there. A platform engineer checks the token of the ClusterSecretStore and the policy behind it.',
      storeUnreachable:
        'External Secrets Operator cannot reach the store. A platform engineer checks that it runs, and its address in the ClusterSecretStore.',
      storeBusy:
        'The store takes no more requests at the moment. External Secrets Operator tries again by itself.',
      storeMissing:
        'The plane refers to a ClusterSecretStore that is not there. A platform engineer creates it, or corrects spec.secretStoreRef of the plane.',
      storeSetup:
        'No connection can be made from the ClusterSecretStore. A platform engineer checks its provider and the Secret with its credentials.',
      keyMissing:
        'A key that is to be pushed is not in the Secret on the plane. Save the secret once more to write all of its keys.',
      entryTaken:
        'Something else has written to this place in the store, and External Secrets Operator overwrites only what is its own. Delete the secret and create it under another name, or remove what is there.',
      pushFailed:
        'External Secrets Operator tries again by itself, and says here why it failed. Its log tells more:',
      pull: 'The value is in the store, and External Secrets Operator could not give it to this workload. It tries again by itself every 15 seconds; look on the plane of the environment:',
      restart:
        'Synced means that the value is in the store. Pods that run keep the value they started with.',
    },
  },
} as const;
