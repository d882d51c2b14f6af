/** Messages of all namespaces. */
export const platformMessages = {
  'platform.link': 'Alle Namespaces',
  'platform.back': 'Ein Namespace',
  'platform.title': 'Secrets aller Namespaces',
  'platform.starting': 'Namespaces werden gesucht …',
  'platform.progress': '{{done}} von {{total}} Namespaces',
  'platform.cancelled': 'Nach {{done}} von {{total}} Namespaces abgebrochen.',
  'platform.cutOff':
    'Die Antwort endete nach {{done}} von {{total}} Namespaces; das hier ist also nicht vollständig.',
  'platform.cancel': 'Abbrechen',
  'platform.restart': 'Noch einmal laden',
  'platform.export': 'Als CSV speichern',
  'platform.namespace': 'Namespace',
  'platform.category': 'Kategorie',
  'platform.components': 'Komponenten',
  'platform.problem': 'Problem',
  'platform.reason': 'Grund',
  'platform.notConnected': 'OpenChoreo hat keine Verbindung dorthin.',
  'platform.shared': 'alle Namespaces',
  'platform.andMore': '{{names}} und {{number}} weitere',
  'platform.failed': '{{namespace}}: {{reason}}',
  'platform.option': '{{value}} ({{number}})',
  'platform.nothing': 'Davon gibt es nichts.',
  'platform.nothingYet': 'Bisher nichts davon.',
  'platform.partSecrets': 'Secrets ({{number}})',
  'platform.partUnused': 'Unbenutzt ({{number}})',
  'platform.partUnmanaged': 'Nicht verwaltet ({{number}})',
  'platform.partProblems': 'Kaputte Verweise ({{number}})',
  'platform.forbidden': 'Das darfst du nicht sehen.',
  'platform.partCertificates': 'Zertifikate ({{number}})',
  'platform.certificatesLead':
    'Um herauszufinden, wann Zertifikate ablaufen, liest das Backend mit deinen Rechten die TLS-Secrets aller Namespaces. Kein Wert gelangt in diesen Browser, und das Audit-Log hält fest, welche Secrets gelesen wurden.',
  'platform.certificatesBegin': 'Ablaufende Zertifikate suchen',
  'platform.certificatesAgain': 'Noch einmal suchen',
  'platform.certificatesProgress':
    'Zertifikate in {{done}} von {{total}} Namespaces gesucht',
  'platform.certificatesLimited':
    'Mehr als {{limit}} Zertifikate werden nicht auf einmal gelesen. Es gibt noch weitere.',
  'platform.certificatesProceed': 'Weiter',
  'platform.certificate': 'Zertifikat',
  'platform.expires': 'Läuft ab',
  'platform.daysLeft': 'Tage übrig',
  'platform.expired': 'Abgelaufen ({{number}})',
  'platform.within7Days': 'Innerhalb von 7 Tagen ({{number}})',
  'platform.within30Days': 'Innerhalb von 30 Tagen ({{number}})',
  'platform.later': 'Später ({{number}})',
  'platform.unread': 'Nicht gelesen ({{number}})',
  'platform.partPlanes': 'Planes mit Problemen ({{number}})',
  'platform.partPlatformSecrets': 'Plattform-Secrets ({{number}})',
  'platform.partLeftOvers': 'Verwaiste Werte ({{number}})',
  'inventory.loading': 'Die Planes werden angesehen …',
  'inventory.again': 'Noch einmal nachsehen',
  'inventory.asOf': 'Stand: {{time}}.',
  'inventory.noAccess': 'Dieses Portal darf in keine Plane hineinsehen.',
  'inventory.noAccessReason':
    'Davon ist nichts bekannt. Wer die Plattform betreibt, kann dem Portal mit openchoreo.secrets.planes lesenden Zugriff geben; was es dafür braucht, steht im README des Backends.',
  'inventory.controlPlane': 'Control Plane',
  'inventory.planeOf': '{{name}} — {{kind}} von {{namespace}}',
  'inventory.planeUnknown':
    'Unbekannt: openchoreo.secrets.planes sagt nicht, wie diese Plane zu erreichen ist.',
  'inventory.summary':
    'Fehlend: {{missing}}. Abgelaufen oder bald ablaufend: {{ending}}. Unbekannt: {{unknown}}.',
  'inventory.present': 'Vorhanden',
  'inventory.missing': 'Fehlt',
  'inventory.unknown': 'Unbekannt',
  'inventory.expired': 'Abgelaufen',
  'inventory.expiring': 'Läuft bald ab',
  'inventory.notReady': 'Nicht erneuert',
  'inventory.place': 'in {{namespace}}',
  'inventory.placeAs': 'als {{name}} in {{namespace}}',
  'inventory.missingHint':
    'Dort war es nicht zu finden. Hat diese Installation es unter anderem Namen oder in einem anderen Namespace, gehört das in openchoreo.secrets.platformSecrets.',
  'inventory.expiresIn_one':
    'Sein Zertifikat läuft in {{count}} Tag ab, am {{date}}.',
  'inventory.expiresIn_other':
    'Sein Zertifikat läuft in {{count}} Tagen ab, am {{date}}.',
  'inventory.expiredOn': 'Sein Zertifikat ist am {{date}} abgelaufen.',
  'inventory.noExpiry':
    'Wann sein Zertifikat abläuft, ist nicht bekannt. {{reason}}',
  'inventory.certManager': 'cert-manager: {{message}}',
  'inventory.nextStep': 'Nächster Schritt für {{name}}',
  'inventory.purposeBackstage': 'Verschlüsselt die Sitzungen des Portals',
  'inventory.purposeThunder': 'Der OAuth-Client des Portals',
  'inventory.purposeGatewayCa':
    'Die Wurzel, der Planes und Control Plane vertrauen',
  'inventory.purposeAgentTls': 'Das Zertifikat des Agenten der Plane',
  'inventory.purposeRegistry': 'Holt und veröffentlicht Images',
  'inventory.leftOverLead':
    'Werte, die von einer Plane in den Store geschrieben werden, obwohl kein Secret für sie steht: nach einem abgebrochenen Anlegen, einer von Hand gelöschten Referenz oder einem Namespace, den es nicht mehr gibt.',
  'inventory.leftOverNone': 'Kein Wert ist verwaist.',
  'inventory.leftOverNoneKnown':
    'In dem, was geprüft werden konnte, ist kein Wert verwaist.',
  'inventory.notLookedAt': 'Nicht angesehen, weil nicht erreichbar: {{plane}}.',
  'inventory.othersPossible':
    'Es gibt Werte von Namespaces, deren Secrets du nicht auflisten darfst; über sie wird nichts gesagt.',
  'inventory.leftOverPlace': 'in {{namespace}}, auf {{planes}}, seit {{date}}',
  'inventory.namespaceGone':
    'OpenChoreo hat keinen Namespace {{namespace}} mehr.',
  'inventory.elsewhere': 'Das Secret dieses Namens ist auf {{plane}}.',
  'inventory.readBy':
    '{{references}} verwendet diesen Wert im Store; die Befehle lassen ihn deshalb dort.',
  'inventory.withheld.hiddenNamespaces':
    'Es werden keine Befehle angezeigt, weil ein Namespace, den du nicht siehst, diesen Wert verwenden könnte. Wende dich an jemanden aus dem Plattformteam, der alle Namespaces sieht.',
  'inventory.withheld.unreadNamespaces':
    'Es werden keine Befehle angezeigt, weil nicht alle Namespaces geprüft werden konnten. Versuche es später noch einmal.',
  'inventory.policyNone':
    'Mit seiner deletionPolicy None bliebe der Wert im Store; die ersten beiden Befehle ändern das. Lass sie weg, um ihn zu behalten.',
  'inventory.policyDelete':
    'Der Wert geht auch aus dem Store: {{keys}}. Kein Secret und kein PushSecret, das dieses Portal sieht, verwendet ihn dort.',
  'inventory.recent':
    'Er ist neu und gehört vielleicht zu einem Secret, das gerade angelegt wird. Sieh in ein paar Minuten noch einmal nach.',
  'inventory.removing':
    'Er wird gerade entfernt: External Secrets Operator nimmt zuerst den Wert aus dem Store.',
  'inventory.commands': 'Befehle, die {{name}} entfernen',
  'inventory.stuck':
    'Wartet ein Befehl vergeblich, sagt kubectl describe pushsecret, warum External Secrets Operator den Store nicht erreicht.',
  'inventory.stores': 'Stores der Planes',
  'inventory.store': 'Store',
  'inventory.provider': 'Provider',
  'inventory.state': 'Zustand',
  'inventory.ready': 'Bereit',
  'inventory.storeNotReady': 'Nicht bereit',
  'inventory.storesUnknown': 'Nicht bekannt',
};
