/** Messages of the replacement of values after some days, in German. */
export const replacementMessages = {
  'replacement.every': 'Ersetzen',
  'replacement.everyHint': 'Optional. Die Liste zeigt, wann es fällig ist.',
  'replacement.never': 'Nie',
  'replacement.days_one': 'Nach {{count}} Tag',
  'replacement.days_other': 'Nach {{count}} Tagen',
  'replacement.unknown':
    'Dieses Portal kann die Plane nicht lesen. Deshalb ist die Fälligkeit unbekannt.',
} as const;
