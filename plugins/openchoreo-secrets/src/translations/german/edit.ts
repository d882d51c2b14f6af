/** The texts of changing a secret in German. */
export const germanEdit = {
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
} as const;
