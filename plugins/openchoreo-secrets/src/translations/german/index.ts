import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { openchoreoSecretsTranslationRef } from '../translationRef';
import { germanDrawer } from './drawer';
import { germanEdit } from './edit';
import { germanRemove } from './remove';
import { germanInventory } from './inventory';
import { germanPicker } from './picker';
import { germanPlatform } from './platform';
import { germanProblems } from './problems';
import { germanSync } from './sync';
import { germanTypes } from './types';
import { germanUsage } from './usage';

/** All texts in German. */
export default createTranslationMessages({
  ref: openchoreoSecretsTranslationRef,
  full: true,
  messages: {
    ...germanDrawer,
    ...germanEdit,
    ...germanRemove,
    ...germanProblems,
    ...germanTypes,
    ...germanSync,
    ...germanPicker,
    ...germanPlatform,
    ...germanInventory,
    ...germanUsage,
    'namespace.label': 'Namespace',
    'namespace.prompt': 'Wähle einen Namespace, um seine Secrets zu sehen.',
    'namespace.none':
      'Es gibt keinen Namespace, den du sehen darfst. Wer die Plattform betreibt, kann dir in OpenChoreo Zugriff geben.',
    'toolbar.search': 'Suche',
    'toolbar.searchHint': 'Name, Schlüssel, Plane suchen …',
    'toolbar.type': 'Typ',
    'toolbar.plane': 'Plane',
    'toolbar.any': 'alle',
    'toolbar.refresh': 'Neu laden',
    'toolbar.create': 'Secret anlegen',
    'progress.loadingFirst': 'Secrets werden geladen …',
    'progress.loadingMore_one': '{{count}} Secret geladen, weitere folgen …',
    'progress.loadingMore_other': '{{count}} Secrets geladen, weitere folgen …',
    'progress.loaded_one': '{{count}} Secret',
    'progress.loaded_other': '{{count}} Secrets',
    'table.label': 'Secrets von {{namespace}}',
    'table.name': 'Name',
    'table.type': 'Typ',
    'table.plane': 'Ziel-Plane',
    'table.keys': 'Schlüssel',
    'table.age': 'Alter',
    'table.git': 'git',
    'table.unmanaged': 'nicht verwaltet',
    'table.actions': 'Aktionen',
    'table.duplicate': '{{name}} duplizieren',
    'table.unmanagedHint':
      'Mit YAML angelegt, nicht über die Secret-Management-API; hier nur anzusehen.',
    'table.moreKeys': '+{{number}}',
    'table.rowsPerPage': 'Zeilen je Seite',
    'table.range': '{{from}}–{{to}} von {{total}}',
    'table.rangeSoFar': '{{from}}–{{to}} von {{total}}+',
    'table.previousPage': 'Vorige Seite',
    'table.nextPage': 'Nächste Seite',
    'state.empty': '{{namespace}} hat noch keine Secrets.',
    'state.noMatch': 'Kein Secret passt zu Suche und Filtern.',
    'state.clear': 'Suche und Filter zurücksetzen',
    'state.retry': 'Noch einmal versuchen',
    'state.partial':
      'Nur die ersten {{number}} Secrets sind zu sehen. {{reason}}',
    'state.forbidden': 'Du darfst die Secrets von {{namespace}} nicht sehen.',
    'state.missingNamespace': 'Es gibt keinen Namespace „{{namespace}}“.',
    'state.featureOff': 'Die Verwaltung von Secrets ist ausgeschaltet.',
    'state.controlPlaneOff':
      'Die Verwaltung von Secrets ist in der Control Plane ausgeschaltet.',
    'state.unreachable': 'OpenChoreo ist nicht erreichbar.',
    'state.signIn': 'Melde dich bei OpenChoreo an.',
    'state.failed': 'Die Secrets können nicht gezeigt werden.',
    'state.noTokenSource':
      'Dieses Portal kann sich nicht bei OpenChoreo anmelden.',
    'state.noTokenSourceReason':
      'Die App hat keine API mit der Kennung „openchoreo.token“, und openchoreo.secrets.auth.provider nennt keinen Anmeldedienst, den sie hat. Wer die Plattform betreibt, kann eines davon ergänzen oder einen anderen openchoreo.secrets.auth.mode wählen.',
    'command.copy': 'Kopieren: {{label}}',
    'command.copied': 'Kopiert.',
    'generate.open': 'Erzeugen',
    'generate.title': 'Zufälliger Wert',
    'generate.length': 'Länge',
    'generate.alphabet': 'Zeichen',
    'generate.alphanumeric': 'Buchstaben und Ziffern',
    'generate.symbols': 'Buchstaben, Ziffern und Zeichen',
    'generate.hexadecimal': 'Hexadezimal',
    'generate.submit': 'Wert erzeugen',
    'envFile.open': '.env einfügen',
    'envFile.title': 'Schlüssel aus einer .env-Datei übernehmen',
    'envFile.text': 'Inhalt der .env-Datei',
    'envFile.hint':
      'Anführungszeichen, export, Kommentare und mehrzeilige Werte werden verstanden.',
    'envFile.found_one': '{{count}} Schlüssel gefunden',
    'envFile.found_other': '{{count}} Schlüssel gefunden',
    'envFile.add_one': '{{count}} Schlüssel übernehmen',
    'envFile.add_other': '{{count}} Schlüssel übernehmen',
    'envFile.empty': 'leer',
    'envFile.repeated': 'mehrmals vorhanden; der letzte Wert zählt',
    'envFile.replaces': 'ersetzt das Eingegebene',
    'registry.server': 'Registry',
    'registry.username': 'Benutzername',
    'registry.email': 'E-Mail',
    'registry.password': 'Passwort oder Token',
    'registry.add': 'Registry hinzufügen',
    'registry.upload': 'config.json hochladen',
    'registry.drop': 'Eine config.json hier ablegen. {{size}} von {{max}}.',
    'registry.asText': 'Als JSON bearbeiten',
    'registry.asRows': 'Zeile für Zeile bearbeiten',
    'facts.certificate':
      'Ausgestellt von {{issuer}}; gültig von {{from}} bis {{until}}.',
    'facts.expired': 'Es ist abgelaufen.',
    'facts.expiring': 'Es läuft innerhalb von dreißig Tagen ab.',
    'facts.notYetValid': 'Es ist noch nicht gültig.',
    'facts.keyMismatch': 'Der private Schlüssel gehört nicht dazu.',
    'facts.registry': 'Registry {{server}}',
    'facts.registryAs': 'Registry {{server}} als {{username}}',
    'facts.sshKey': '{{algorithm}}-Schlüssel {{fingerprint}}',
    'create.title': 'Secret anlegen',
    'create.inNamespace': 'in {{namespace}}',
    'create.category': 'Kategorie',
    'create.type': 'Typ',
    'create.name': 'Name',
    'create.plane': 'Ziel-Plane',
    'create.planeOption': '{{name}} — {{kind}}',
    'create.planeDisconnected':
      'OpenChoreo hat im Augenblick keine Verbindung zu ihr.',
    'create.planeForGit':
      'Git-Zugangsdaten werden aus dem Store einer Workflow-Plane gelesen; dies ist keine.',
    'create.planesFailed':
      'Die Planes können nicht gelistet werden. {{reason}}',
    'create.noPlanes': 'Es gibt keine Plane, die den Wert aufbewahren könnte.',
    'create.keysAndValues': 'Schlüssel und Werte',
    'create.key': 'Schlüssel',
    'create.value': 'Wert',
    'create.show': 'Zeigen',
    'create.hide': 'Verbergen',
    'create.addKey': 'Schlüssel hinzufügen',
    'create.remove': 'Entfernen',
    'create.upload': 'Dateien hochladen',
    'create.uploadOne': 'Datei hochladen',
    'create.dropHere':
      'Dateien hier ablegen: jede wird ein Schlüssel. {{size}} von {{max}}.',
    'create.dropFixed':
      'Dateien hier ablegen: jede kommt in das Feld ihres Namens. {{size}} von {{max}}.',
    'create.heldFile': 'Aus der Datei {{file}}, {{size}}',
    'create.heldText': 'Aufbewahrt, wie es eingegeben wurde, {{size}}',
    'create.replaceHeld': 'Stattdessen tippen',
    'create.binaryFile':
      '{{file}} ist kein UTF-8-Text, und nur solchen kann die API von OpenChoreo befördern. Lege dieses Secret mit kubectl create secret generic --from-file an und verweise mit einer eigenen SecretReference darauf.',
    'create.emptyFile': '{{file}} ist leer.',
    'create.unknownFile':
      '{{file}} heißt wie keines der Felder. Wähle die Datei bei ihrem Feld.',
    'create.largeFile':
      '{{file}} hat mehr als 1 MiB, das meiste, was ein Secret fasst.',
    'create.labels': 'Labels',
    'create.labelKey': 'Label',
    'create.labelValue': 'Inhalt',
    'create.addLabel': 'Label hinzufügen',
    'create.whatHappens': 'Was geschieht',
    'create.summary':
      'Der Wert geht in den Store von {{plane}}. OpenChoreo behält nur eine Referenz namens {{name}} mit den Schlüsseln {{keys}}.',
    'create.summaryOpen':
      'Der Wert geht in den Store der Plane, die du wählst. OpenChoreo behält nur eine Referenz mit den Namen der Schlüssel.',
    'create.showCommand': 'Als occ-Befehl zeigen',
    'create.hideCommand': 'occ-Befehl verbergen',
    'create.footnote':
      'Werte werden ohne das Recht zum Aufdecken nie wieder gezeigt.',
    'create.cancel': 'Abbrechen',
    'create.submit': 'Anlegen',
    'create.submitting': 'Wird angelegt …',
    'create.created': 'Das Secret „{{name}}“ wurde in {{namespace}} angelegt.',
    'create.unexpected': 'Etwas Unerwartetes ist schiefgegangen.',
    'create.discardTitle': 'Das Eingegebene verwerfen?',
    'create.discardText': 'Das Secret ist noch nicht angelegt.',
    'create.discard': 'Verwerfen',
    'create.keepEditing': 'Weiter bearbeiten',
  },
});
