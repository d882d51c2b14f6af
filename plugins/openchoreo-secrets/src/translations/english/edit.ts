/** The texts of changing a secret. */
export const editMessages = {
  title: 'Edit {{name}}',
  replaceTitle: 'Replace all of {{name}}',
  rotateTitle: 'Rotate a key of {{name}}',
  replaceLead:
    'You may write this secret but not read it, so nothing of it can be kept: what you enter here becomes all of it. A key that you remove is gone.',
  keys: 'Keys',
  actionOf: 'What becomes of {{key}}',
  keep: 'Keep',
  replace: 'Replace',
  remove: 'Remove',
  leaveOut: 'Leave out',
  add: 'Add',
  newValue: 'New value of {{key}}',
  newKeys: 'New keys',
  dropHere: 'Drop files here: each goes to the key of its name.',
  key: 'Key',
  rotateLead:
    'Only this key is written. The other keys are not read, shown or changed by you.',
  summary: 'What saving does',
  nothing: 'Nothing yet.',
  replaces: 'Replaces the value of {{keys}}.',
  adds: 'Adds {{keys}}.',
  removes: 'Removes {{keys}}, also from the store.',
  keeps_one: 'Keeps {{count}} other key as it is, to the byte.',
  keeps_other: 'Keeps {{count}} other keys as they are, to the byte.',
  setsLabels: 'Sets the labels {{labels}}.',
  removesLabels: 'Removes the labels {{labels}}.',
  cancel: 'Cancel',
  save: 'Save',
  saving: 'Saving…',
  discardText: 'Nothing of it has been saved.',
  saved:
    'Saved. OpenChoreo has handed it to the plane {{plane}}, from where External Secrets Operator pushes it to the store, usually within seconds. Workloads get it at their next refresh.',
  restart:
    'Running pods keep the old value until they restart: kubectl rollout restart deployment <name>.',
  conflictTitle: 'Somebody else changed this secret in the meantime.',
  conflictKept: 'Nothing of yours was saved, and nothing of it is lost.',
  changedKeys: 'Changed: {{keys}}.',
  addedKeys: 'Added: {{keys}}.',
  removedKeys: 'Removed: {{keys}}.',
  changedLabels: 'Labels changed: {{labels}}.',
  madeAnew: 'Keys and labels are the same; it may have been made anew.',
  alsoMine: 'You change {{keys}} too: with “Apply mine on top” yours wins.',
  applyMine: 'Apply mine on top',
  reload: 'Reload and discard mine',
  gone: '“{{name}}” was deleted in the meantime. Nothing of yours was saved; copy what you need before you close this.',
  unconfirmedTitle: 'It is not certain that this was saved.',
  unconfirmedSame:
    'The secret is still as it was before. Save again to finish.',
  unconfirmedChanged:
    'The secret has changed since you opened it, which may be your own change arriving. “Apply mine on top” saves the same again and does no harm.',
  unconfirmedUnknown:
    'What the secret is now cannot be found out. What you entered is kept here; save again when OpenChoreo answers. If it was saved already, you are told so.',
  unconfirmedReplace:
    'What you entered is kept here. Save again: the same values are written, so doing it twice does no harm.',
} as const;
