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
      onFiles={files => onFileProblem(enterFiles(editor, files))}
      onVariables={variables => {
        onFileProblem(undefined);
        editor.enter(
          variables.map(({ name, value }) => ({ key: name, text: value })),
        );
      }}
    />
  );
}

/** Enters the values of files; returns the first file that can't become a value. */
export function enterFiles(
  editor: SecretEditor,
  files: TextFile[],
): TextFile | undefined {
  const values = files.flatMap((file): KeyedValue[] =>
    file.problem === undefined
      ? [{ key: file.name, text: file.text, file: file.name }]
      : [],
  );
  const unknown = values.length > 0 ? editor.enter(values) : undefined;
  return (
    files.find(({ problem }) => problem !== undefined) ??
    (unknown === undefined
      ? undefined
      : { name: unknown, problem: 'unknownFile' })
  );
}
