/** Names of secret types and categories. */
export const typeMessages = {
  'secretType.Opaque.label': 'Opaque',
  'secretType.Opaque.description': 'Beliebige Schlüssel und Werte',
  'secretType.kubernetes.io/basic-auth.label': 'Basic auth',
  'secretType.kubernetes.io/basic-auth.description':
    'Benutzername und Passwort',
  'secretType.kubernetes.io/basic-auth.field.username': 'Benutzername',
  'secretType.kubernetes.io/basic-auth.field.password': 'Passwort oder Token',
  'secretType.kubernetes.io/ssh-auth.label': 'SSH auth',
  'secretType.kubernetes.io/ssh-auth.description': 'Privater SSH-Schlüssel',
  'secretType.kubernetes.io/ssh-auth.field.ssh-privatekey':
    'Privater Schlüssel',
  'secretType.kubernetes.io/ssh-auth.field.known_hosts': 'Bekannte Hosts',
  'secretType.kubernetes.io/ssh-auth.field.username': 'Benutzername',
  'secretType.kubernetes.io/ssh-auth.hint.username':
    'Optional. Die meisten Git-Server erwarten git.',
  'secretType.kubernetes.io/ssh-auth.field.ssh-key-id': 'SSH-Schlüssel-ID',
  'secretType.kubernetes.io/ssh-auth.hint.ssh-key-id':
    'Optional. AWS CodeCommit braucht sie.',
  'secretType.kubernetes.io/ssh-auth.hint.ssh-privatekey':
    'OpenSSH- oder PEM-Format, ohne Passphrase.',
  'secretType.kubernetes.io/ssh-auth.hint.known_hosts':
    'Optional. Ausgabe von ssh-keyscan, ein Host je Zeile.',
  'secretType.kubernetes.io/dockerconfigjson.label': 'Docker-Registry',
  'secretType.kubernetes.io/dockerconfigjson.description':
    'Zugangsdaten zum Laden von Images',
  'secretType.kubernetes.io/dockerconfigjson.field..dockerconfigjson':
    'Docker-Konfiguration',
  'secretType.kubernetes.io/dockerconfigjson.hint..dockerconfigjson':
    'Inhalt einer config.json mit „auths“.',
  'secretType.kubernetes.io/tls.label': 'TLS',
  'secretType.kubernetes.io/tls.description':
    'Zertifikat und privater Schlüssel',
  'secretType.kubernetes.io/tls.field.tls.crt': 'Zertifikatskette',
  'secretType.kubernetes.io/tls.field.tls.key': 'Privater Schlüssel',
  'secretType.kubernetes.io/tls.field.ca.crt': 'CA-Zertifikat',
  'secretType.kubernetes.io/tls.hint.tls.crt':
    'PEM. Zuerst das Zertifikat, dann jeden Aussteller.',
  'secretType.kubernetes.io/tls.hint.tls.key': 'PEM, ohne Passphrase.',
  'secretType.kubernetes.io/tls.hint.ca.crt':
    'Optional. CA-Bundle, dem Clients vertrauen sollen (PEM).',
  'category.generic.label': 'Allgemein',
  'category.generic.description':
    'Für Komponenten und Jobs, die über den Namen darauf verweisen.',
  'category.git-credentials.label': 'Git-Zugangsdaten',
  'category.git-credentials.description':
    'Für Builds privater Repositories. Builds laufen auf einer Workflow-Plane und lesen deren Store.',
};
