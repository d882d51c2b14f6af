/** Messages of the replacement of values after some days, in German. */
export const replacementMessages = {
  'replacement.every': 'Ersetzen alle',
  'replacement.everyHint': 'Optional. Die Liste zeigt, wann es fällig ist.',
  'replacement.never': 'Nie',
  'replacement.days_one': '{{count}} Tag',
  'replacement.days_other': '{{count}} Tage',
  'replacement.unknown':
    'Dieses Portal kann die Plane nicht lesen. Deshalb ist die Fälligkeit unbekannt.',
} as const;
