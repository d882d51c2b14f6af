/** Problem messages of the common package. */
export const problemMessages = {
  'problem.nameRequired': 'Gib einen Namen ein.',
  'problem.nameTooLong':
    'Verwende höchstens {{max}} Zeichen. Dieser Name hat {{length}}.',
  'problem.nameEmptyPart':
    'Jeder Teil beginnt und endet mit einem Buchstaben oder einer Ziffer.',
  'problem.nameCharacters':
    'Verwende Kleinbuchstaben, Ziffern, Bindestriche und Punkte.',
  'problem.namespaceInvalid':
    'Verwende für einen Namespace 1 bis 63 Kleinbuchstaben, Ziffern und Bindestriche. Beginne und ende mit einem Buchstaben oder einer Ziffer.',
  'problem.namespaceTooLong':
    'Der Name dieses Namespace ist zu lang für Secrets. OpenChoreo setzt „openchoreo-kv-“ davor, und zusammen sind 63 Zeichen möglich.',
  'problem.keyRequired': 'Gib einen Schlüssel ein.',
  'problem.keyTooLong':
    'Verwende höchstens {{max}} Zeichen. Dieser Schlüssel hat {{length}}.',
  'problem.keyCharacters':
    'Verwende Buchstaben, Ziffern, Bindestriche, Unterstriche und Punkte.',
  'problem.keyDots':
    'Ein Schlüssel kann nicht „.“ sein und nicht mit „..“ beginnen.',
  'problem.keyReserved':
    'JSON kann den Schlüssel {{key}} nicht sicher übertragen. Verwende einen anderen.',
  'problem.keyDuplicate': 'Dieser Schlüssel kommt zweimal vor.',
  'problem.dataRequired': 'Füge mindestens einen Schlüssel hinzu.',
  'problem.valueRequired': 'Gib einen Wert ein.',
  'problem.valueNotText':
    'Dieser Wert ist kein UTF-8-Text. Lege dieses Secret mit kubectl an.',
  'problem.dataTooLarge':
    'Alle Werte zusammen können 1 MiB haben. Diese haben {{size}}.',
  'problem.privateKeyInvalid':
    'Gib einen privaten Schlüssel im Format OpenSSH, PKCS#1 oder PKCS#8 ein.',
  'problem.privateKeyEncrypted':
    'Entferne zuerst die Passphrase: ssh-keygen -p -f <Datei>',
  'problem.privateKeyPublic':
    'Das ist ein öffentlicher Schlüssel. Gib den privaten Schlüssel ein.',
  'problem.privateKeyIsCertificate':
    'Das ist ein Zertifikat. Gib den privaten Schlüssel ein.',
  'problem.privateKeyHoldsCertificate':
    'Diese Datei enthält auch ein Zertifikat. Gib nur den privaten Schlüssel ein.',
  'problem.privateKeyPutty':
    'Wandle diesen PuTTY-Schlüssel mit PuTTYgen in das OpenSSH-Format um.',
  'problem.privateKeyMismatch':
    'Dieser Schlüssel passt nicht zum Zertifikat. Verwende den Schlüssel, für den das Zertifikat ausgestellt wurde.',
  'problem.privateKeyHardwareToken':
    'Dieser Schlüssel braucht ein Hardware-Token, das Workloads nicht haben. Erzeuge stattdessen einen Schlüssel vom Typ ed25519.',
  'problem.privateKeyAlgorithm':
    '{{algorithm}}-Schlüssel werden nicht unterstützt. Verwende RSA, ECDSA oder Ed25519.',
  'problem.privateKeyAlgorithmSsh':
    'OpenSSH unterstützt keine {{algorithm}}-Schlüssel. Verwende RSA, ECDSA oder Ed25519.',
  'problem.privateKeyTooLarge':
    'Dieser Schlüssel ist größer, als Programme ihn unterstützen. Verwende einen RSA-Schlüssel mit höchstens 16384 Bit.',
  'problem.privateKeyOpenSshFormat':
    'TLS braucht einen PEM-Schlüssel. Wandle diesen OpenSSH-Schlüssel um: ssh-keygen -p -m PEM -f <Datei>',
  'problem.privateKeyRecentFormat':
    'OpenSSH vor 9.6 kann Ed25519-Schlüssel im PKCS#8-Format nicht laden.',
  'problem.privateKeyUnverified':
    'Angenommen, nicht geprüft: {{algorithm}}. Ob der Schlüssel zum Zertifikat passt, ließ sich nicht prüfen.',
  'problem.fileByteOrderMark':
    'Die Datei beginnt mit einer Byte-Reihenfolge-Markierung (BOM), daher kann {{reader}} sie nicht laden.',
  'problem.fileQuotes':
    'Der Inhalt steht in Anführungszeichen, daher kann {{reader}} ihn nicht laden.',
  'problem.fileEscapedLineBreaks':
    'Zeilenumbrüche sind als \\n geschrieben, daher kann {{reader}} den Inhalt nicht laden.',
  'problem.fileOneLine':
    'Die Zeilenumbrüche fehlen, daher kann {{reader}} den Inhalt nicht laden.',
  'problem.fileCarriageReturns':
    'Zeilen enden nur mit einem Wagenrücklauf (CR), daher kann {{reader}} die Datei nicht laden.',
  'problem.fileIndentation':
    'Die Zeilen sind eingerückt, daher kann {{reader}} die Datei nicht laden.',
  'problem.fileWindowsLineBreaks':
    'Zeilen enden wie unter Windows (CRLF), daher kann {{reader}} die Datei nicht laden.',
  'problem.fileBlankFirstLine':
    'Die Datei beginnt mit einer leeren Zeile, daher kann {{reader}} sie nicht laden.',
  'problem.fileTrailingSpaces':
    'Zeilen enden mit Leerzeichen, daher kann {{reader}} die Datei nicht laden.',
  'problem.fileNoFinalLineBreak':
    'Der letzte Zeilenumbruch fehlt, daher kann {{reader}} die Datei nicht laden.',
  'problem.filePkcs12':
    'Das ist eine PKCS#12-Datei. Wandle sie in PEM um: {{command}}',
  'problem.fileDerCertificate':
    'Das ist ein Zertifikat im DER-Format. Wandle es in PEM um: {{command}}',
  'problem.fileDerKey':
    'Das ist ein Schlüssel im DER-Format. Wandle ihn in PEM um: {{command}}',
  'problem.fileJavaKeystore':
    'Das ist ein Java-Keystore. Wandle ihn zuerst in PKCS#12 um: {{command}}',
  'problem.fileUtf16': 'Diese Datei ist UTF-16-Text. Speichere sie als UTF-8.',
  'problem.certificateMissing':
    'Gib ein PEM-Zertifikat ein. Es beginnt mit -----BEGIN CERTIFICATE-----.',
  'problem.certificateInvalid':
    'Ein Zertifikat ist nicht lesbar. Prüfe, ob es vollständig ist.',
  'problem.certificateTooMany': 'Verwende höchstens {{max}} Zertifikate.',
  'problem.certificateHoldsKey':
    'Der private Schlüssel gehört in sein eigenes Feld.',
  'problem.certificateExpired': 'Dieses Zertifikat ist am {{date}} abgelaufen.',
  'problem.certificateOrder':
    'Sortiere die Kette: zuerst das Zertifikat, dann jeden Aussteller.',
  'problem.certificateDuplicate':
    'Ein Zertifikat kommt in der Kette zweimal vor.',
  'problem.certificateUnrelated':
    'Ein Zertifikat der Kette hat keines der anderen signiert, oder es fehlt eines dazwischen.',
  'problem.certificateChainOrder':
    'Die Aussteller sind nicht sortiert. Manche Clients brauchen jedes Zertifikat vor seinem Aussteller.',
  'problem.dockerConfigNotJson': 'Gib den JSON-Inhalt einer config.json ein.',
  'problem.dockerConfigNoAuths':
    'Diese Konfiguration hat keine Registry unter „auths“.',
  'problem.dockerConfigLegacy':
    'Das ist eine alte .dockercfg. Kubernetes braucht ihren Inhalt unter „auths“.',
  'problem.dockerConfigServerMissing':
    'Eine Registry dieser Konfiguration hat keine Adresse.',
  'problem.dockerConfigEntryUnusable':
    '{{server}} hat keinen Benutzernamen und kein Passwort. Ergänze sie oder entferne die Registry.',
  'problem.dockerConfigCredHelpers':
    'Das Passwort von {{server}} liegt im Credential Helper {{helper}} deines Rechners (credHelpers). Gib Benutzernamen und Passwort ein.',
  'problem.dockerConfigCredsStore':
    'Das Passwort von {{server}} liegt im Credential Store {{helper}} deines Rechners (credsStore). Gib Benutzernamen und Passwort ein.',
  'problem.dockerConfigCredsStoreOnly':
    'Die Passwörter liegen im Credential Store {{helper}} deines Rechners (credsStore). Gib Benutzernamen und Passwort ein.',
  'problem.dockerConfigIdentityToken':
    '{{server}} hat ein Identity Token, das kubelet nicht verwendet. Gib Benutzernamen und Passwort ein.',
  'problem.registryDuplicate':
    'Diese Registry kommt zweimal vor. Eine Docker-Konfiguration hat für jede einen Benutzernamen.',
  'problem.registrySpaces': 'Entferne die Leerzeichen um {{server}}.',
  'problem.registryList':
    'Gib eine Registry ein. Füge für jede weitere eine Zeile hinzu.',
  'problem.registryScheme':
    'Gib die Registry ohne Schema ein, zum Beispiel ghcr.io.',
  'problem.registryHost':
    '{{server}} ist keine Registry. Gib einen Host ein, zum Beispiel ghcr.io.',
  'problem.registryImage': 'Gib die Registry ohne Image-Tag ein.',
  'problem.registryNoMatch':
    '{{server}} passt zu keinem Image. Verwende {{suggestion}}.',
  'problem.knownHostsInvalid':
    'Zeile {{line}} ist kein Host mit seinem öffentlichen Schlüssel. Verwende die Ausgabe von ssh-keyscan.',
  'problem.typeUnknown': 'Einer der Typen {{types}} ist erforderlich.',
  'problem.categoryUnknown':
    'Eine der Kategorien {{categories}} ist erforderlich.',
  'problem.categoryTypeMismatch':
    '{{category}} brauchen einen der Typen {{types}}.',
  'problem.targetPlaneRequired': 'Wähle eine Ziel-Plane.',
  'problem.targetPlaneKindUnknown': 'Verwende eine der Plane-Arten {{kinds}}.',
  'problem.labelKeyRequired': 'Gib einen Label-Namen ein.',
  'problem.labelKeyInvalid':
    'Verwende 1 bis 63 Buchstaben, Ziffern, Bindestriche, Unterstriche und Punkte. Beginne und ende mit einem Buchstaben oder einer Ziffer. Ein DNS-Name und „/“ können davor stehen.',
  'problem.labelKeyReserved':
    'Labels, die mit „openchoreo.dev/“ beginnen, setzt OpenChoreo.',
  'problem.labelKeyDuplicate': 'Dieses Label kommt zweimal vor.',
  'problem.labelValueInvalid':
    'Verwende bis zu 63 Buchstaben, Ziffern, Bindestriche, Unterstriche und Punkte. Beginne und ende mit einem Buchstaben oder einer Ziffer.',

  'repair.fileByteOrderMark': 'Byte-Reihenfolge-Markierung (BOM) entfernen',
  'repair.fileQuotes': 'Anführungszeichen entfernen',
  'repair.fileEscapedLineBreaks': '\\n durch Zeilenumbrüche ersetzen',
  'repair.fileOneLine': 'Zeilenumbrüche wiederherstellen',
  'repair.fileCarriageReturns':
    'Wagenrückläufe (CR) durch Zeilenumbrüche ersetzen',
  'repair.fileIndentation': 'Einrückung entfernen',
  'repair.fileWindowsLineBreaks': 'Unix-Zeilenumbrüche verwenden',
  'repair.fileBlankFirstLine': 'Leere Zeilen am Anfang entfernen',
  'repair.fileTrailingSpaces': 'Leerzeichen an Zeilenenden entfernen',
  'repair.fileNoFinalLineBreak': 'Letzten Zeilenumbruch ergänzen',
  'repair.moveKey': 'Privaten Schlüssel in sein eigenes Feld verschieben',
  'repair.moveCertificates': 'Zertifikate in ihr eigenes Feld verschieben',
  'repair.wrapInAuths': 'Registries unter „auths“ setzen',
  'repair.removeUnusableRegistries': 'Registries ohne Passwort entfernen',
  'repair.trimRegistries': 'Leerzeichen um Registries entfernen',

  'valueHint.finalLineBreak': 'Der Wert endet mit einem Zeilenumbruch.',
  'valueHint.surroundingSpaces': 'Der Wert beginnt oder endet mit Leerzeichen.',
  'valueHint.base64Text':
    'Das sieht nach Base64 aus. Gib Werte so ein, wie sie sind.',

  'envFileProblem.notUnderstood': 'Zeile {{line}} ist nicht KEY=VALUE.',
  'envFileProblem.keyCharacters':
    'Zeile {{line}}: {{key}} ist kein gültiger Schlüssel. Verwende Buchstaben, Ziffern, Bindestriche, Unterstriche und Punkte.',
  'envFileProblem.quoteNotClosed':
    'Zeile {{line}}: Dem Wert von {{key}} fehlt das schließende Anführungszeichen.',
  'envFileProblem.textAfterQuote':
    'Zeile {{line}}: Nach dem schließenden Anführungszeichen von {{key}} folgt Text.',
  'envFileProblem.repeated': 'Zeile {{line}}: {{key}} kommt zweimal vor.',
  'envFileProblem.empty': '{{key}} hat keinen Wert. Lass den Schlüssel weg.',
  'envFileProblem.notInEnvironment':
    'Zeile {{line}}: {{key}} hat kein „=“, und die Umgebung hat keine solche Variable.',
  'envFileProblem.tooMany': 'Die Datei hat mehr als {{max}} Variablen.',
};
