import { createTranslationRef } from '@backstage/frontend-plugin-api';
import {
  categories,
  problemMessages,
  secretTypes,
} from '@openchoreo-secrets/plugin-common';
import { syncMessages } from './english/sync';
import { pickerMessages } from './english/picker';
import { inventoryMessages } from './english/inventory';
import { platformMessages } from './english/platform';
import { usageMessages } from './english/usage';
import { drawerMessages } from './english/drawer';
import { editMessages } from './english/edit';
import { removeMessages } from './english/remove';
import { TRANSLATION_ID } from './translationId';

/** The texts of the types that are there from the beginning, by Kubernetes type. */
function secretTypeMessages(): Record<string, string> {
  return Object.fromEntries(
    secretTypes.flatMap(({ type, label, description, fields }) => [
      [`${type}.label`, label],
      [`${type}.description`, description],
      ...fields.map(field => [`${type}.field.${field.key}`, field.label]),
      ...fields.flatMap(({ key, hint }) =>
        hint ? [[`${type}.hint.${key}`, hint]] : [],
      ),
    ]),
  );
}

function categoryMessages(): Record<string, string> {
  return Object.fromEntries(
    categories.flatMap(({ id, label, description }) => [
      [`${id}.label`, label],
      [`${id}.description`, description],
    ]),
  );
}

/**
 * All texts of the plugin, in English.
 *
 * @public
 */
export const openchoreoSecretsTranslationRef = createTranslationRef({
  id: TRANSLATION_ID,
  messages: {
    problem: problemMessages,
    secretType: secretTypeMessages(),
    category: categoryMessages(),
    sync: syncMessages,
    picker: pickerMessages,
    platform: platformMessages,
    inventory: inventoryMessages,
    usage: usageMessages,
    drawer: drawerMessages,
    edit: editMessages,
    remove: removeMessages,
    namespace: {
      label: 'Namespace',
      prompt: 'Choose a namespace to see its secrets.',
      none: 'There is no namespace that you may see. A platform engineer can give you access in OpenChoreo.',
    },
    toolbar: {
      search: 'Search',
      searchHint: 'Search name, key, plane…',
      type: 'Type',
      plane: 'Plane',
      any: 'any',
      refresh: 'Refresh',
      create: 'Create secret',
    },
    progress: {
      loadingFirst: 'Loading secrets…',
      loadingMore_one: '{{count}} secret loaded, more coming…',
      loadingMore_other: '{{count}} secrets loaded, more coming…',
      loaded_one: '{{count}} secret',
      loaded_other: '{{count}} secrets',
    },
    table: {
      label: 'Secrets of {{namespace}}',
      name: 'Name',
      type: 'Type',
      plane: 'Target plane',
      keys: 'Keys',
      age: 'Age',
      git: 'git',
      unmanaged: 'unmanaged',
      actions: 'Actions',
      duplicate: 'Duplicate {{name}}',
      unmanagedHint:
        'Made with YAML, not through the Secret Management API; it can only be looked at here.',
      moreKeys: '+{{number}}',
      rowsPerPage: 'Rows per page',
      range: '{{from}}–{{to}} of {{total}}',
      rangeSoFar: '{{from}}–{{to}} of {{total}}+',
      previousPage: 'Previous page',
      nextPage: 'Next page',
    },
    state: {
      empty: '{{namespace}} has no secrets yet.',
      noMatch: 'No secret matches the search and the filters.',
      clear: 'Clear search and filters',
      retry: 'Try again',
      partial: 'Only the first {{number}} secrets are shown. {{reason}}',
      forbidden: 'You may not see the secrets of {{namespace}}.',
      missingNamespace: 'There is no namespace “{{namespace}}”.',
      featureOff: 'Secret management is switched off.',
      controlPlaneOff:
        'Secret management is switched off in the control plane.',
      unreachable: 'OpenChoreo cannot be reached.',
      signIn: 'Sign in to OpenChoreo.',
      failed: 'The secrets cannot be shown.',
      noTokenSource: 'This portal cannot sign in to OpenChoreo.',
      noTokenSourceReason:
        'The app has no API with the id “openchoreo.token”, and openchoreo.secrets.auth.provider names no auth provider that it has. A platform engineer can add one of them, or choose another openchoreo.secrets.auth.mode.',
    },
    command: {
      copy: 'Copy: {{label}}',
      copied: 'Copied.',
    },
    generate: {
      open: 'Generate',
      title: 'Random value',
      length: 'Length',
      alphabet: 'Characters',
      alphanumeric: 'Letters and digits',
      symbols: 'Letters, digits and symbols',
      hexadecimal: 'Hexadecimal',
      submit: 'Generate value',
    },
    envFile: {
      open: 'Paste .env',
      title: 'Take keys from a .env file',
      text: 'Content of the .env file',
      hint: 'Quotes, export, comments and values of several lines are understood.',
      found_one: '{{count}} key found',
      found_other: '{{count}} keys found',
      add_one: 'Add {{count}} key',
      add_other: 'Add {{count}} keys',
      empty: 'empty',
      repeated: 'there more than once; the last one counts',
      replaces: 'replaces what is entered',
    },
    registry: {
      server: 'Registry',
      username: 'Username',
      email: 'Email',
      password: 'Password or token',
      add: 'Add registry',
      upload: 'Upload config.json',
      drop: 'Drop a config.json here. {{size}} of {{max}}.',
      asText: 'Edit as JSON',
      asRows: 'Edit row by row',
    },
    facts: {
      certificate: 'Issued by {{issuer}}; valid from {{from}} until {{until}}.',
      expired: 'It has expired.',
      expiring: 'It expires within thirty days.',
      notYetValid: 'It is not valid yet.',
      keyMismatch: 'The private key does not belong to it.',
      registry: 'Registry {{server}}',
      registryAs: 'Registry {{server}} as {{username}}',
      sshKey: '{{algorithm}} key {{fingerprint}}',
    },
    create: {
      title: 'Create secret',
      inNamespace: 'in {{namespace}}',
      category: 'Category',
      type: 'Type',
      name: 'Name',
      plane: 'Target plane',
      planeOption: '{{name}} — {{kind}}',
      planeDisconnected: 'OpenChoreo has no connection to it at the moment.',
      planeForGit:
        'Git credentials are read from the store of a workflow plane; this is none.',
      planesFailed: 'The planes cannot be listed. {{reason}}',
      noPlanes: 'There is no plane that could keep the value.',
      keysAndValues: 'Keys and values',
      key: 'Key',
      value: 'Value',
      show: 'Show',
      hide: 'Hide',
      addKey: 'Add key',
      remove: 'Remove',
      upload: 'Upload files',
      uploadOne: 'Upload file',
      dropHere: 'Drop files here: each becomes a key. {{size}} of {{max}}.',
      dropFixed:
        'Drop files here: each goes to the field of its name. {{size}} of {{max}}.',
      heldFile: 'From file {{file}}, {{size}}',
      heldText: 'Kept as it was entered, {{size}}',
      replaceHeld: 'Type instead',
      binaryFile:
        '{{file}} is not UTF-8 text, which is all that OpenChoreo’s API can carry. Create this secret with kubectl create secret generic --from-file, and refer to it from a SecretReference of your own.',
      emptyFile: '{{file}} is empty.',
      unknownFile:
        '{{file}} is no name of a field here. Choose it at its field.',
      largeFile:
        '{{file}} has more than 1 MiB, the most that a secret can hold.',
      labels: 'Labels',
      labelKey: 'Label',
      labelValue: 'Content',
      addLabel: 'Add label',
      whatHappens: 'What happens',
      summary:
        'The value goes to the store of {{plane}}. OpenChoreo keeps only a reference named {{name}} with the keys {{keys}}.',
      summaryOpen:
        'The value goes to the store of the plane that you choose. OpenChoreo keeps only a reference with the names of the keys.',
      showCommand: 'Show as occ command',
      hideCommand: 'Hide the occ command',
      footnote: 'Values are never shown again without the right to reveal.',
      cancel: 'Cancel',
      submit: 'Create',
      submitting: 'Creating…',
      created: 'Secret “{{name}}” was created in {{namespace}}.',
      unexpected: 'Something unexpected went wrong.',
      discardTitle: 'Discard what you entered?',
      discardText: 'The secret has not been created.',
      discard: 'Discard',
      keepEditing: 'Keep editing',
    },
  },
});
