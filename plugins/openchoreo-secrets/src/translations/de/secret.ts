/** Messages of one secret: its drawer, its changes and its deletion. */
export const secretMessages = {
  'drawer.close': 'Schließen',
  'drawer.open': '{{name}} öffnen',
  'drawer.missing': 'In {{namespace}} gibt es kein Secret „{{name}}“.',
  'drawer.failed': 'Das Secret kann nicht gezeigt werden.',
  'drawer.inNamespace': 'in {{namespace}}',
  'drawer.created': 'angelegt am {{date}}',
  'drawer.edit': 'Bearbeiten',
  'drawer.replaceAll': 'Alles ersetzen',
  'drawer.rotateKey': 'Einen Schlüssel rotieren',
  'drawer.delete': 'Löschen …',
  'drawer.unmanaged':
    'In YAML verwaltet. Ändere dieses Secret dort, wo sein YAML liegt.',
  'drawer.binary':
    '{{keys}} enthält Bytes, die kein UTF-8-Text sind. Eine Änderung hier würde sie beschädigen, denn die API von OpenChoreo befördert nur Text. Ändere das Secret stattdessen mit kubectl auf seiner Plane.',
  'drawer.replaceOnly':
    'Du darfst dieses Secret schreiben, aber nicht lesen. Einzelne Schlüssel lassen sich nicht ändern, ohne die anderen zu lesen; eine Änderung heißt darum, alle neu einzugeben.',
  'drawer.keys': 'Schlüssel',
  'drawer.masked': 'Wert verborgen',
  'drawer.isBinary': 'binär',
  'drawer.reveal': 'Zeigen',
  'drawer.revealKey': '{{key}} zeigen',
  'drawer.hide': 'Verbergen',
  'drawer.hideKey': '{{key}} verbergen',
  'drawer.copy': 'Kopieren',
  'drawer.copyKey': '{{key}} kopieren',
  'drawer.rotate': 'Rotieren',
  'drawer.rotateKeyNamed': '{{key}} rotieren',
  'drawer.keyValue': 'Wert von {{key}}',
  'drawer.revealNote':
    'Zeigen und Kopieren werden protokolliert. Werte verschwinden nach {{seconds}} s wieder, und sobald du dieses Fenster verlässt.',
  'drawer.shown': 'Der Wert von {{key}} ist zu sehen.',
  'drawer.shownEncoded':
    'Der Wert von {{key}} ist kein Text; er ist in Base64 zu sehen.',
  'drawer.hidden': 'Der Wert ist wieder verborgen.',
  'drawer.copied': 'Der Wert von {{key}} ist in der Zwischenablage.',
  'drawer.copiedEncoded':
    'Der Wert von {{key}} ist kein Text; er ist in Base64 in der Zwischenablage.',
  'drawer.noClipboard':
    'Dieser Browser gibt Seiten hier keinen Zugriff auf die Zwischenablage. Er braucht dafür HTTPS und deine Erlaubnis.',
  'drawer.revealFailed': '{{key}} wurde nicht gezeigt. {{reason}}',
  'drawer.facts': 'Was darin ist',
  'drawer.labels': 'Labels',
  'drawer.noLabels': 'keine',
  'drawer.editLabels': 'Labels bearbeiten',
  'drawer.storage': 'Wo es liegt',
  'drawer.controlPlane': 'Control Plane',
  'drawer.reference':
    'SecretReference {{name}} in {{namespace}}; nur Namen, kein Wert',
  'drawer.plane': 'Plane {{plane}}',
  'drawer.source': 'Secret und PushSecret {{name}} in {{namespace}}',
  'drawer.store': 'Der Store der Plane',
  'drawer.remote': '{{path}}, jeder Schlüssel eine Eigenschaft davon',
  'drawer.commands': 'Dasselbe auf der Kommandozeile',
  'drawer.commandShow': 'Ansehen',
  'drawer.commandRotate': '{{key}} rotieren',
  'drawer.commandDelete': 'Löschen',
  'edit.title': '{{name}} bearbeiten',
  'edit.replaceTitle': '{{name}} ganz ersetzen',
  'edit.rotateTitle': 'Einen Schlüssel von {{name}} rotieren',
  'edit.replaceLead':
    'Du darfst dieses Secret schreiben, aber nicht lesen; darum kann nichts davon erhalten bleiben: Was du hier eingibst, wird das ganze Secret. Ein Schlüssel, den du entfernst, ist fort.',
  'edit.keys': 'Schlüssel',
  'edit.actionOf': 'Was aus {{key}} wird',
  'edit.keep': 'Behalten',
  'edit.replace': 'Ersetzen',
  'edit.remove': 'Entfernen',
  'edit.leaveOut': 'Weglassen',
  'edit.add': 'Hinzufügen',
  'edit.newValue': 'Neuer Wert von {{key}}',
  'edit.newKeys': 'Neue Schlüssel',
  'edit.dropHere':
    'Dateien hier ablegen: jede geht zum Schlüssel ihres Namens.',
  'edit.key': 'Schlüssel',
  'edit.rotateLead':
    'Nur dieser Schlüssel wird geschrieben. Die anderen liest, siehst und änderst du nicht.',
  'edit.summary': 'Was das Speichern tut',
  'edit.nothing': 'Noch nichts.',
  'edit.replaces': 'Ersetzt den Wert von {{keys}}.',
  'edit.adds': 'Fügt {{keys}} hinzu.',
  'edit.removes': 'Entfernt {{keys}}, auch aus dem Store.',
  'edit.keeps_one':
    'Behält {{count}} anderen Schlüssel, wie er ist, auf das Byte genau.',
  'edit.keeps_other':
    'Behält {{count}} andere Schlüssel, wie sie sind, auf das Byte genau.',
  'edit.setsLabels': 'Setzt die Labels {{labels}}.',
  'edit.removesLabels': 'Entfernt die Labels {{labels}}.',
  'edit.cancel': 'Abbrechen',
  'edit.save': 'Speichern',
  'edit.saving': 'Wird gespeichert …',
  'edit.discardText': 'Nichts davon ist gespeichert.',
  'edit.saved':
    'Gespeichert. OpenChoreo hat es der Plane {{plane}} übergeben; von dort schiebt External Secrets Operator es in den Store, meist binnen Sekunden. Workloads bekommen es mit ihrer nächsten Aktualisierung.',
  'edit.restart':
    'Laufende Pods behalten den alten Wert, bis sie neu starten: kubectl rollout restart deployment <name>.',
  'edit.conflictTitle': 'Jemand anderes hat dieses Secret inzwischen geändert.',
  'edit.conflictKept':
    'Von dir wurde nichts gespeichert, und nichts davon ist verloren.',
  'edit.changedKeys': 'Geändert: {{keys}}.',
  'edit.addedKeys': 'Hinzugekommen: {{keys}}.',
  'edit.removedKeys': 'Entfernt: {{keys}}.',
  'edit.changedLabels': 'Labels geändert: {{labels}}.',
  'edit.madeAnew':
    'Schlüssel und Labels sind dieselben; vielleicht wurde es neu angelegt.',
  'edit.alsoMine':
    '{{keys}} änderst auch du: Mit „Meines darüberlegen“ gilt deins.',
  'edit.applyMine': 'Meines darüberlegen',
  'edit.reload': 'Neu laden und meines verwerfen',
  'edit.gone':
    '„{{name}}“ wurde inzwischen gelöscht. Von dir wurde nichts gespeichert; kopiere, was du brauchst, bevor du schließt.',
  'edit.unconfirmedTitle': 'Es ist nicht sicher, dass gespeichert wurde.',
  'edit.unconfirmedSame':
    'Das Secret ist noch, wie es vorher war. Speichere noch einmal.',
  'edit.unconfirmedChanged':
    'Das Secret hat sich geändert, seit du es geöffnet hast; das kann deine eigene Änderung sein, die angekommen ist. „Meines darüberlegen“ speichert dasselbe noch einmal und schadet nicht.',
  'edit.unconfirmedUnknown':
    'Wie das Secret jetzt ist, lässt sich nicht feststellen. Was du eingegeben hast, bleibt hier; speichere noch einmal, wenn OpenChoreo antwortet. Wurde es schon gespeichert, erfährst du es.',
  'edit.unconfirmedReplace':
    'Was du eingegeben hast, bleibt hier. Speichere noch einmal: Es werden dieselben Werte geschrieben, zweimal schadet nicht.',
  'delete.title': '{{name}} löschen?',
  'delete.used_one': '{{count}} Komponente verwendet dieses Secret.',
  'delete.used_other': '{{count}} Komponenten verwenden dieses Secret.',
  'delete.useUnknown': 'Die Verwendung dieses Secrets ist nicht bekannt.',
  'delete.pods':
    'Laufende Pods behalten ihre Werte, aber neue Releases schlagen fehl.',
  'delete.unused': 'Keine Komponente verwendet dieses Secret.',
  'delete.othersMight':
    'Komponenten, die du nicht siehst, könnten dieses Secret verwenden.',
  'delete.consequence':
    'OpenChoreo entfernt auch die Werte aus dem Store von {{plane}}. Das kannst du nicht rückgängig machen.',
  'delete.confirm': 'Tippe zur Bestätigung {{text}}',
  'delete.cancel': 'Abbrechen',
  'delete.submit': 'Secret löschen',
  'delete.deleting': 'Wird gelöscht …',
};
