import {
  findSecretType,
  matchFilesToFields,
} from '@openchoreo-secrets/plugin-common';
import { AddFromMenu } from '../form/AddFromMenu';
import type { TextFile } from '../form/readTextFile';
import type { KeyedValue, SecretEditor } from './useSecretEditor';

export interface ImportKeysProps {
  editor: SecretEditor;
  disabledReason: string | undefined;
  /** Called with the first file that can't become a value, or with nothing. */
  onFileProblem(file: TextFile | undefined): void;
}

/** Adds or replaces keys from files, or from `.env` text. */
export function ImportKeys(props: ImportKeysProps) {
  const { editor, disabledReason, onFileProblem } = props;
  return (
    <AddFromMenu
      kind="inPlace"
      disabledReason={disabledReason}
      listKeys={() => [...editor.secret.keys, ...editor.summary.added]}
      onFiles={files => void enterFiles(editor, files).then(onFileProblem)}
      onVariables={variables => {
        onFileProblem(undefined);
        editor.enter(
          variables.map(({ name, value }) => ({ key: name, text: value })),
        );
      }}
    />
  );
}

/**
 * Enters the values of files, under their names; in types with fields, under the key that a file belongs to. Returns the
 * first file that can't become a value.
 */
export async function enterFiles(
  editor: SecretEditor,
  files: TextFile[],
): Promise<TextFile | undefined> {
  const { type, keys: existing } = editor.secret;
  const hasFreeKeys = findSecretType(type)?.hasFreeKeys !== false;
  const texts = files.filter(file => file.problem === undefined);
  const matches = hasFreeKeys ? [] : await matchFilesToFields(type, texts);
  const values: KeyedValue[] = [];
  const unknown: TextFile[] = [];
  texts.forEach(({ name, text }, index) => {
    const key = matches[index] ?? name;
    if (hasFreeKeys || matches[index] || existing.includes(name)) {
      values.push({ key, text, file: name });
    } else {
      unknown.push({ name, problem: 'unknownFile' });
    }
  });
  if (values.length > 0) {
    editor.enter(values);
  }
  return [...files, ...unknown].find(({ problem }) => problem !== undefined);
}
