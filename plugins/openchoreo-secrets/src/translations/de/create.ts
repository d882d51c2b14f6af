/** Messages of creating a secret. */
export const createMessages = {
  'create.title': 'Secret anlegen',
  'create.inNamespace': 'in {{namespace}}',
  'create.category': 'Kategorie',
  'create.type': 'Typ',
  'create.name': 'Name',
  'create.plane': 'Ziel-Plane',
  'create.planeOption': '{{name}} — {{kind}}',
  'create.planeDisconnected':
    'OpenChoreo hat im Augenblick keine Verbindung zu ihr.',
  'create.planeForGit':
    'Git-Zugangsdaten werden aus dem Store einer Workflow-Plane gelesen; dies ist keine.',
  'create.planesFailed': 'Die Planes können nicht gelistet werden. {{reason}}',
  'create.noPlanes': 'Es gibt keine Plane, die den Wert aufbewahren könnte.',
  'create.keysAndValues': 'Schlüssel und Werte',
  'create.key': 'Schlüssel',
  'create.value': 'Wert',
  'create.show': 'Zeigen',
  'create.hide': 'Verbergen',
  'create.addKey': 'Schlüssel hinzufügen',
  'create.remove': 'Entfernen',
  'create.upload': 'Dateien hochladen',
  'create.uploadOne': 'Datei hochladen',
  'create.dropHere':
    'Dateien hier ablegen: jede wird ein Schlüssel. {{size}} von {{max}}.',
  'create.dropFixed':
    'Dateien hier ablegen: jede kommt in das Feld ihres Namens. {{size}} von {{max}}.',
  'create.heldFile': 'Aus der Datei {{file}}, {{size}}',
  'create.heldText': 'Aufbewahrt, wie es eingegeben wurde, {{size}}',
  'create.replaceHeld': 'Stattdessen tippen',
  'create.binaryFile':
    '{{file}} ist kein UTF-8-Text, und nur solchen kann die API von OpenChoreo befördern. Lege dieses Secret mit kubectl create secret generic --from-file an und verweise mit einer eigenen SecretReference darauf.',
  'create.unreadableFile':
    '{{file}} lässt sich nicht lesen. Wähle Dateien statt eines Ordners.',
  'create.emptyFile': '{{file}} ist leer.',
  'create.unknownFile':
    '{{file}} heißt wie keines der Felder. Wähle die Datei bei ihrem Feld.',
  'create.largeFile':
    '{{file}} hat mehr als 1 MiB, das meiste, was ein Secret fasst.',
  'create.labels': 'Labels',
  'create.labelKey': 'Label',
  'create.labelValue': 'Inhalt',
  'create.addLabel': 'Label hinzufügen',
  'create.whatHappens': 'Was geschieht',
  'create.summary':
    'Der Wert geht in den Store von {{plane}}. OpenChoreo behält nur eine Referenz namens {{name}} mit den Schlüsseln {{keys}}.',
  'create.summaryOpen':
    'Der Wert geht in den Store der Plane, die du wählst. OpenChoreo behält nur eine Referenz mit den Namen der Schlüssel.',
  'create.showCommand': 'Als occ-Befehl zeigen',
  'create.hideCommand': 'occ-Befehl verbergen',
  'create.footnote':
    'Werte werden ohne das Recht zum Aufdecken nie wieder gezeigt.',
  'create.cancel': 'Abbrechen',
  'create.submit': 'Anlegen',
  'create.submitting': 'Wird angelegt …',
  'create.created': 'Das Secret „{{name}}“ wurde in {{namespace}} angelegt.',
  'create.unexpected': 'Etwas Unerwartetes ist schiefgegangen.',
  'create.discardTitle': 'Das Eingegebene verwerfen?',
  'create.discardText': 'Das Secret ist noch nicht angelegt.',
  'create.discard': 'Verwerfen',
  'create.keepEditing': 'Weiter bearbeiten',
  'registry.server': 'Registry',
  'registry.username': 'Benutzername',
  'registry.email': 'E-Mail',
  'registry.password': 'Passwort oder Token',
  'registry.add': 'Registry hinzufügen',
  'registry.upload': 'config.json hochladen',
  'registry.drop': 'Eine config.json hier ablegen. {{size}} von {{max}}.',
  'registry.asText': 'Als JSON bearbeiten',
  'registry.asRows': 'Zeile für Zeile bearbeiten',
};
