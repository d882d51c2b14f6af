/** Messages of every screen. */
export const commonMessages = {
  state: {
    retry: 'Try again',
    forbidden: "You don't have access to secrets in {{namespace}}.",
    missingNamespace: "Namespace {{namespace}} doesn't exist.",
    featureOff: 'Secret management is off.',
    controlPlaneOff: 'Secret management is off in the control plane.',
    signIn: 'Sign in to OpenChoreo',
    signInAction: 'Sign in',
    failed: "Can't load secrets.",
    failedIn: "Can't load secrets from {{namespace}}.",
    failedSecret: "Can't load {{name}}.",
    unreachable: "Can't reach OpenChoreo.",
    missingSecret: "{{name}} doesn't exist in {{namespace}}.",
    backToList: 'Back to the list',
    noAllNamespaces: 'You need permission to see all namespaces.',
    noTokenSource: "This portal can't sign in to OpenChoreo.",
    noTokenSourceReason:
      "The app has no API with the ID openchoreo.token, and openchoreo.secrets.auth.provider doesn't name one of its auth providers. A platform engineer can add one of them or choose another openchoreo.secrets.auth.mode.",
  },
  users: {
    components_one: '{{count}} component',
    components_other: '{{count}} components',
    builds_one: '{{count}} build',
    builds_other: '{{count}} builds',
  },
  command: {
    copy: 'Copy: {{label}}',
    copied: 'Copied.',
  },
  time: {
    age: {
      now: 'Now',
      minute: '{{number}} min',
      hour: '{{number}} h',
      day: '{{number}} d',
      year: '{{number}} y',
    },
    ago: {
      now: 'just now',
      minute: '{{number}} min ago',
      hour: '{{number}} h ago',
      day: '{{number}} d ago',
    },
  },
} as const;
