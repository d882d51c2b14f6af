/** Messages of sync states and their causes. */
export const syncMessages = {
  'sync.synced': 'Synchron',
  'sync.syncing': 'Wird synchronisiert',
  'sync.failed': 'Fehlgeschlagen',
  'sync.unreachable': 'Nicht erreichbar',
  'sync.unknown': 'Unbekannt',
  'sync.notChecked': 'Noch nicht geprüft',
  'sync.cause.storeSealed': 'Store ist versiegelt',
  'sync.cause.storeDenied': 'Store verweigert den Zugriff',
  'sync.cause.storeUnreachable': 'Store antwortet nicht',
  'sync.cause.storeBusy': 'Store ist überlastet',
  'sync.cause.storeMissing': 'Kein Store',
  'sync.cause.storeSetup': 'Store ist nicht eingerichtet',
  'sync.cause.notOnPlane': 'Nicht auf der Plane',
  'sync.cause.keyMissing': 'Schlüssel fehlt',
  'sync.cause.entryTaken': 'Eintrag im Store ist belegt',
  'sync.cause.pushFailed': 'Übertragung fehlgeschlagen',
  'sync.cause.planeUnreachable': 'Plane antwortet nicht',
  'sync.cause.noPlaneAccess': 'Kein Zugriff auf die Plane',
  'sync.cause.managedInYaml': 'In YAML verwaltet',
  'sync.title': 'Sync-Status',
  'sync.path': 'Sync-Pfad',
  'sync.showPath': 'Sync-Pfad anzeigen',
  'sync.hidePath': 'Sync-Pfad ausblenden',
  'sync.checkAgain': 'Erneut prüfen',
  'sync.syncedTo': 'Synchron mit {{plane}} · {{ago}}',
  'sync.syncedToPlane': 'Synchron mit {{plane}}',
  'sync.syncingTo': 'Wird mit {{plane}} synchronisiert',
  'sync.removingFrom': 'Wird aus dem Store von {{plane}} entfernt',
  'sync.reading': 'Unbekannt: Der Status auf {{plane}} wird gelesen',
  'sync.failedFor': 'Seit {{age}} fehlgeschlagen:',
  'sync.stateIs': '{{state}}:',
  'sync.valuesWait':
    'Neue Werte warten auf {{plane}}. Workloads behalten die Werte, die sie schon haben.',
  'sync.nextStep': 'Nächster Schritt:',
  'sync.esoMessage': 'Meldung von External Secrets Operator',
  'sync.planeMessage': 'Meldung zur Plane',
  'sync.commands': 'Befehle für weitere Details',
  'sync.lastKnown': 'Letzter bekannter Status: {{state}}.',
  'sync.othersPossible':
    'Auch Workloads, die du nicht siehst, könnten dieses Secret verwenden.',
  'sync.restart':
    'Laufende Pods behalten die Werte, mit denen sie gestartet sind. Starte sie neu, damit sie neue Werte verwenden.',
  'sync.push.action': 'Erneut übertragen',
  'sync.push.running': 'Wird übertragen …',
  'sync.push.done':
    'OpenChoreo hat dieselben Werte noch einmal gespeichert. Die Plane überträgt sie jetzt.',
  'sync.push.whenSynced':
    'Synchron heißt: Die letzte Übertragung war erfolgreich. Übertrage erneut, wenn ein Wert im Store fehlt oder geändert wurde.',
  'sync.push.whenFailed':
    'Die Plane versucht es selbst erneut. Übertrage erneut, um nicht zu warten.',
  'sync.place.openchoreo': 'OpenChoreo',
  'sync.place.plane': 'Plane {{plane}}',
  'sync.place.store': 'Store {{store}}',
  'sync.place.aStore': 'Store',
  'sync.place.workloads': 'Workloads',
  'sync.place.saved': 'Angelegt {{ago}}',
  'sync.place.waiting': 'Wartet',
  'sync.place.loading': 'Wird geladen …',
  'sync.place.notUsed': 'Nicht verwendet',
  'sync.place.workloadsSynced': '{{done}} von {{all}} synchron',
  'sync.place.notRendered':
    'Nicht ausgerollt: OpenChoreo hat kein ExternalSecret angelegt, zum Beispiel weil ein Verweis einen Schlüssel nennt, den es nicht gibt.',
  'sync.headline.storeSealed': 'Der Store von {{plane}} ist versiegelt',
  'sync.headline.storeDenied': 'Der Store von {{plane}} verweigert den Zugriff',
  'sync.headline.storeUnreachable': 'Der Store von {{plane}} antwortet nicht',
  'sync.headline.storeBusy': 'Der Store von {{plane}} ist überlastet',
  'sync.headline.storeMissing':
    '{{plane}} nennt einen Store, den es nicht gibt',
  'sync.headline.storeSetup':
    'Der Store von {{plane}} ist nicht richtig eingerichtet',
  'sync.headline.notOnPlane': '{{plane}} hat dieses Secret verloren',
  'sync.headline.keyMissing':
    '{{plane}} hat einen Schlüssel dieses Secrets verloren',
  'sync.headline.entryTaken':
    'Ein anderer Eintrag liegt an dieser Stelle im Store',
  'sync.headline.pushFailed': 'External Secrets Operator meldet einen Fehler',
  'sync.headline.planeUnreachable': '{{plane}} antwortet nicht',
  'sync.headline.noPlaneAccess': 'Dieses Portal kann {{plane}} nicht lesen',
  'sync.headline.managedInYaml': 'In YAML verwaltet',
  'sync.step.storeSealed':
    'Bitte das Plattform-Team, den Store zu entsiegeln. Die Synchronisierung läuft dann ohne erneutes Speichern weiter.',
  'sync.step.storeDenied':
    'Bitte das Plattform-Team, Token und Policy des Stores {{store}} zu prüfen. Die Synchronisierung läuft dann ohne erneutes Speichern weiter.',
  'sync.step.storeUnreachable':
    'Bitte das Plattform-Team, zu prüfen, ob der Store läuft und ob seine Adresse im ClusterSecretStore stimmt.',
  'sync.step.storeBusy': 'Warte. External Secrets Operator versucht es erneut.',
  'sync.step.storeMissing':
    'Bitte das Plattform-Team, den ClusterSecretStore anzulegen oder spec.secretStoreRef zu korrigieren.',
  'sync.step.storeSetup':
    'Bitte das Plattform-Team, Anbieter und Zugangsdaten des Stores zu prüfen.',
  'sync.step.notOnPlane':
    'Ersetze den Wert jedes betroffenen Schlüssels und speichere. Das schreibt das Secret erneut auf die Plane.',
  'sync.step.keyMissing':
    'Ersetze den Wert jedes betroffenen Schlüssels und speichere. Das schreibt das Secret erneut auf die Plane.',
  'sync.step.entryTaken':
    'Lösche dieses Secret und lege es unter einem anderen Namen an, oder bitte das Plattform-Team, den anderen Eintrag zu entfernen.',
  'sync.step.pushFailed':
    'Lies die Meldung. External Secrets Operator versucht es erneut.',
  'sync.step.planeUnreachable':
    'Gespeicherte Werte funktionieren weiter. Bitte das Plattform-Team, die Plane zu prüfen.',
  'sync.step.noPlaneAccess':
    'Das Plattform-Team kann mit openchoreo.secrets.planes Lesezugriff geben.',
  'sync.step.managedInYaml': 'Ändere dieses Secret dort, wo sein YAML liegt.',
};
