/** Messages of sync states and their causes. */
export const syncMessages = {
  'sync.column': 'Sync',
  'sync.filter': 'Zustand',
  'sync.synced': 'Synchron',
  'sync.syncing': 'Wird synchronisiert',
  'sync.failed': 'Fehlgeschlagen',
  'sync.unreachable': 'Nicht erreichbar',
  'sync.unknown': 'Unbekannt',
  'sync.notSynced_one': '{{count}} nicht synchron',
  'sync.notSynced_other': '{{count}} nicht synchron',
  'sync.planeUnreachable_one':
    'Plane {{plane}} nicht erreichbar: {{count}} Secret aus der Control Plane gezeigt',
  'sync.planeUnreachable_other':
    'Plane {{plane}} nicht erreichbar: {{count}} Secrets aus der Control Plane gezeigt',
  'sync.storeNotReady': 'Store {{store}} auf {{plane}} ist nicht bereit',
  'sync.starting': 'Seine Plane wird gerade gelesen',
  'sync.cause.storeSealed': 'Store ist versiegelt',
  'sync.cause.storeDenied': 'Store verweigert den Zugriff',
  'sync.cause.storeUnreachable': 'Store antwortet nicht',
  'sync.cause.storeBusy': 'Store ist überlastet',
  'sync.cause.storeMissing': 'Kein Store',
  'sync.cause.storeSetup': 'Store ist nicht eingerichtet',
  'sync.cause.notOnPlane': 'Nicht auf seiner Plane',
  'sync.cause.keyMissing': 'Schlüssel fehlt',
  'sync.cause.entryTaken': 'Platz im Store ist belegt',
  'sync.cause.pushFailed': 'Übertragung fehlgeschlagen',
  'sync.cause.planeUnreachable': 'Plane antwortet nicht',
  'sync.cause.noPlaneAccess': 'Kein Zugriff auf die Plane',
  'sync.cause.managedInYaml': 'In YAML verwaltet',
  'sync.path.title': 'Ist es da?',
  'sync.path.saved': 'In der Control Plane gespeichert',
  'sync.path.savedDetail_one': 'SecretReference {{name}}, {{count}} Schlüssel',
  'sync.path.savedDetail_other':
    'SecretReference {{name}}, {{count}} Schlüssel',
  'sync.path.written': 'Auf {{plane}} geschrieben',
  'sync.path.notWritten': 'Nicht auf {{plane}} geschrieben',
  'sync.path.writing': 'Wird auf {{plane}} geschrieben',
  'sync.path.writtenUnknown': 'Auf {{plane}} geschrieben?',
  'sync.path.writtenDetail': 'Secret und PushSecret in {{namespace}}',
  'sync.path.pushed': 'In den Store „{{store}}“ übertragen',
  'sync.path.pushing': 'Wird in den Store „{{store}}“ übertragen',
  'sync.path.removing': 'Wird aus dem Store „{{store}}“ entfernt',
  'sync.path.notPushed': 'Nicht in den Store „{{store}}“ übertragen',
  'sync.path.pushedUnknown': 'In den Store übertragen?',
  'sync.path.syncedAgo': 'synchronisiert {{ago}}',
  'sync.path.failedSince': 'seit {{ago}}',
  'sync.path.lastPushed': 'zuletzt übertragen {{ago}}',
  'sync.path.lastKnown': 'Bei der letzten Antwort: {{state}}.',
  'sync.path.nothingKnown': 'Nicht bekannt: {{why}}.',
  'sync.path.pulled': 'Von {{done}} von {{all}} Workloads geholt',
  'sync.path.pulledByNone': 'Noch von keinem Workload verwendet',
  'sync.path.pulledUnknown': 'Von Workloads geholt?',
  'sync.path.pulledAgo': 'geholt {{ago}}',
  'sync.path.isPulling': 'wird gerade geholt',
  'sync.path.notRendered':
    'OpenChoreo hat kein ExternalSecret dafür angelegt: Das Release ist nicht gerendert, zum Beispiel weil es einen Schlüssel nennt, den das Secret nicht hat.',
  'sync.path.consumerUnknown': 'ob es geholt wurde, ist nicht bekannt',
  'sync.path.othersPossible':
    'Auch Komponenten, die du nicht siehst, könnten dieses Secret verwenden.',
  'sync.path.askingConsumers': 'Workloads werden gefragt …',
  'sync.path.help': 'Was zu tun ist',
  'sync.path.done': 'erledigt',
  'sync.path.active': 'läuft',
  'sync.path.broken': 'fehlgeschlagen',
  'sync.path.open': 'nicht bekannt',
  'sync.path.none': 'nichts zu tun',
  'sync.help.planeUnreachable':
    'Gespeichert ist nicht verloren: Was auf der Plane und in ihrem Store ist, arbeitet weiter. Ein Platform Engineer prüft den Cluster der Plane und den Zugang in openchoreo.secrets.planes.',
  'sync.help.noPlaneAccess':
    'Ein Platform Engineer gibt diesem Portal in openchoreo.secrets.planes lesenden Zugang zur Plane. Bis dahin sieh auf der Plane nach:',
  'sync.help.notOnPlane':
    'Die Control Plane führt es auf, aber auf seiner Plane gibt es kein PushSecret, sodass nichts es überträgt. Speichere es noch einmal; hilft das nicht, sieh auf der Plane nach:',
  'sync.help.storeSealed':
    'Der Store ist versiegelt, wie nach jedem Neustart. Wer die Schlüssel hat, entsiegelt ihn; External Secrets Operator überträgt dann von selbst.',
  'sync.help.storeDenied':
    'Der Store lässt External Secrets Operator dort nicht schreiben. Ein Platform Engineer prüft das Token des ClusterSecretStore und die Policy dahinter.',
  'sync.help.storeUnreachable':
    'External Secrets Operator erreicht den Store nicht. Ein Platform Engineer prüft, ob er läuft, und seine Adresse im ClusterSecretStore.',
  'sync.help.storeBusy':
    'Der Store nimmt gerade keine Anfragen mehr an. External Secrets Operator versucht es von selbst noch einmal.',
  'sync.help.storeMissing':
    'Die Plane verweist auf einen ClusterSecretStore, den es nicht gibt. Ein Platform Engineer legt ihn an oder berichtigt spec.secretStoreRef der Plane.',
  'sync.help.storeSetup':
    'Aus dem ClusterSecretStore lässt sich keine Verbindung aufbauen. Ein Platform Engineer prüft seinen Provider und das Secret mit den Zugangsdaten.',
  'sync.help.keyMissing':
    'Ein Schlüssel, der übertragen werden soll, fehlt im Secret auf der Plane. Speichere noch einmal, um alle Schlüssel zu schreiben.',
  'sync.help.entryTaken':
    'Etwas anderes hat an diese Stelle des Stores geschrieben, und External Secrets Operator überschreibt nur Eigenes. Lösche das Secret und lege es unter anderem Namen an, oder entferne, was dort ist.',
  'sync.help.pushFailed':
    'External Secrets Operator versucht es von selbst noch einmal und sagt hier, warum es nicht ging. Sein Log sagt mehr:',
  'sync.help.pull':
    'Der Wert ist im Store, aber External Secrets Operator konnte ihn diesem Workload nicht geben. Er versucht es von selbst alle 15 Sekunden wieder; sieh auf der Plane der Umgebung nach:',
  'sync.help.restart':
    'Synchron heißt, dass der Wert im Store ist. Laufende Pods behalten den Wert, mit dem sie gestartet sind.',
};
