/** The texts of the drawer in German. */
export const germanDrawer = {
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
    'Dieses Secret wurde mit YAML angelegt, nicht über die Secret-Management-API. OpenChoreo ändert nur, was über diese API entstand; hier ist es darum nur anzusehen. Ändere es dort, wo sein YAML liegt.',
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
} as const;
