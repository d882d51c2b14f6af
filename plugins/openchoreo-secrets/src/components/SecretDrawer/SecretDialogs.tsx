import { lazy, Suspense } from 'react';
import type { SecretSnapshot } from '../../api/SecretsApi';
import type { SecretAccess } from './secretAccess';

const EditSecretDialog = lazy(() =>
  import('../EditSecretDialog').then(m => ({ default: m.EditSecretDialog })),
);
const RotateKeyDialog = lazy(() =>
  import('../RotateKeyDialog').then(m => ({ default: m.RotateKeyDialog })),
);
const DeleteSecretDialog = lazy(() =>
  import('../../secret/DeleteSecretDialog').then(m => ({
    default: m.DeleteSecretDialog,
  })),
);

export type OpenDialog =
  | { act: 'edit'; newKey?: string }
  | { act: 'rotate'; key?: string }
  | { act: 'delete' };

export interface SecretDialogsProps {
  dialog: OpenDialog;
  namespace: string;
  snapshot: SecretSnapshot;
  editMode: SecretAccess['editMode'];
  onClose(): void;
  onSaved(): void;
  onDeleted(): void;
}

/** The dialog that is open, loaded when it is first needed. */
export function SecretDialogs(props: SecretDialogsProps) {
  return <Suspense fallback={null}>{draw(props)}</Suspense>;
}

function draw(props: SecretDialogsProps) {
  const { dialog, namespace, snapshot, onClose, onSaved, onDeleted } = props;
  const common = { namespace, snapshot, onClose };
  switch (dialog.act) {
    case 'edit':
      return (
        <EditSecretDialog
          {...common}
          mode={props.editMode}
          newKey={dialog.newKey}
          onSaved={onSaved}
        />
      );
    case 'rotate':
      return (
        <RotateKeyDialog
          {...common}
          initialKey={dialog.key}
          onSaved={onSaved}
        />
      );
    default:
      return (
        <DeleteSecretDialog
          namespace={namespace}
          secret={snapshot.secret}
          onClose={onClose}
          onDeleted={onDeleted}
        />
      );
  }
}
