/** Meldungen zum Neustart von Workloads. */
export const restartMessages = {
  'restart.title': 'Workloads neu starten, die {{name}} verwenden',
  'restart.keys_one': 'Verwendet {{keys}}',
  'restart.keys_other': 'Verwendet {{keys}}',
  'restart.intro':
    'Laufende Pods behalten die Werte, mit denen sie gestartet sind. Ein Neustart ersetzt sie nacheinander.',
  'restart.loading': 'Workloads werden geladen',
  'restart.list': 'Workloads',
  'restart.production': 'Produktion',
  'restart.empty':
    'Keine laufende Komponente, auf die du Zugriff hast, verwendet dieses Secret.',
  'restart.emptyKeys':
    'Keine laufende Komponente, auf die du Zugriff hast, verwendet die geänderten Schlüssel.',
  'restart.othersPossible':
    'Andere Komponenten, auf die du keinen Zugriff hast, könnten dieses Secret verwenden.',
  'restart.failed': 'Workloads können nicht geladen werden.',
  'restart.value.arrived': 'Der Wert ist angekommen',
  'restart.value.waiting': 'Wartet auf den Wert',
  'restart.value.failed': 'Der Wert kann nicht ankommen',
  'restart.value.unknown': 'Unbekannt, ob der Wert angekommen ist',
  'restart.blocked.portal':
    'Dir fehlt in diesem Portal die Berechtigung, Workloads neu zu starten.',
  'restart.blocked.openChoreo':
    'Deine Rolle in OpenChoreo erlaubt den Neustart nicht.',
  'restart.blocked.job':
    'Ein {{kind}} liest den Wert bei jedem Lauf neu und wird nicht neu gestartet.',
  'restart.blocked.kind':
    'OpenChoreo startet nur Deployments neu. Dies ist ein {{kind}}.',
  'restart.blocked.none': 'Hier läuft nichts.',
  'restart.submit_one': '{{count}} Workload neu starten',
  'restart.submit_other': '{{count}} Workloads neu starten',
  'restart.starting': 'Wird neu gestartet …',
  'restart.cancel': 'Abbrechen',
  'restart.close': 'Schließen',
  'restart.waiting':
    'Der Wert hat {{arrived}} von {{total}} Workloads erreicht. Der Neustart beginnt, sobald er alle erreicht hat.',
  'restart.waitingNote': 'Workloads lesen ihren Store alle 15 Sekunden.',
  'restart.anyway': 'Trotzdem neu starten',
  'restart.ask':
    'Pods, die starten, bevor der Wert ankommt, verwenden den alten Wert. Trotzdem neu starten?',
  'restart.keepWaiting': 'Weiter warten',
  'restart.pods': '{{restarted}} von {{desired}} Pods neu gestartet',
  'restart.stuck': 'Ein Pod startet nicht: {{reason}}',
  'restart.usesValue': 'Verwendet den neuen Wert',
  'restart.restarted': 'Neu gestartet, bevor der Wert angekommen war',
  'restart.done': '{{done}} von {{total}} Workloads verwenden den neuen Wert',
  'restart.doneAnyway': '{{done}} von {{total}} Workloads neu gestartet',
  'restart.background':
    'Der Neustart läuft weiter, wenn du diesen Dialog schließt.',
  'restart.notRestarted': 'Nicht neu gestartet.',
  'restart.retry': 'Erneut versuchen',
};
