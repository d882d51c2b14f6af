/** Messages of every screen. */
export const commonMessages = {
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
