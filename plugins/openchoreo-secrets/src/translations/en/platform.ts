/** Messages of all namespaces. */
export const platformMessages = {
  platform: {
    link: 'All namespaces',
    back: 'One namespace',
    title: 'Secrets of all namespaces',
    starting: 'Looking for namespaces…',
    progress: '{{done}} of {{total}} namespaces',
    cancelled: 'Cancelled after {{done}} of {{total}} namespaces.',
    cutOff:
      'The answer ended after {{done}} of {{total}} namespaces, so this is not complete.',
    cancel: 'Cancel',
    restart: 'Load again',
    export: 'Export as CSV',
    namespace: 'Namespace',
    category: 'Category',
    components: 'Components',
    problem: 'Problem',
    reason: 'Reason',
    notConnected: 'OpenChoreo has no connection to it.',
    shared: 'all namespaces',
    andMore: '{{names}} and {{number}} more',
    failed: '{{namespace}}: {{reason}}',
    option: '{{value}} ({{number}})',
    nothing: 'There is nothing of this kind.',
    nothingYet: 'Nothing of this kind so far.',
    partSecrets: 'Secrets ({{number}})',
    partUnused: 'Unused ({{number}})',
    partUnmanaged: 'Unmanaged ({{number}})',
    partProblems: 'Broken references ({{number}})',
    forbidden: 'You may not see this.',
    partCertificates: 'Certificates ({{number}})',
    certificatesLead:
      'To find out when certificates expire, the backend reads the TLS secrets of all namespaces, with your permissions. No value reaches this browser, and the audit log records which secrets were read.',
    certificatesBegin: 'Look for certificates that expire',
    certificatesAgain: 'Look again',
    certificatesProgress:
      'Looked for certificates in {{done}} of {{total}} namespaces',
    certificatesLimited:
      'No more than {{limit}} certificates are read at once. There are more.',
    certificatesProceed: 'Go on',
    certificate: 'Certificate',
    expires: 'Expires',
    daysLeft: 'Days left',
    expired: 'Expired ({{number}})',
    within7Days: 'Within 7 days ({{number}})',
    within30Days: 'Within 30 days ({{number}})',
    later: 'Later ({{number}})',
    unread: 'Not read ({{number}})',
    partPlanes: 'Planes with problems ({{number}})',
    partPlatformSecrets: 'Platform secrets ({{number}})',
    partLeftOvers: 'Orphaned values ({{number}})',
  },
  inventory: {
    loading: 'Looking at the planes…',
    again: 'Check again',
    asOf: 'As of {{time}}.',
    noAccess: 'This portal may not look into any plane.',
    noAccessReason:
      'Nothing of this is known. A platform engineer can give the portal read-only access with openchoreo.secrets.planes; the README of the backend says what it takes.',
    controlPlane: 'Control plane',
    planeOf: '{{name}} — {{kind}} of {{namespace}}',
    planeUnknown:
      'Unknown: openchoreo.secrets.planes does not say how this plane is reached.',
    summary:
      'Missing: {{missing}}. Ended or ending soon: {{ending}}. Unknown: {{unknown}}.',
    present: 'Present',
    missing: 'Missing',
    unknown: 'Unknown',
    expired: 'Expired',
    expiring: 'Expires soon',
    notReady: 'Not renewed',
    place: 'in {{namespace}}',
    placeAs: 'as {{name}} in {{namespace}}',
    missingHint:
      'It was not found there. If this installation has it under another name or in another namespace, openchoreo.secrets.platformSecrets is where to say so.',
    expiresIn_one: 'Its certificate expires in {{count}} day, on {{date}}.',
    expiresIn_other: 'Its certificate expires in {{count}} days, on {{date}}.',
    expiredOn: 'Its certificate expired on {{date}}.',
    noExpiry: 'When its certificate expires is not known. {{reason}}',
    certManager: 'cert-manager: {{message}}',
    nextStep: 'Next step for {{name}}',
    purposeBackstage: 'Encrypts the sessions of the portal',
    purposeThunder: 'The portal’s OAuth client',
    purposeGatewayCa: 'The root that planes and control plane trust',
    purposeAgentTls: 'The certificate of the plane’s agent',
    purposeRegistry: 'Pulls and pushes images',
    leftOverLead:
      'Values that are pushed from a plane although no secret stands for them: after a creation that broke off, a reference that was deleted by hand, or a namespace that is gone.',
    leftOverNone: 'No value is orphaned.',
    leftOverNoneKnown:
      'No orphaned value was found in what could be looked at.',
    notLookedAt: 'Not looked at, because it cannot be reached: {{plane}}.',
    othersPossible:
      'There are values of namespaces whose secrets you may not list; of those nothing is said.',
    leftOverPlace: 'in {{namespace}}, on {{planes}}, since {{date}}',
    namespaceGone: 'OpenChoreo has no namespace {{namespace}} any more.',
    elsewhere: 'The secret of this name is on {{plane}}.',
    readBy:
      '{{references}} uses this value in the store, so these commands leave it there.',
    withheld: {
      hiddenNamespaces:
        'No commands are shown because a namespace that you can’t see might use this value. Ask a platform engineer who can see all namespaces.',
      unreadNamespaces:
        'No commands are shown because not all namespaces could be checked for uses of this value. Try again later.',
    },
    policyNone:
      'With its deletionPolicy None the value would stay in the store; the first two commands change that. Leave them out to keep it.',
    policyDelete:
      'The value goes from the store too: {{keys}}. No secret or PushSecret that this portal can see uses it there.',
    recent:
      'It is new and may belong to a secret that is being created just now. Look again in a few minutes.',
    removing:
      'It is being removed: External Secrets Operator takes the value out of the store before it goes.',
    commands: 'Commands that remove {{name}}',
    stuck:
      'Where a command waits in vain, kubectl describe pushsecret says why External Secrets Operator cannot reach the store.',
    stores: 'Stores of the planes',
    store: 'Store',
    provider: 'Provider',
    state: 'State',
    ready: 'Ready',
    storeNotReady: 'Not ready',
    storesUnknown: 'Not known',
  },
} as const;
