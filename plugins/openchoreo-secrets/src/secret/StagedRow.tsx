import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import UndoIcon from '@material-ui/icons/Undo';
import {
  findSecretType,
  readPastedKey,
  type SecretUsage,
} from '@openchoreo-secrets/plugin-common';
import type { ClipboardEvent } from 'react';
import { ValueField } from '../form/ValueField';
import { ValueNotes } from '../form/ValueNotes';
import { type TextFile } from '../form/readTextFile';
import type { OfferedRepair, ValueReview } from '../form/useValueReview';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useTypeTexts } from '../translations/useTypeTexts';
import { IconAction } from '../ui/IconAction';
import { stateColors } from '../ui/stateColors';
import { useLocale } from '../ui/useLocale';
import { usersOf } from '../usage/users';
import { keyField } from './findStagedProblems';
import { KeyRowFrame } from './KeyRowFrame';
import { isRequired, type StagedKey } from './stagedChanges';
import type { SecretEditor } from './useSecretEditor';

const useStyles = makeStyles(theme => ({
  warning: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    color: stateColors(theme).error,
    '& svg': { fontSize: 16, flex: 'none' },
  },
  key: { '& input': { font: '12.5px/20px monospace', height: 20 } },
  value: { flex: 1, minWidth: 0 },
}));

export interface StagedRowProps {
  change: StagedKey;
  editor: SecretEditor;
  usage: SecretUsage | undefined;
  badge?: string;
  /** The ID of the row, to find the field or button that gets the focus. */
  id: string;
  /** The review of all entered values. */
  review: ValueReview;
  /** Called when the value was entered, to review it. */
  onReview(): void;
  onRepair(repair: OfferedRepair): void;
  /** Called with several lines that are pasted into the key. */
  onPasteEnvFile(text: string): void;
  onUndo(): void;
  onRemove(): void;
  onFileProblem(file: TextFile): void;
}

/** A key with an unsaved change. */
export function StagedRow(props: StagedRowProps) {
  const { change, editor, badge, onUndo } = props;
  const { key, action } = change;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const types = useTypeTexts();
  const { type } = editor.secret;
  const isReplaceAll = editor.mode === 'replace' && action === 'replace';
  const undo = (
    <IconAction label={t('keys.undo', { key })} onClick={onUndo}>
      <UndoIcon />
    </IconAction>
  );
  if (action === 'remove') {
    return (
      <KeyRowFrame
        id={props.id}
        label={key}
        tone="removed"
        tag={t('keys.remove')}
        badge={badge}
        actions={undo}
        isWide
      >
        <LostReferences {...props} />
      </KeyRowFrame>
    );
  }
  return (
    <KeyRowFrame
      id={props.id}
      label={key}
      keyField={
        action === 'add' && !change.isKeyGiven ? renderKeyField() : undefined
      }
      tone="changed"
      tag={isReplaceAll ? undefined : t(`keys.${action}`)}
      badge={badge}
      value={action === 'add' ? renderValue() : undefined}
      actions={
        isReplaceAll ? (
          <IconAction
            label={t('keys.removeKey', { key })}
            disabledReason={
              isRequired(type, key)
                ? t('keys.required', { type: types.label(type), key })
                : undefined
            }
            onClick={props.onRemove}
          >
            <DeleteIcon />
          </IconAction>
        ) : (
          undo
        )
      }
    >
      {action === 'replace' && renderValue()}
    </KeyRowFrame>
  );

  function renderKeyField() {
    const error = editor.errors[keyField(change.id, 'key')];
    return (
      <TextField
        id={`${props.id}-key`}
        label={t('keys.key')}
        className={classes.key}
        variant="outlined"
        size="small"
        fullWidth
        autoComplete="off"
        inputProps={{
          spellCheck: false,
          autoCapitalize: 'off',
          onPaste: splitPasted,
        }}
        onBlur={() => {
          if (key !== key.trim()) {
            editor.renameKey(change.id, key.trim());
          }
        }}
        value={key}
        error={Boolean(error)}
        helperText={error}
        FormHelperTextProps={{ role: 'alert' }}
        onChange={event => editor.renameKey(change.id, event.target.value)}
      />
    );
  }

  /** Splits a pasted `KEY=value` into its key and value. */
  function splitPasted(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text');
    const pasted = key === '' ? readPastedKey(text) : undefined;
    if (pasted?.kind === 'envFile') {
      event.preventDefault();
      props.onPasteEnvFile(text);
    } else if (pasted && editor.values.read(change.id) === '') {
      event.preventDefault();
      editor.renameKey(change.id, pasted.key);
      editor.values.enter(change.id, pasted.value);
      editor.noteInput(keyField(change.id, 'value'));
    }
  }

  function renderValue() {
    const field = findSecretType(type)?.fields.find(it => it.key === key);
    const name = keyField(change.id, 'value');
    return (
      <div className={classes.value}>
        <ValueField
          valueId={change.id}
          label={
            action === 'add' ? t('keys.value') : t('keys.newValue', { key })
          }
          hint={field?.hint && types.hint(type, field)}
          values={editor.values}
          isPublic={field?.isPublic}
          canGenerate={!field || field.canBeGenerated}
          takesFile
          givesHints={!field?.isFile}
          error={editor.errors[name]}
          onChange={() => editor.noteInput(name)}
          onBlur={props.onReview}
          onFileProblem={props.onFileProblem}
        />
        <ValueNotes
          keyName={key}
          review={props.review}
          onRepair={props.onRepair}
        />
      </div>
    );
  }
}

/** The components whose next release fails without a removed key. */
function LostReferences({ change, usage }: StagedRowProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <>
      {usersOf(usage?.uses ?? [], [change.key]).map(
        ({ component, project, isBuild, environments }) => (
          <Typography
            key={`${project}/${component}/${isBuild}`}
            variant="body2"
            role="status"
            className={classes.warning}
          >
            <ErrorIcon aria-hidden />
            <span>
              {environments.length > 0
                ? t('keys.usedIn', {
                    component: <strong>{component}</strong>,
                    environments: list.format(environments),
                  })
                : t('keys.usedByComponent', {
                    component: <strong>{component}</strong>,
                  })}
            </span>
          </Typography>
        ),
      )}
    </>
  );
}
