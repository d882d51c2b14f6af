/** Messages of sync states and their causes, in lists and in the drawer. */
export const syncMessages = {
  sync: {
    synced: 'Synced',
    syncing: 'Syncing',
    failed: 'Failed',
    unreachable: 'Unreachable',
    unknown: 'Unknown',
    notChecked: 'Not checked yet',
    cause: {
      storeSealed: 'Store is sealed',
      storeDenied: 'Store denies access',
      storeUnreachable: "Store doesn't respond",
      storeBusy: 'Store is busy',
      storeMissing: 'No store',
      storeSetup: "Store isn't set up",
      notOnPlane: 'Not on its plane',
      keyMissing: 'Key is missing',
      entryTaken: 'Store entry taken',
      pushFailed: 'Push failed',
      planeUnreachable: "Plane doesn't respond",
      noPlaneAccess: 'No plane access',
      managedInYaml: 'Managed in YAML',
    },
  },
} as const;
