import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import AddIcon from '@material-ui/icons/Add';
import { findSecretType } from '@openchoreo-secrets/plugin-common';
import { useState } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { missingFields } from './stagedChanges';
import type { SecretEditor } from './useSecretEditor';

export interface AddKeyButtonProps {
  id: string;
  editor: SecretEditor;
  disabledReason: string | undefined;
  /** Called with the ID of the new row. */
  onAdded(id: string): void;
}

/** Adds a row; for types with given keys, one of the keys that the secret doesn't have or any other one. */
export function AddKeyButton(props: AddKeyButtonProps) {
  const { id, editor, disabledReason, onAdded } = props;
  const { t } = useSecretsTranslation();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const { secret, staged } = editor;
  const hasFreeKeys = findSecretType(secret.type)?.hasFreeKeys !== false;
  const missing = hasFreeKeys ? [] : missingFields(secret, staged);
  const add = (key?: string) => {
    setAnchor(undefined);
    onAdded(editor.addKey(key));
  };
  return (
    <>
      <Button
        id={id}
        kind="inPlace"
        startIcon={<AddIcon />}
        disabledReason={disabledReason}
        aria-haspopup={missing.length > 0 ? 'menu' : undefined}
        onClick={event =>
          missing.length > 0 ? setAnchor(event.currentTarget) : add()
        }
      >
        {t('keys.addKey')}
      </Button>
      <Menu
        open={Boolean(anchor)}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        MenuListProps={{ 'aria-label': t('keys.addKey') }}
        onClose={() => setAnchor(undefined)}
      >
        {missing.map(key => (
          <MenuItem key={key} onClick={() => add(key)}>
            {key}
          </MenuItem>
        ))}
        <MenuItem onClick={() => add()}>{t('keys.otherKey')}</MenuItem>
      </Menu>
    </>
  );
}
