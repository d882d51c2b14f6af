/** Messages about copying secrets to other places, in German. */
export const copyMessages = {
  'copy.title': '{{name}} kopieren nach',
  'copy.intro':
    'Die Kopien haben denselben Typ, dieselben Werte und Labels. Die Werte gelangen nicht in diesen Browser. Das Kopieren wird protokolliert.',
  'copy.targets': 'Ziele',
  'copy.namespace': 'Namespace',
  'copy.name': 'Name',
  'copy.plane': 'Ziel-Plane',
  'copy.add': 'Ziel hinzufügen',
  'copy.remove': 'Ziel entfernen',
  'copy.noCreate':
    'Dir fehlt die Berechtigung, Secrets in {{namespace}} anzulegen.',
  'copy.noPlane':
    'Keine Plane dieses Namespace kann dieses Secret aufbewahren.',
  'copy.created': '{{name}} in {{namespace}} auf {{plane}} angelegt.',
  'copy.cancel': 'Abbrechen',
  'copy.close': 'Schließen',
  'copy.copying': 'Wird kopiert …',
  'copy.submit_one': 'Auf {{count}} Ziel kopieren',
  'copy.submit_other': 'Auf {{count}} Ziele kopieren',
} as const;
