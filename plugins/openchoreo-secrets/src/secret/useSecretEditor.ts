import { useEffect, useReducer, useRef, useState } from 'react';
import { SecretsApiError } from '../api/SecretsApiError';
import type { SecretSnapshot } from '../api/SecretsApi';
import { translateProblem } from '../form/translateProblem';
import { ValueStore } from '../form/ValueStore';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { fieldOf, findStagedProblems } from './findStagedProblems';
import { checkUnconfirmed, judgeFailure, type SaveState } from './saveOutcome';
import {
  NOTHING_STAGED,
  stage,
  summarize,
  toReplacement,
  toUpdate,
  type LabelRow,
  type StagedChanges,
  type StagedKey,
} from './stagedChanges';
import { useSaveSecret } from './useSecret';

/** `merge` changes single keys; `replace` needs all keys again, for people who can't read the secret. */
export type EditMode = 'merge' | 'replace';

/** A value with its key, from a file or from `.env` text. */
export interface KeyedValue {
  key: string;
  text: string;
  /** The name of the file; its bytes are kept as they are. */
  file?: string;
}

/** The changes of a save. */
export interface SavedChanges {
  /** The keys with new values; all if it's empty. */
  keys: string[];
  /** `false` if only labels changed, which no workload sees. */
  hasChangedKeys: boolean;
  /** Keys that another controller on the plane keeps. */
  notRemoved: string[];
  /** When the save began, in milliseconds since 1970. */
  savedAt: number;
}

export interface SecretEditorOptions {
  namespace: string;
  /** The current state of the secret. */
  snapshot: SecretSnapshot;
  mode: EditMode;
  /** A key to start adding. */
  newKey?: string;
  onSaved(saved: SavedChanges): void;
  onDiscarded(): void;
}

export type SecretEditor = ReturnType<typeof useSecretEditor>;

let lastId = 0;

function createId(): string {
  lastId += 1;
  return `staged-${lastId}`;
}

/** Stages changes of a secret and saves them; the values stay in the value store. */
export function useSecretEditor(options: SecretEditorOptions) {
  const { namespace, snapshot, mode, onSaved } = options;
  const { t } = useSecretsTranslation();
  const { update, replace, reload } = useSaveSecret({
    namespace,
    name: snapshot.secret.name,
  });
  const [values] = useState(() => new ValueStore({ keepsTyped: true }));
  const [staged, dispatch] = useReducer(stage, options, startOf);
  const [saving, setSaving] = useState<SaveState>({ step: 'idle' });
  const [errors, setErrors] = useState<Record<string, string>>({});
  /** In replace mode every row is staged from the start, so that only input counts. */
  const [hasInput, setHasInput] = useState(options.newKey !== undefined);
  const [refusals, setRefusals] = useState(0);
  const isBusy = useRef(false);
  useEffect(() => () => values.wipe(), [values]);

  const base = staged.base ?? snapshot;
  const { secret } = base;
  const read = (id: string) => values.read(id);
  const summary = summarize(staged, secret);
  const isDirty = mode === 'merge' ? summary.count > 0 : hasInput;

  const put = (changes: StagedKey[]) => {
    setHasInput(true);
    dispatch({ type: 'stage', base, changes });
  };
  const clearError = (field: string) =>
    setErrors(({ [field]: _, ...rest }) => rest);
  const stagedOf = (key: string) =>
    staged.keys.find(it => it.action !== 'add' && it.key === key);

  const reset = (to: StagedChanges) => {
    values.wipe();
    setErrors({});
    setHasInput(false);
    setSaving({ step: 'idle' });
    dispatch({ type: 'reset', to });
  };

  const refuse = (found: { field: string; message: string }[]) => {
    setErrors(
      Object.fromEntries(
        // The first problem of each field.
        found.map(({ field, message }) => [field, message] as const).reverse(),
      ),
    );
    setRefusals(count => count + 1);
  };

  /** Shows why a save didn't succeed; the staged changes then build on the newest state. */
  const show = (failure: SaveState) => {
    setSaving(failure);
    if ('now' in failure && mode === 'merge') {
      dispatch({ type: 'rebase', to: failure.now });
    }
  };

  const send = async (changes: StagedChanges, from: SecretSnapshot) => {
    if (isBusy.current) {
      return;
    }
    isBusy.current = true;
    const savedAt = Date.now();
    setSaving({ step: 'saving' });
    let notRemoved: string[] = [];
    try {
      const problems = await findStagedProblems(changes, from.secret, read);
      if (problems.length > 0) {
        refuse(
          problems.map(problem => ({
            field: problem.field,
            message: translateProblem(problem, t),
          })),
        );
        setSaving({ step: 'idle' });
        return;
      }
      if (mode === 'replace') {
        const request = toReplacement(changes, from.secret, read);
        ({ notRemoved = [] } = await replace(request));
      } else {
        const request = toUpdate(changes, from.secret, read);
        ({ notRemoved = [] } = await update(request, from.etag ?? ''));
      }
    } catch (error) {
      const failure = await judgeFailure({ error, base: from, reload, t });
      show(failure);
      if (failure.step === 'refused' && error instanceof SecretsApiError) {
        refuse(
          error.fields.map(({ path, message }) => ({
            field: fieldOf({ path }, changes),
            message,
          })),
        );
      }
      return;
    } finally {
      isBusy.current = false;
    }
    const { replaced, added, removed } = summarize(changes, from.secret);
    reset(startOf({ ...options, newKey: undefined }));
    const keys = mode === 'merge' ? [...replaced, ...added] : [];
    const hasChangedKeys =
      mode === 'replace' || keys.length + removed.length > 0;
    onSaved({ keys, hasChangedKeys, notRemoved, savedAt });
  };

  return {
    secret,
    mode,
    values,
    staged,
    summary,
    isDirty,
    saving,
    errors,
    /** Grows with each refused save. */
    refusals,
    clearError,
    stagedOf,
    noteInput: (field: string) => {
      setHasInput(true);
      clearError(field);
    },
    replaceKey: (key: string) =>
      put([{ id: stagedOf(key)?.id ?? createId(), key, action: 'replace' }]),
    removeKey: (key: string) =>
      put([{ id: stagedOf(key)?.id ?? createId(), key, action: 'remove' }]),
    /** Adds a row; with a key, one whose key is given. Returns its ID. */
    addKey: (key?: string) => {
      const id = createId();
      put([
        { id, key: key ?? '', action: 'add', isKeyGiven: key !== undefined },
      ]);
      return id;
    },
    renameKey: (id: string, key: string) => {
      clearError(`${id}.key`);
      dispatch({ type: 'rename', id, key });
    },
    undo: (change: StagedKey) => {
      values.forget(change.id);
      clearError(`${change.id}.value`);
      if (mode === 'replace' && change.action === 'remove') {
        put([{ ...change, action: 'replace' }]);
      } else {
        dispatch({ type: 'undo', id: change.id });
      }
    },
    setLabels: (labels: LabelRow[]) =>
      dispatch({ type: 'setLabels', base, labels }),
    undoLabels: () => dispatch({ type: 'undoLabels' }),
    /** Puts each value under its key. */
    enter: (entries: KeyedValue[]) => {
      const changes: StagedKey[] = [];
      for (const { key, text, file } of entries) {
        const change =
          staged.keys.find(it => it.key === key) ??
          changes.find(it => it.key === key);
        const id = change?.id ?? createId();
        const isListed = secret.keys.includes(key);
        changes.push({ id, key, action: isListed ? 'replace' : 'add' });
        values.hold(id, file === undefined ? undefined : { text, file });
        if (file === undefined) {
          values.enter(id, text);
        }
      }
      put(changes);
    },
    save: () => void send(staged, base),
    /** Reads the secret again after a save whose answer was lost. */
    check: async () => {
      setSaving({ step: 'saving' });
      show(await checkUnconfirmed({ base, reload }, ''));
    },
    discard: () => {
      reset(startOf({ ...options, newKey: undefined }));
      options.onDiscarded();
    },
  };
}

/** The rows before anything is entered. */
function startOf({
  snapshot,
  mode,
  newKey,
}: SecretEditorOptions): StagedChanges {
  const { keys } = snapshot.secret;
  const staged: StagedChanges =
    mode === 'merge'
      ? NOTHING_STAGED
      : {
          base: snapshot,
          keys: keys.map(key => ({ id: createId(), key, action: 'replace' })),
        };
  return newKey === undefined || keys.includes(newKey)
    ? staged
    : {
        ...staged,
        base: snapshot,
        keys: [...staged.keys, { id: createId(), key: newKey, action: 'add' }],
      };
}
