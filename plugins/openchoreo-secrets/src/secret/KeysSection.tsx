import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { findSecretType } from '@openchoreo-secrets/plugin-common';
import { useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { usePastedEnvFile } from '../form/EnvFileImport';
import { readTextFile, type TextFile } from '../form/readTextFile';
import { translateFileProblem } from '../form/translateProblem';
import { useValueReview } from '../form/useValueReview';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Notice } from '../ui/Notice';
import { visuallyHidden } from '../ui/visuallyHidden';
import { useSecretUsage } from '../usage/useUsage';
import { AddKeyButton } from './AddKeyButton';
import { DrawerSection } from './DrawerSection';
import { ALL_KEYS } from './findStagedProblems';
import { enterFiles, ImportKeys } from './ImportKeys';
import { KeyRow } from './KeyRow';
import { findBinaryKeys, type SecretAccess } from './secretAccess';
import { StagedRow } from './StagedRow';
import { readEntries, type StagedKey } from './stagedChanges';
import type { Reveal } from './useReveal';
import type { SecretEditor } from './useSecretEditor';

const useStyles = makeStyles(theme => ({
  over: { outline: `2px dashed ${theme.palette.primary.main}` },
  note: { marginTop: theme.spacing(1) },
}));

export interface KeysSectionProps {
  namespace: string;
  editor: SecretEditor;
  access: SecretAccess;
  /** The access to keys with binary values. */
  accessToBinary: SecretAccess;
  reveal: Reveal;
}

/** The keys of a secret, with the actions for each. */
export function KeysSection(props: KeysSectionProps) {
  const { namespace, editor, access, reveal } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const { secret, staged } = editor;
  const failure = reveal.failureOf();
  const usage = useSecretUsage(namespace, secret.name);
  const [badFile, setBadFile] = useState<TextFile>();
  const [isOver, setIsOver] = useState(false);
  const focusNext = useFocusNext();
  const binary = findBinaryKeys(secret);
  const hasFreeKeys = findSecretType(secret.type)?.hasFreeKeys !== false;
  const canEdit = access.edit && access.edit.disabledReason === undefined;
  const rowId = (key: string) => `${id}-${key}`;
  const since = 'since' in editor.saving ? editor.saving.since : undefined;
  const added = staged.keys.filter(({ action }) => action === 'add');

  const replaceKey = (key: string) => {
    if (reveal.isShown(key)) {
      reveal.hide();
    }
    focusNext(rowId(key), 'textarea');
    editor.replaceKey(key);
  };
  const { review, refresh, repair } = useValueReview({
    read: () => ({
      type: secret.type,
      entries: readEntries(staged, it => editor.values.read(it)),
    }),
    enter: corrected => {
      editor.enter(
        Object.entries(corrected).map(([key, text]) => ({ key, text })),
      );
      refresh();
    },
  });
  const reviewStaged = useRef(refresh);
  reviewStaged.current = refresh;
  useEffect(() => reviewStaged.current(), [staged.keys.length]);
  /** Each file becomes the value of the key of its name. */
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (canEdit) {
      const files = [...event.dataTransfer.files];
      setBadFile(
        await enterFiles(editor, await Promise.all(files.map(readTextFile))),
      );
      refresh();
    }
  };
  const pastedInto = useRef<StagedKey>();
  const pasted = usePastedEnvFile({
    listKeys: () => [...secret.keys, ...editor.summary.added],
    onAdd: variables => {
      const row = pastedInto.current;
      if (row && editor.values.read(row.id) === '') {
        editor.undo(row);
      }
      editor.enter(
        variables.map(({ name, value }) => ({ key: name, text: value })),
      );
    },
  });
  const badgeOf = (key: string) => {
    if (since?.changed.includes(key)) {
      return t('conflict.alsoChanged');
    }
    if (since?.added.includes(key)) {
      return t('conflict.alsoAdded');
    }
    return since?.removed.includes(key) ? t('conflict.alsoRemoved') : undefined;
  };
  const renderStaged = (change: StagedKey) => (
    <StagedRow
      key={change.id}
      change={change}
      editor={editor}
      usage={usage.data}
      badge={badgeOf(change.key)}
      id={change.action === 'add' ? change.id : rowId(change.key)}
      review={review}
      onReview={refresh}
      onRepair={offered => void repair(offered)}
      onPasteEnvFile={text => {
        pastedInto.current = change;
        pasted.open(text);
      }}
      onUndo={() => {
        const { key, action } = change;
        focusNext(action === 'add' ? `${id}-add` : `${rowId(key)}-${action}`);
        editor.undo(change);
      }}
      onRemove={() => editor.removeKey(change.key)}
      onFileProblem={setBadFile}
    />
  );

  return (
    <DrawerSection
      title={t('keys.title')}
      action={
        access.edit && (
          <span>
            {hasFreeKeys && (
              <ImportKeys
                editor={editor}
                disabledReason={access.edit.disabledReason}
                onFileProblem={setBadFile}
              />
            )}
            <AddKeyButton
              id={`${id}-add`}
              editor={editor}
              disabledReason={access.edit.disabledReason}
              onAdded={newId => focusNext(newId, 'input, textarea')}
            />
          </span>
        )
      }
    >
      <div
        className={isOver ? classes.over : undefined}
        onDragOver={event => {
          event.preventDefault();
          setIsOver(canEdit === true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={event => void drop(event)}
      >
        {secret.keys.map(key => {
          const change = editor.stagedOf(key);
          return change ? (
            renderStaged(change)
          ) : (
            <KeyRow
              key={key}
              id={rowId(key)}
              name={key}
              editor={editor}
              access={binary.includes(key) ? props.accessToBinary : access}
              reveal={reveal}
              isBinary={binary.includes(key)}
              badge={badgeOf(key)}
              buttonId={action => `${rowId(key)}-${action}`}
              onReplace={() => replaceKey(key)}
              onRemove={() => {
                focusNext(rowId(key), 'button');
                editor.removeKey(key);
              }}
            />
          );
        })}
        {added.map(renderStaged)}
      </div>
      {pasted.dialog}
      {editor.errors[ALL_KEYS] && (
        <Typography
          variant="body2"
          color="error"
          role="alert"
          className={classes.note}
        >
          {editor.errors[ALL_KEYS]}
        </Typography>
      )}
      {badFile?.problem && (
        <Notice
          severity="error"
          role="alert"
          className={classes.note}
          action={{
            label: t('keys.dismiss'),
            onClick: () => setBadFile(undefined),
          }}
        >
          {translateFileProblem(badFile, t)}
        </Notice>
      )}
      {failure && (
        <Typography
          variant="body2"
          color="error"
          role="alert"
          className={classes.note}
        >
          {failure}
        </Typography>
      )}
      <span role="status" style={visuallyHidden}>
        {reveal.message}
      </span>
      {access.reveal && !access.reveal.disabledReason && (
        <Typography
          variant="caption"
          color="textSecondary"
          component="p"
          className={classes.note}
        >
          {t('reveal.note')}
        </Typography>
      )}
    </DrawerSection>
  );
}

/** Focuses an element, or the first match inside of it, after the next render. */
function useFocusNext(): (id: string, inside?: string) => void {
  const next = useRef<{ id: string; inside?: string }>();
  useEffect(() => {
    if (next.current) {
      const { id, inside } = next.current;
      const element = document.getElementById(id);
      (inside ? element?.querySelector<HTMLElement>(inside) : element)?.focus();
      next.current = undefined;
    }
  });
  return (id, inside) => {
    next.current = { id, inside };
  };
}
