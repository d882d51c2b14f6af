/** Messages of the pickers. */
export const pickersMessages = {
  'picker.secret': 'Secret',
  'picker.key': 'Schlüssel',
  'picker.create': 'Secret anlegen',
  'picker.missing': '{{name}} existiert nicht in {{namespace}}.',
  'picker.missingKey': '{{name}} hat keinen Schlüssel {{key}}.',
  'picker.noNamespace': 'Wähle zuerst einen Namespace.',
};
