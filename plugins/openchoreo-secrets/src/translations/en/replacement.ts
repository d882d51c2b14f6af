/** Messages of the replacement of values after some days. */
export const replacementMessages = {
  replacement: {
    every: 'Replace every',
    everyHint: 'Optional. The list shows when the secret is due.',
    never: 'Never',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    unknown: "This portal can't read the plane, so the due date is unknown.",
  },
} as const;
