import Chip from '@material-ui/core/Chip';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import EditIcon from '@material-ui/icons/EditOutlined';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import HideIcon from '@material-ui/icons/VisibilityOffOutlined';
import RevealIcon from '@material-ui/icons/VisibilityOutlined';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useTypeTexts } from '../translations/useTypeTexts';
import { IconAction } from '../ui/IconAction';
import { factsOfKey } from '../form/keyFacts';
import { KeyFactLines } from './KeyFactLines';
import { KeyRowFrame } from './KeyRowFrame';
import { MaskedValue } from './MaskedValue';
import { RevealedText } from './RevealedText';
import type { SecretAccess } from './secretAccess';
import { isRequired } from './stagedChanges';
import type { Reveal } from './useReveal';
import type { SecretEditor } from './useSecretEditor';

export interface KeyRowProps {
  id: string;
  name: string;
  editor: SecretEditor;
  access: SecretAccess;
  reveal: Reveal;
  isBinary: boolean;
  badge?: string;
  /** Identify the buttons that get the focus back after Undo. */
  buttonId(action: 'replace' | 'remove'): string;
  onReplace(): void;
  onRemove(): void;
}

/** A key that isn't changed. */
export function KeyRow(props: KeyRowProps) {
  const { name, editor, access, reveal, badge, buttonId } = props;
  const { t } = useSecretsTranslation();
  const types = useTypeTexts();
  const { type, facts } = editor.secret;
  const keyFacts = facts && factsOfKey(name, facts);
  const isShown = reveal.isShown(name);
  const requiredReason = isRequired(type, name)
    ? t('keys.required', { type: types.label(type), key: name })
    : undefined;
  return (
    <KeyRowFrame
      id={props.id}
      label={name}
      tone={badge ? 'others' : undefined}
      badge={badge}
      value={
        <>
          {isShown ? (
            <RevealedText
              label={t('reveal.value', { key: name })}
              reveal={reveal}
            />
          ) : (
            <MaskedValue />
          )}
          {props.isBinary && (
            <Chip
              size="small"
              variant="outlined"
              style={{ margin: 0 }}
              label={t('keys.binary')}
            />
          )}
        </>
      }
      actions={
        <>
          {access.reveal && (
            <>
              <IconAction
                label={t(isShown ? 'reveal.hide' : 'reveal.reveal', {
                  key: name,
                })}
                disabledReason={access.reveal.disabledReason}
                onClick={() =>
                  isShown ? reveal.hide() : void reveal.show(name)
                }
              >
                {isShown ? <HideIcon /> : <RevealIcon />}
              </IconAction>
              <IconAction
                label={t('reveal.copy', { key: name })}
                disabledReason={access.reveal.disabledReason}
                onClick={() => void reveal.copy(name)}
              >
                <CopyIcon />
              </IconAction>
            </>
          )}
          {access.edit && (
            <>
              <IconAction
                id={buttonId('replace')}
                label={t('keys.replaceKey', { key: name })}
                disabledReason={access.edit.disabledReason}
                onClick={props.onReplace}
              >
                <EditIcon />
              </IconAction>
              <IconAction
                id={buttonId('remove')}
                label={t('keys.removeKey', { key: name })}
                disabledReason={access.edit.disabledReason ?? requiredReason}
                onClick={props.onRemove}
              >
                <DeleteIcon />
              </IconAction>
            </>
          )}
        </>
      }
    >
      {keyFacts && <KeyFactLines facts={keyFacts} />}
    </KeyRowFrame>
  );
}
