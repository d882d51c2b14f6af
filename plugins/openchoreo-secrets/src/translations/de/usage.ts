/** Messages about references: what a component refers to, and what uses a secret. */
export const usageMessages = {
  'reference.title': 'Secrets',
  'reference.label': 'Verweise von {{component}} auf Secrets',
  'reference.loading': 'Verweise werden geladen …',
  'reference.refresh': 'Aktualisieren',
  'reference.count_one': '{{count}} Verweis',
  'reference.count_other': '{{count}} Verweise',
  'reference.broken': '{{number}} fehlerhaft',
  'reference.showAll': 'Alle {{number}} anzeigen',
  'reference.empty': 'Keine Secrets verwendet',
  'reference.emptyHint':
    'Verweise in einer Variable oder Datei von {{component}} über den Namen auf ein Secret.',
  'reference.notChecked':
    'Die Verweise können nicht geprüft werden. Du hast keinen Zugriff auf Secrets in {{namespace}}.',
  'reference.environmentFilter': 'Umgebung: {{number}}',
  'reference.place': 'Variable oder Datei',
  'reference.variable': 'Variable',
  'reference.file': 'Datei',
  'reference.build': 'Build',
  'reference.gitCredentials': 'Git-Zugangsdaten',
  'reference.secret': 'Secret',
  'reference.key': 'Schlüssel',
  'reference.allKeys': 'Alle Schlüssel',
  'reference.state': 'Sync-Status',
  'reference.details': 'Details',
  'reference.showDetails': 'Details zu {{place}} anzeigen',
  'reference.hideDetails': 'Details zu {{place}} ausblenden',
  'reference.notUsed': 'Nicht verwendet',
  'reference.notReleased': 'Nicht ausgerollt',
  'reference.nextRelease': 'Ab dem nächsten Release',
  'reference.onPlane': 'Auf {{name}} ({{kind}})',
  'reference.cause.keyMissing': 'Kein Schlüssel {{key}}',
  'reference.cause.secretMissing': 'Kein Secret',
  'reference.cause.noStore': 'Kein Store',
  'reference.cause.otherPlane': 'Andere Plane',
  'reference.cause.notRendered': 'Nicht gerendert',
  'reference.cause.unchecked': 'Nicht geprüft',
  'reference.cause.workloadUnchecked': 'Workload nicht geprüft',
  'reference.cause.noWorkload': 'Kein Workload gefunden',
  'reference.cause.workloadUnreadable': 'Workload nicht lesbar',
  'reference.cause.workloadFailed': 'Workload hat keinen Wert',
  'reference.secretMissing': '{{secret}} existiert nicht in {{namespace}}.',
  'reference.keyMissing':
    '{{secret}} hat keinen Schlüssel {{key}}. Vorhanden: {{keys}}.',
  'reference.noKeys': '{{secret}} hat keine Schlüssel.',
  'reference.releasesFail':
    'Neue Releases in {{environments}} schlagen fehl, bis der Verweis einen vorhandenen Schlüssel nennt.',
  'reference.nextReleaseFails':
    'Das nächste Release schlägt fehl, bis der Verweis einen vorhandenen Schlüssel nennt.',
  'reference.noStore': '{{plane}} hat keinen Secret-Store.',
  'reference.otherPlane':
    '{{secret}} liegt auf {{target}}, aber {{environment}} läuft auf {{plane}}. Das funktioniert nur, wenn beide denselben Store lesen.',
  'reference.otherPlaneBuild':
    '{{secret}} liegt auf {{target}}, aber Builds laufen auf einer Workflow-Plane. Das funktioniert nur, wenn beide denselben Store lesen.',
  'reference.suggestion.Workload':
    'Vorgeschlagene Änderung im Workload von {{name}}, unter {{place}}',
  'reference.suggestion.ReleaseBinding':
    'Vorgeschlagene Änderung im Release-Binding {{name}}, unter {{place}}',
  'reference.suggestion.Component':
    'Vorgeschlagene Änderung in der Komponente {{name}}, unter {{place}}',
  'reference.copy': 'Korrigierten Verweis kopieren',
  'reference.copied': 'Korrigierter Verweis kopiert.',
  'reference.corrected': 'Korrigierter Verweis',
  'reference.addKey': 'Schlüssel {{key}} zu {{secret}} hinzufügen',
  'reference.createSecret': '{{secret}} anlegen',
  'reference.created': '{{name}} wurde angelegt.',
  'reference.declaredIn': 'Deklariert in {{kind}} {{name}}.',
  'reference.message': '{{environment}}: {{message}}',
  'usedBy.title': 'Verwendet von',
  'usedBy.loading': 'Verwendung wird geladen …',
  'usedBy.status.used': 'verwendet von {{users}}',
  'usedBy.status.usedAtLeast': 'verwendet von {{users}} oder mehr',
  'usedBy.status.none': 'noch nicht verwendet',
  'usedBy.status.unknown': 'Verwendung unbekannt',
  'usedBy.none':
    'Noch nicht verwendet. Verweise in einer Komponente über den Namen darauf.',
  'usedBy.noneVisible':
    'Keine für dich sichtbare Komponente verwendet dieses Secret.',
  'usedBy.othersPossible':
    'Auch Komponenten, die du nicht siehst, könnten dieses Secret verwenden.',
  'usedBy.failed':
    'Die Verwendung dieses Secrets konnte nicht geprüft werden. {{reason}}',
  'usedBy.snippet': 'Verweis auf dieses Secret',
  'usedBy.build': 'Build',
  'usedBy.broken': 'Fehlerhafter Verweis',
  'usage.breaks_one': '{{count}} Komponente verwendet es:',
  'usage.breaks_other': '{{count}} Komponenten verwenden es:',
} as const;
