/** Names of secret types and categories. */
export const typeMessages = {
  'secretType.Opaque.label': 'Opaque',
  'secretType.Opaque.description': 'Schlüssel und Werte nach eigener Wahl.',
  'secretType.kubernetes.io/basic-auth.label': 'Basic auth',
  'secretType.kubernetes.io/basic-auth.description':
    'Ein Benutzername mit einem Passwort oder Zugriffstoken.',
  'secretType.kubernetes.io/basic-auth.field.username': 'Benutzername',
  'secretType.kubernetes.io/basic-auth.field.password': 'Passwort oder Token',
  'secretType.kubernetes.io/ssh-auth.label': 'SSH auth',
  'secretType.kubernetes.io/ssh-auth.description':
    'Ein privater SSH-Schlüssel, zum Beispiel ein Deploy-Key.',
  'secretType.kubernetes.io/ssh-auth.field.ssh-privatekey':
    'Privater Schlüssel',
  'secretType.kubernetes.io/ssh-auth.field.known_hosts': 'Bekannte Hosts',
  'secretType.kubernetes.io/ssh-auth.field.username': 'Benutzername',
  'secretType.kubernetes.io/ssh-auth.hint.ssh-privatekey':
    'Im Format von OpenSSH oder PEM, ohne Passphrase.',
  'secretType.kubernetes.io/ssh-auth.hint.known_hosts':
    'Die Schlüssel, die der Server zeigen darf, wie ssh-keyscan sie ausgibt.',
  'secretType.kubernetes.io/dockerconfigjson.label': 'Docker-Registry',
  'secretType.kubernetes.io/dockerconfigjson.description':
    'Benutzernamen und Passwörter zum Holen von Images.',
  'secretType.kubernetes.io/dockerconfigjson.field..dockerconfigjson':
    'Docker-Konfiguration',
  'secretType.kubernetes.io/dockerconfigjson.hint..dockerconfigjson':
    'Der Inhalt einer config.json mit „auths“.',
  'secretType.kubernetes.io/tls.label': 'TLS',
  'secretType.kubernetes.io/tls.description':
    'Ein Zertifikat mit seinem privaten Schlüssel.',
  'secretType.kubernetes.io/tls.field.tls.crt': 'Zertifikatskette',
  'secretType.kubernetes.io/tls.field.tls.key': 'Privater Schlüssel',
  'secretType.kubernetes.io/tls.field.ca.crt': 'CA-Zertifikat',
  'secretType.kubernetes.io/tls.hint.tls.crt':
    'PEM: zuerst das Zertifikat selbst, dann jene, die es unterschrieben haben.',
  'secretType.kubernetes.io/tls.hint.tls.key': 'PEM, ohne Passphrase.',
  'secretType.kubernetes.io/tls.hint.ca.crt':
    'PEM: wem Clients vertrauen sollen, wo sie es nicht schon tun.',
  'category.generic.label': 'Allgemein',
  'category.generic.description':
    'Für Komponenten und Jobs, die sich mit dem Namen darauf beziehen.',
  'category.git-credentials.label': 'Git-Zugangsdaten',
  'category.git-credentials.description':
    'Für Builds privater Repositories. Builds laufen auf einer Workflow-Plane und lesen deren Store.',
};
