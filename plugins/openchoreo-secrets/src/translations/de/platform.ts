/** Messages of the view of all namespaces. */
export const platformMessages = {
  'platform.attention': 'Handlungsbedarf',
  'platform.allSecrets': 'Alle Secrets',
  'platform.planes': 'Planes',
  'platform.platformSecrets': 'Plattform-Secrets',
  'platform.export': 'CSV exportieren',
  'platform.starting': 'Namespaces werden gesucht …',
  'platform.checking': '{{done}} von {{total}} Namespaces geprüft',
  'platform.stop': 'Anhalten',
  'platform.stopped': 'Nach {{done}} von {{total}} Namespaces angehalten.',
  'platform.cutOff':
    'Die Verbindung endete nach {{done}} von {{total}} Namespaces.',
  'platform.checked_one': '{{count}} Namespace {{ago}} geprüft',
  'platform.checked_other': '{{count}} Namespaces {{ago}} geprüft',
  'platform.notChecked_one': '{{count}} Namespace konnte nicht geprüft werden.',
  'platform.notChecked_other':
    '{{count}} Namespaces konnten nicht geprüft werden.',
  'platform.show': 'Anzeigen',
  'platform.certificatesLine': 'Zertifikate: {{text}}',
  'platform.continue': 'Fortsetzen',
  'platform.checkAgain': 'Erneut prüfen',
  'platform.limited':
    'Eine Prüfung liest bis zu {{limit}} Zertifikate. Es gibt weitere.',
  'platform.readOnly':
    'Diese Liste ist schreibgeschützt. Öffne ein Secret, um es zu ändern.',
  'platform.count_one': '{{count}} Problem',
  'platform.count_other': '{{count}} Probleme',
  'platform.what': 'Problem',
  'platform.affects': 'Betrifft',
  'platform.severity': 'Schweregrad',
  'platform.error': 'Fehler',
  'platform.warning': 'Warnung',
  'platform.fix': 'Lösung für {{name}} anzeigen',
  'platform.nothing': 'Kein Handlungsbedarf',
  'platform.nothingOfKind': 'Hier besteht kein Handlungsbedarf',
  'platform.othersPossible':
    'In Namespaces, deren Secrets du nicht auflisten kannst, könnte es verwaiste Werte geben.',
  'platform.planesFailed': 'Die Planes konnten nicht gelesen werden.',
  'platform.noAccess': 'Unbekannt: Dieses Portal kann keine Plane lesen',
  'platform.noAccessDetail':
    'Das Plattform-Team kann mit openchoreo.secrets.planes Lesezugriff geben.',
  'platform.plane': 'Plane',
  'platform.kind': 'Art',
  'platform.store': 'Store',
  'platform.provider': 'Anbieter',
  'platform.purposeTitle': 'Zweck',
  'platform.state': 'Status',
  'platform.expiry': 'Läuft ab',
  'platform.daysLeft_one': '{{date}} (noch {{count}} Tag)',
  'platform.daysLeft_other': '{{date}} (noch {{count}} Tage)',
  'platform.controlPlane': 'Control Plane',
  'platform.planeFix':
    'Gespeicherte Werte funktionieren weiter. Bitte das Plattform-Team, die Plane und ihren Secret-Store zu prüfen.',
  'platform.referenceFix':
    'Lege das Secret an oder korrigiere den Verweis in der Komponente.',
  'platform.card.sync': 'Sync fehlgeschlagen',
  'platform.card.references': 'Fehlerhafte Verweise',
  'platform.card.certificates': 'Zertifikate',
  'platform.card.replacement': 'Ersetzen fällig',
  'platform.card.orphaned': 'Verwaiste Werte',
  'platform.card.planes': 'Planes',
  'platform.card.platformSecrets': 'Plattform-Secrets',
  'platform.card.unknown': 'Unbekannt',
  'platform.card.checkNow': 'Nicht geprüft. Jetzt prüfen',
  'platform.card.certificatesDetail': 'Laufen in 30 Tagen ab',
  'platform.card.replacementDetail': 'In 7 Tagen oder überfällig',
  'platform.card.planesDetail': 'Kein Store oder nicht erreichbar',
  'platform.card.onPlanes_one': 'Auf {{count}} Plane',
  'platform.card.onPlanes_other': 'Auf {{count}} Planes',
  'platform.card.namespaces_one': '{{count}} Namespace',
  'platform.card.namespaces_other': '{{count}} Namespaces',
  'platform.card.missing': '{{number}} fehlen oder laufen ab',
  'platform.card.syncNone': 'Nichts fehlgeschlagen',
  'platform.card.referencesNone': 'Nichts fehlerhaft',
  'platform.card.orphanedNone': 'Nichts verwaist',
  'platform.card.platformSecretsNone': 'Nichts fehlt',
  'platform.affected.components_one': '{{count}} Komponente',
  'platform.affected.components_other': '{{count}} Komponenten',
  'platform.affected.secrets_one': '{{count}} Secret',
  'platform.affected.secrets_other': '{{count}} Secrets',
  'platform.affected.nothing': 'Nichts',
  'platform.problem.sync': 'Fehlgeschlagen: {{cause}}',
  'platform.problem.secretMissing':
    'Verweist auf {{secret}}, das es nicht gibt',
  'platform.problem.keyMissing':
    'Verweist auf Schlüssel {{key}}, den {{secret}} nicht hat',
  'platform.problem.noStoreFor':
    'Verweist auf {{secret}}, aber {{plane}} hat keinen Secret-Store',
  'platform.problem.otherPlane':
    'Verweist auf {{secret}}, das auf {{plane}} liegt',
  'platform.problem.orphaned':
    'Verwaister Wert: Sein Secret gibt es nicht mehr',
  'platform.problem.unread':
    'Zertifikat konnte nicht gelesen werden: {{reason}}',
  'platform.problem.certificate_one':
    'Zertifikat läuft in {{count}} Tag ab, am {{date}}',
  'platform.problem.certificate_other':
    'Zertifikat läuft in {{count}} Tagen ab, am {{date}}',
  'platform.problem.certificateExpired':
    'Zertifikat ist am {{date}} abgelaufen',
  'platform.problem.unreachable': 'Nicht erreichbar: Die Plane antwortet nicht',
  'platform.problem.noStore': 'Die Plane hat keinen Secret-Store',
  'platform.problem.storeNotReady': 'Store {{store}} ist nicht bereit',
  'platform.problem.missing': 'Plattform-Secret fehlt',
  'platform.problem.expired': 'Plattform-Secret ist abgelaufen',
  'platform.problem.expiring': 'Plattform-Secret läuft bald ab',
  'platform.problem.notReady': 'Plattform-Secret wurde nicht erneuert',
  'platform.health.present': 'Vorhanden',
  'platform.health.missing': 'Fehlt',
  'platform.health.unknown': 'Unbekannt',
  'platform.health.expired': 'Abgelaufen',
  'platform.health.expiring': 'Läuft bald ab',
  'platform.health.notReady': 'Nicht erneuert',
  'platform.purpose.backstage': 'Verschlüsselt die Sitzungen des Portals',
  'platform.purpose.thunder': 'OAuth-Client des Portals',
  'platform.purpose.gatewayCa': 'Wurzelzertifikat von Planes und Control Plane',
  'platform.purpose.agentTls': 'Zertifikat des Cluster-Agents',
  'platform.purpose.registry': 'Lädt Images hoch und herunter',
  'platform.secret.place': 'Im Namespace {{namespace}} des Clusters.',
  'platform.secret.expires': 'Das Zertifikat läuft am {{date}} ab.',
  'platform.secret.nextStep': 'Nächster Schritt für {{name}}',
  'platform.orphaned.created': 'Angelegt am {{date}}.',
  'platform.orphaned.commands': 'Befehle, die {{name}} entfernen',
  'platform.orphaned.namespaceGone':
    'Den Namespace {{namespace}} gibt es in OpenChoreo nicht mehr.',
  'platform.orphaned.elsewhere':
    'Das Secret mit diesem Namen liegt auf {{plane}}.',
  'platform.orphaned.readBy':
    '{{references}} verwendet diesen Wert im Store, deshalb lassen diese Befehle ihn dort.',
  'platform.orphaned.hiddenNamespaces':
    'Es werden keine Befehle angezeigt, weil ein Namespace, den du nicht siehst, diesen Wert verwenden könnte. Bitte das Plattform-Team, alle Namespaces zu prüfen.',
  'platform.orphaned.unreadNamespaces':
    'Es werden keine Befehle angezeigt, weil nicht alle Namespaces geprüft werden konnten. Versuche es später erneut.',
  'platform.orphaned.policyNone':
    'Die Löschregel None behält den Wert im Store. Die ersten beiden Befehle ändern das. Lass sie weg, um den Wert zu behalten.',
  'platform.orphaned.policyDelete':
    'Der Wert wird auch aus dem Store entfernt: {{keys}}. Kein für dieses Portal sichtbares Secret oder PushSecret verwendet ihn dort.',
  'platform.orphaned.recent':
    'Dieser Wert ist neu und gehört vielleicht zu einem Secret, das gerade angelegt wird. Prüfe in ein paar Minuten erneut.',
  'platform.orphaned.removing':
    'External Secrets Operator entfernt diesen Wert gerade aus dem Store.',
  'platform.certificates.title': 'Zertifikate prüfen?',
  'platform.certificates.text':
    'Das Backend liest alle TLS-Secrets mit deinen Berechtigungen. Kein Wert erreicht diesen Browser. Das Audit-Log hält jedes Secret fest.',
  'platform.certificates.cancel': 'Abbrechen',
  'platform.certificates.check': 'Zertifikate prüfen',
};
