/** Messages of the pickers. */
export const pickersMessages = {
  'picker.secret': 'Secret',
  'picker.key': 'Schlüssel',
  'picker.create': 'Neues Secret anlegen',
  'picker.missing': 'Es gibt kein Secret „{{name}}“.',
  'picker.missingKey': '„{{name}}“ hat keinen Schlüssel „{{key}}“.',
  'picker.noNamespace': 'Wähle zuerst einen Namespace.',
};
