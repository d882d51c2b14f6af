/** Messages of the status line of a secret and its sync path. */
export const syncStatusMessages = {
  'syncStatus.title': 'Sync-Status',
  'syncStatus.path': 'Sync-Pfad',
  'syncStatus.showPath': 'Sync-Pfad anzeigen',
  'syncStatus.hidePath': 'Sync-Pfad ausblenden',
  'syncStatus.checkAgain': 'Erneut prüfen',
  'syncStatus.syncedTo': 'Synchron mit {{plane}} · {{ago}}',
  'syncStatus.syncedToPlane': 'Synchron mit {{plane}}',
  'syncStatus.syncingTo': 'Wird mit {{plane}} synchronisiert',
  'syncStatus.removingFrom': 'Wird aus dem Store von {{plane}} entfernt',
  'syncStatus.reading': 'Unbekannt: Der Status auf {{plane}} wird gelesen',
  'syncStatus.failedFor': 'Seit {{age}} fehlgeschlagen:',
  'syncStatus.stateIs': '{{state}}:',
  'syncStatus.valuesWait':
    'Neue Werte warten auf {{plane}}. Workloads behalten die Werte, die sie schon haben.',
  'syncStatus.nextStep': 'Nächster Schritt:',
  'syncStatus.esoMessage': 'Meldung von External Secrets Operator',
  'syncStatus.planeMessage': 'Meldung zur Plane',
  'syncStatus.commands': 'Befehle für weitere Details',
  'syncStatus.lastKnown': 'Letzter bekannter Status: {{state}}.',
  'syncStatus.othersPossible':
    'Auch Workloads, die du nicht siehst, könnten dieses Secret verwenden.',
  'syncStatus.restart':
    'Laufende Pods behalten die Werte, mit denen sie gestartet sind. Starte sie neu, damit sie neue Werte verwenden.',
  'syncStatus.push.action': 'Erneut übertragen',
  'syncStatus.push.running': 'Wird übertragen …',
  'syncStatus.push.done':
    'OpenChoreo hat dieselben Werte noch einmal gespeichert. Die Plane überträgt sie jetzt.',
  'syncStatus.push.whenSynced':
    'Synchron heißt: Die letzte Übertragung war erfolgreich. Übertrage erneut, wenn ein Wert im Store fehlt oder geändert wurde.',
  'syncStatus.push.whenFailed':
    'Die Plane versucht es selbst erneut. Übertrage erneut, um nicht zu warten.',
  'syncStatus.place.openchoreo': 'OpenChoreo',
  'syncStatus.place.plane': 'Plane {{plane}}',
  'syncStatus.place.store': 'Store {{store}}',
  'syncStatus.place.aStore': 'Store',
  'syncStatus.place.workloads': 'Workloads',
  'syncStatus.place.saved': 'Angelegt {{ago}}',
  'syncStatus.place.waiting': 'Wartet',
  'syncStatus.place.loading': 'Wird geladen …',
  'syncStatus.place.notUsed': 'Nicht verwendet',
  'syncStatus.place.workloadsSynced': '{{done}} von {{all}} synchron',
  'syncStatus.place.notRendered':
    'Nicht ausgerollt: OpenChoreo hat kein ExternalSecret angelegt, zum Beispiel weil ein Verweis einen Schlüssel nennt, den es nicht gibt.',
  'syncStatus.headline.storeSealed': 'Der Store von {{plane}} ist versiegelt',
  'syncStatus.headline.storeDenied':
    'Der Store von {{plane}} verweigert den Zugriff',
  'syncStatus.headline.storeUnreachable':
    'Der Store von {{plane}} antwortet nicht',
  'syncStatus.headline.storeBusy': 'Der Store von {{plane}} ist überlastet',
  'syncStatus.headline.storeMissing':
    '{{plane}} nennt einen Store, den es nicht gibt',
  'syncStatus.headline.storeSetup':
    'Der Store von {{plane}} ist nicht richtig eingerichtet',
  'syncStatus.headline.notOnPlane': '{{plane}} hat dieses Secret verloren',
  'syncStatus.headline.keyMissing':
    '{{plane}} hat einen Schlüssel dieses Secrets verloren',
  'syncStatus.headline.entryTaken':
    'Ein anderer Eintrag liegt an dieser Stelle im Store',
  'syncStatus.headline.pushFailed':
    'External Secrets Operator meldet einen Fehler',
  'syncStatus.headline.planeUnreachable': '{{plane}} antwortet nicht',
  'syncStatus.headline.noPlaneAccess':
    'Dieses Portal kann {{plane}} nicht lesen',
  'syncStatus.headline.managedInYaml': 'In YAML verwaltet',
  'syncStatus.step.storeSealed':
    'Bitte das Plattform-Team, den Store zu entsiegeln. Die Synchronisierung läuft dann ohne erneutes Speichern weiter.',
  'syncStatus.step.storeDenied':
    'Bitte das Plattform-Team, Token und Policy des Stores {{store}} zu prüfen. Die Synchronisierung läuft dann ohne erneutes Speichern weiter.',
  'syncStatus.step.storeUnreachable':
    'Bitte das Plattform-Team, zu prüfen, ob der Store läuft und ob seine Adresse im ClusterSecretStore stimmt.',
  'syncStatus.step.storeBusy':
    'Warte. External Secrets Operator versucht es erneut.',
  'syncStatus.step.storeMissing':
    'Bitte das Plattform-Team, den ClusterSecretStore anzulegen oder spec.secretStoreRef zu korrigieren.',
  'syncStatus.step.storeSetup':
    'Bitte das Plattform-Team, Anbieter und Zugangsdaten des Stores zu prüfen.',
  'syncStatus.step.notOnPlane':
    'Ersetze den Wert jedes betroffenen Schlüssels und speichere. Das schreibt das Secret erneut auf die Plane.',
  'syncStatus.step.keyMissing':
    'Ersetze den Wert jedes betroffenen Schlüssels und speichere. Das schreibt das Secret erneut auf die Plane.',
  'syncStatus.step.entryTaken':
    'Lösche dieses Secret und lege es unter einem anderen Namen an, oder bitte das Plattform-Team, den anderen Eintrag zu entfernen.',
  'syncStatus.step.pushFailed':
    'Lies die Meldung. External Secrets Operator versucht es erneut.',
  'syncStatus.step.planeUnreachable':
    'Gespeicherte Werte funktionieren weiter. Bitte das Plattform-Team, die Plane zu prüfen.',
  'syncStatus.step.noPlaneAccess':
    'Das Plattform-Team kann mit openchoreo.secrets.planes Lesezugriff geben.',
  'syncStatus.step.managedInYaml':
    'Ändere dieses Secret dort, wo sein YAML liegt.',
};
