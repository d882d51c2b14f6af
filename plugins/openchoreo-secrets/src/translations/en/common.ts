/** Messages of every screen. */
export const commonMessages = {
  state: {
    empty: '{{namespace}} has no secrets yet.',
    noMatch: 'No secret matches the search and the filters.',
    clear: 'Clear search and filters',
    retry: 'Try again',
    partial: 'Only the first {{number}} secrets are shown. {{reason}}',
    forbidden: 'You may not see the secrets of {{namespace}}.',
    missingNamespace: 'There is no namespace “{{namespace}}”.',
    featureOff: 'Secret management is switched off.',
    controlPlaneOff: 'Secret management is switched off in the control plane.',
    unreachable: 'OpenChoreo cannot be reached.',
    signIn: 'Sign in to OpenChoreo.',
    failed: 'The secrets cannot be shown.',
    noTokenSource: 'This portal cannot sign in to OpenChoreo.',
    noTokenSourceReason:
      'The app has no API with the id “openchoreo.token”, and openchoreo.secrets.auth.provider names no auth provider that it has. A platform engineer can add one of them, or choose another openchoreo.secrets.auth.mode.',
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
