/**
 * English messages of all problems, by code. `{{name}}` is a parameter. The frontend translates them by code.
 *
 * @public
 */
export const problemMessages = {
  nameRequired: 'Enter a name.',
  nameTooLong: 'Use at most {{max}} characters. This name has {{length}}.',
  nameEmptyPart: 'Start and end each part with a letter or digit.',
  nameCharacters: 'Use lowercase letters, digits, hyphens, and dots.',
  namespaceInvalid:
    'Use 1 to 63 lowercase letters, digits, and hyphens for a namespace. Start and end with a letter or digit.',
  namespaceTooLong:
    'The name of this namespace is too long for secrets. OpenChoreo puts "openchoreo-kv-" before it, and both together can have 63 characters.',

  keyRequired: 'Enter a key.',
  keyTooLong: 'Use at most {{max}} characters. This key has {{length}}.',
  keyCharacters: 'Use letters, digits, hyphens, underscores, and dots.',
  keyDots: 'A key can\'t be "." and can\'t start with "..".',
  keyReserved: "JSON can't carry the key {{key}} safely. Use another key.",
  keyDuplicate: 'This key appears twice.',

  dataRequired: 'Add at least one key.',
  valueRequired: 'Enter a value.',
  valueNotText: "This value isn't UTF-8 text. Create this secret with kubectl.",
  dataTooLarge: 'All values together can have 1 MiB. These have {{size}}.',

  privateKeyInvalid:
    'Enter a private key in OpenSSH, PKCS#1, or PKCS#8 format.',
  privateKeyEncrypted: 'Remove the passphrase first: ssh-keygen -p -f <file>',
  privateKeyPublic: 'This is a public key. Enter the private key.',
  privateKeyIsCertificate: 'This is a certificate. Enter the private key.',
  privateKeyHoldsCertificate:
    'This file also has a certificate. Enter the private key alone.',
  privateKeyPutty: 'Convert this PuTTY key to OpenSSH format with PuTTYgen.',
  privateKeyMismatch:
    "This key doesn't match the certificate. Use the key that the certificate was issued for.",
  privateKeyHardwareToken:
    "This key needs a hardware token, which workloads don't have. Create a key of type ed25519 instead.",
  privateKeyAlgorithm:
    "{{algorithm}} keys aren't supported. Use an RSA, ECDSA, or Ed25519 key.",
  privateKeyAlgorithmSsh:
    "OpenSSH doesn't support {{algorithm}} keys. Use an RSA, ECDSA, or Ed25519 key.",
  privateKeyTooLarge:
    'This key is larger than any program supports. Use an RSA key of at most 16384 bits.',
  privateKeyOpenSshFormat:
    'TLS needs a PEM key. Convert this OpenSSH key: ssh-keygen -p -m PEM -f <file>',
  privateKeyRecentFormat:
    "OpenSSH before 9.6 can't load Ed25519 keys in PKCS#8 format.",
  privateKeyUnverified:
    "Accepted, not verified: {{algorithm}}. We couldn't check that the key matches the certificate.",

  fileByteOrderMark:
    "The file starts with a byte order mark, so {{reader}} can't load it.",
  fileQuotes: "Quotes surround the content, so {{reader}} can't load it.",
  fileEscapedLineBreaks:
    "Line breaks are written as \\n, so {{reader}} can't load it.",
  fileOneLine: "The line breaks are missing, so {{reader}} can't load it.",
  fileCarriageReturns:
    "Lines end with a carriage return alone, so {{reader}} can't load it.",
  fileIndentation: "The lines are indented, so {{reader}} can't load it.",
  fileWindowsLineBreaks:
    "Lines end as on Windows (CRLF), so {{reader}} can't load it.",
  fileBlankFirstLine:
    "The file starts with a blank line, so {{reader}} can't load it.",
  fileTrailingSpaces: "Lines end with spaces, so {{reader}} can't load it.",
  fileNoFinalLineBreak:
    "The final line break is missing, so {{reader}} can't load it.",

  filePkcs12: 'This is a PKCS#12 file. Convert it to PEM: {{command}}',
  fileDerCertificate:
    'This is a certificate in DER format. Convert it to PEM: {{command}}',
  fileDerKey: 'This is a key in DER format. Convert it to PEM: {{command}}',
  fileJavaKeystore:
    'This is a Java keystore. Convert it to PKCS#12 first: {{command}}',
  fileUtf16: 'This file is UTF-16 text. Save it as UTF-8.',

  certificateMissing:
    'Enter a PEM certificate. It starts with -----BEGIN CERTIFICATE-----.',
  certificateInvalid: "A certificate can't be read. Check that it's complete.",
  certificateTooMany: 'Use at most {{max}} certificates.',
  certificateHoldsKey: 'Put the private key in its own field.',
  certificateExpired: 'This certificate expired on {{date}}.',
  certificateOrder: 'Sort the chain: the certificate first, then each issuer.',
  certificateDuplicate: 'A certificate appears twice in the chain.',
  certificateUnrelated:
    "A certificate in the chain didn't sign any of the others, or its own certificate is missing.",
  certificateChainOrder:
    "The issuers aren't sorted. Some clients need each certificate before its issuer.",

  dockerConfigNotJson: 'Enter the JSON content of a config.json.',
  dockerConfigNoAuths: 'This config has no registry under "auths".',
  dockerConfigLegacy:
    'This is a legacy .dockercfg. Kubernetes needs its content under "auths".',
  dockerConfigServerMissing: 'A registry in this config has no address.',
  dockerConfigEntryUnusable:
    '{{server}} has no username and password. Add them or remove the registry.',
  dockerConfigCredHelpers:
    'The password of {{server}} is in the credential helper {{helper}} of your machine (credHelpers). Enter username and password.',
  dockerConfigCredsStore:
    'The password of {{server}} is in the credential store {{helper}} of your machine (credsStore). Enter username and password.',
  dockerConfigCredsStoreOnly:
    'The passwords are in the credential store {{helper}} of your machine (credsStore). Enter username and password.',
  dockerConfigIdentityToken:
    "{{server}} has an identity token, which kubelet doesn't use. Enter username and password.",
  registryDuplicate:
    'This registry appears twice. A Docker config has one username for each.',
  registrySpaces: 'Remove the spaces around {{server}}.',
  registryList: 'Enter one registry. Add a row for each further one.',
  registryScheme: 'Enter the registry without a scheme, such as ghcr.io.',
  registryHost: "{{server}} isn't a registry. Enter a host, such as ghcr.io.",
  registryImage: 'Enter the registry without an image tag.',
  registryNoMatch: '{{server}} matches no image. Use {{suggestion}}.',
  knownHostsInvalid:
    "Line {{line}} isn't a host with its public key. Use the output of ssh-keyscan.",

  typeUnknown: 'Use one of the types {{types}}.',
  categoryUnknown: 'Use one of the categories {{categories}}.',
  categoryTypeMismatch: '{{category}} need one of the types {{types}}.',
  targetPlaneRequired: 'Choose a target plane.',
  targetPlaneKindUnknown: 'Use one of the plane kinds {{kinds}}.',

  labelKeyRequired: 'Enter a label name.',
  labelKeyInvalid:
    'Use 1 to 63 letters, digits, hyphens, underscores, and dots. Start and end with a letter or digit. A DNS name and "/" can precede them.',
  labelKeyReserved: 'OpenChoreo sets labels that start with "openchoreo.dev/".',
  labelKeyDuplicate: 'This label appears twice.',
  labelValueInvalid:
    'Use up to 63 letters, digits, hyphens, underscores, and dots. Start and end with a letter or digit.',
} as const;
