/** Problem messages of the common package. */
export const problemMessages = {
  'problem.nameRequired': 'Gib einen Namen ein.',
  'problem.nameTooLong':
    'Ein Name hat höchstens {{max}} Zeichen; dieser hat {{length}}.',
  'problem.nameEmptyPart': 'Ein Name hat keinen leeren Teil zwischen Punkten.',
  'problem.nameCharacters':
    'Ein Name hat nur Kleinbuchstaben, Ziffern, „-“ und „.“, und jeder Teil zwischen Punkten beginnt und endet mit einem Buchstaben oder einer Ziffer.',
  'problem.namespaceInvalid':
    'Ein Namespace hat 1 bis 63 Kleinbuchstaben, Ziffern und „-“ und beginnt und endet mit einem Buchstaben oder einer Ziffer.',
  'problem.namespaceTooLong':
    'Dieser Namespace kann keine Secrets enthalten: OpenChoreo setzt „openchoreo-kv-“ vor seinen Namen, und zusammen dürfen es höchstens 63 Zeichen sein.',
  'problem.keyRequired': 'Gib einen Schlüssel ein.',
  'problem.keyTooLong':
    'Ein Schlüssel hat höchstens {{max}} Zeichen; dieser hat {{length}}.',
  'problem.keyCharacters':
    'Ein Schlüssel hat nur Buchstaben, Ziffern, „-“, „_“ und „.“.',
  'problem.keyDots':
    'Ein Schlüssel darf nicht „.“ oder „..“ sein und nicht mit „..“ beginnen.',
  'problem.keyReserved':
    'Der Schlüssel „{{key}}“ kann nicht sicher durch JSON befördert werden.',
  'problem.keyDuplicate': 'Der Schlüssel „{{key}}“ ist zweimal da.',
  'problem.keyNotAllowed':
    'Ein Secret vom Typ {{type}} hat keinen Schlüssel „{{key}}“.',
  'problem.dataRequired': 'Gib mindestens einen Schlüssel mit einem Wert ein.',
  'problem.valueRequired': 'Gib einen Wert ein.',
  'problem.valueNotText':
    'Der Wert ist kein gültiger Unicode-Text. Lege Secrets mit binären Werten mit kubectl an.',
  'problem.dataTooLarge':
    'Alle Werte zusammen haben höchstens {{max}} Bytes; diese haben {{size}}.',
  'problem.privateKeyInvalid':
    'Das ist kein privater Schlüssel im Format von OpenSSH, PKCS#1 oder PKCS#8.',
  'problem.privateKeyEncrypted':
    'Dieser Schlüssel ist durch eine Passphrase geschützt, die kein Workload eingeben kann. Entferne sie zuerst mit ssh-keygen -p oder openssl pkey.',
  'problem.privateKeyPublic':
    'Das ist ein öffentlicher Schlüssel; gebraucht wird der private.',
  'problem.privateKeyIsCertificate':
    'Das ist ein Zertifikat; gebraucht wird der private Schlüssel.',
  'problem.privateKeyPutty':
    'Das ist ein Schlüssel von PuTTY. Exportiere ihn zuerst mit PuTTYgen im Format von OpenSSH.',
  'problem.privateKeyMismatch': 'Dieser Schlüssel gehört nicht zum Zertifikat.',
  'problem.certificateMissing':
    'Darin ist kein Zertifikat. Es beginnt mit -----BEGIN CERTIFICATE-----.',
  'problem.certificateInvalid':
    'Ein Zertifikat darin ist nicht lesbar; vielleicht fehlen Teile.',
  'problem.certificateHoldsKey':
    'Darin ist ein privater Schlüssel, den alle bekämen, die sich verbinden. Er gehört in das Feld für den Schlüssel.',
  'problem.certificateExpired': 'Dieses Zertifikat ist am {{date}} abgelaufen.',
  'problem.certificateOrder':
    'Die Kette ist nicht in der richtigen Reihenfolge. Das Zertifikat des Schlüssels kommt zuerst, und auf jedes folgt jenes, das es unterschrieben hat.',
  'problem.dockerConfigNotJson': 'Das ist kein JSON-Objekt.',
  'problem.dockerConfigNoAuths': 'In „auths“ ist keine Registry.',
  'problem.dockerConfigEntryUnusable':
    'Registry {{number}} hat keinen Namen oder weder als solche noch in „auth“ Benutzername und Passwort.',
  'problem.dockerConfigCredsStore':
    'Diese Konfiguration überlässt die Passwörter einem Hilfsprogramm deines Rechners. Gib stattdessen Benutzername und Passwort ein.',
  'problem.registryDuplicate':
    'Eine Registry ist zweimal da; eine Docker-Konfiguration hat für jede nur einen Benutzernamen.',
  'problem.knownHostsInvalid':
    'Zeile {{line}} ist kein Host mit seinem öffentlichen Schlüssel.',
  'problem.typeUnknown': 'Es gibt keinen Secret-Typ „{{type}}“.',
  'problem.categoryUnknown': 'Es gibt keine Kategorie „{{category}}“.',
  'problem.categoryTypeMismatch':
    'Ein Secret der Kategorie {{category}} hat einen der Typen {{types}}.',
  'problem.targetPlaneRequired':
    'Wähle die Plane, deren Store den Wert aufbewahrt.',
  'problem.targetPlaneKindUnknown': 'Eine Ziel-Plane ist eine von {{kinds}}.',
  'problem.labelKeyRequired': 'Gib einen Label-Namen ein.',
  'problem.labelKeyInvalid':
    'Ein Label-Name hat 1 bis 63 Buchstaben, Ziffern, „-“, „_“ und „.“ und beginnt und endet mit einem Buchstaben oder einer Ziffer; ein DNS-Name und „/“ dürfen davor stehen.',
  'problem.labelKeyReserved':
    'Labels, die mit „openchoreo.dev/“ beginnen, setzt OpenChoreo.',
  'problem.labelKeyDuplicate': 'Das Label „{{key}}“ ist zweimal da.',
  'problem.labelValueInvalid':
    'Ein Label-Inhalt ist leer oder hat 1 bis 63 Buchstaben, Ziffern, „-“, „_“ und „.“ und beginnt und endet mit einem Buchstaben oder einer Ziffer.',
};
