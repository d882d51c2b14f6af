import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { lazy, Suspense, useRef, useState, type ChangeEvent } from 'react';
import { readTextFile, type TextFile } from '../form/readTextFile';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import type { KeyedValue, SecretEditor } from './useSecretEditor';

const EnvFileDialog = lazy(() =>
  import('../form/EnvFileDialog').then(m => ({
    default: m.EnvFileDialog,
  })),
);

export interface ImportKeysProps {
  editor: SecretEditor;
  disabledReason: string | undefined;
  /** Called with the first file that can't become a value, or with nothing. */
  onFileProblem(file: TextFile | undefined): void;
}

/** Adds or replaces keys from files, or from the text of a `.env` file. */
export function ImportKeys(props: ImportKeysProps) {
  const { editor, disabledReason, onFileProblem } = props;
  const { t } = useSecretsTranslation();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [isPasting, setIsPasting] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = await Promise.all(
      [...(target.files ?? [])].map(readTextFile),
    );
    target.value = '';
    onFileProblem(enterFiles(editor, files));
  };
  const choose = (action: () => void) => () => {
    setAnchor(undefined);
    action();
  };

  return (
    <>
      <Button
        kind="inPlace"
        disabledReason={disabledReason}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('keys.addFrom')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        onChange={event => void read(event)}
      />
      <Menu
        open={Boolean(anchor)}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        MenuListProps={{ 'aria-label': t('keys.addFrom') }}
        onClose={() => setAnchor(undefined)}
      >
        <MenuItem onClick={choose(() => input.current?.click())}>
          <ListItemText
            primary={t('keys.files')}
            secondary={t('keys.filesHint')}
          />
        </MenuItem>
        <MenuItem onClick={choose(() => setIsPasting(true))}>
          <ListItemText primary={t('keys.env')} secondary={t('keys.envHint')} />
        </MenuItem>
      </Menu>
      {isPasting && (
        <Suspense fallback={null}>
          <EnvFileDialog
            existingKeys={[...editor.secret.keys, ...editor.summary.added]}
            onClose={() => setIsPasting(false)}
            onAdd={variables => {
              setIsPasting(false);
              onFileProblem(undefined);
              editor.enter(
                variables.map(({ name, value }) => ({
                  key: name,
                  text: value,
                })),
              );
            }}
          />
        </Suspense>
      )}
    </>
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
