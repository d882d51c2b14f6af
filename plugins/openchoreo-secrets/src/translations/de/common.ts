/** Messages of every screen. */
export const commonMessages = {
  'state.retry': 'Erneut versuchen',
  'state.forbidden': 'Du hast keinen Zugriff auf Secrets in {{namespace}}.',
  'state.missingNamespace': 'Den Namespace {{namespace}} gibt es nicht.',
  'state.featureOff': 'Die Secret-Verwaltung ist ausgeschaltet.',
  'state.controlPlaneOff':
    'Die Secret-Verwaltung ist in der Control Plane ausgeschaltet.',
  'state.signIn': 'Bei OpenChoreo anmelden',
  'state.signInAction': 'Anmelden',
  'state.failed': 'Die Secrets konnten nicht geladen werden.',
  'state.failedIn':
    'Die Secrets aus {{namespace}} konnten nicht geladen werden.',
  'state.failedSecret': '{{name}} konnte nicht geladen werden.',
  'state.unreachable': 'OpenChoreo ist nicht erreichbar.',
  'state.missingSecret': '{{name}} gibt es in {{namespace}} nicht.',
  'state.backToList': 'Zurück zur Liste',
  'state.noAllNamespaces':
    'Dir fehlt die Berechtigung, alle Namespaces zu sehen.',
  'state.noTokenSource':
    'Dieses Portal kann sich nicht bei OpenChoreo anmelden.',
  'state.noTokenSourceReason':
    'Die App hat keine API mit der ID openchoreo.token, und openchoreo.secrets.auth.provider nennt keinen ihrer Anmeldedienste. Das Plattform-Team kann einen davon ergänzen oder einen anderen openchoreo.secrets.auth.mode wählen.',
  'users.components_one': '{{count}} Komponente',
  'users.components_other': '{{count}} Komponenten',
  'users.builds_one': '{{count}} Build',
  'users.builds_other': '{{count}} Builds',
  'command.copy': 'Kopieren: {{label}}',
  'command.copied': 'Kopiert.',
  'time.age.now': 'Jetzt',
  'time.age.minute': '{{number}} Min.',
  'time.age.hour': '{{number}} Std.',
  'time.age.day': '{{number}} T.',
  'time.age.year': '{{number}} J.',
  'time.ago.now': 'gerade eben',
  'time.ago.minute': 'vor {{number}} Min.',
  'time.ago.hour': 'vor {{number}} Std.',
  'time.ago.day': 'vor {{number}} T.',
};
