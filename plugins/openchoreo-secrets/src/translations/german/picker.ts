/** The texts of the fields in which secrets and keys are picked, in German. */
export const germanPicker = {
  'picker.secret': 'Secret',
  'picker.key': 'Schlüssel',
  'picker.create': 'Neues Secret anlegen',
  'picker.missing': 'Es gibt kein Secret „{{name}}“.',
  'picker.missingKey': '„{{name}}“ hat keinen Schlüssel „{{key}}“.',
  'picker.noNamespace': 'Wähle zuerst einen Namespace.',
};
