import Alert from '@material-ui/lab/Alert';
import Button from '@material-ui/core/Button';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import type { SecretsState } from '../../list/useSecrets';
import type { Selection } from '../../hooks/view/useSelection';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import type { SecretsViewState } from '../../hooks/view/useSecretsView';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { SecretsTable } from '../SecretsTable';

export interface SecretsListProps {
  namespace: string;
  list: SecretsState;
  view: SecretsViewState;
  /** The secret to be shown and focused, once it is there. */
  focused?: string;
  selection: Selection;
  canDelete: boolean;
  onOpen(name: string): void;
  /** Absent where the person may not create secrets. */
  onCreate?(template?: SecretMetadata): void;
}

/** The table, or why there is none. */
export function SecretsList(props: SecretsListProps) {
  const { namespace, list, view, focused, selection, onCreate } = props;
  const { t } = useSecretsTranslation();
  const isComplete = !list.isPending && !list.isLoadingMore && !list.error;
  if (list.isPending) {
    return null;
  }
  if (list.secrets.length === 0 && isComplete) {
    return (
      <EmptyPanel
        title={t('state.empty', { namespace })}
        action={
          onCreate && { label: t('toolbar.create'), onClick: () => onCreate() }
        }
      />
    );
  }
  return (
    <>
      {list.error && (
        <Alert
          severity="warning"
          action={
            <Button size="small" color="inherit" onClick={list.refresh}>
              {t('state.retry')}
            </Button>
          }
        >
          {t('state.partial', {
            number: String(list.secrets.length),
            reason: list.error.message,
          })}
        </Alert>
      )}
      {view.matching.length === 0 ? (
        <EmptyPanel
          title={t('state.noMatch')}
          action={{ label: t('state.clear'), onClick: view.clear }}
        />
      ) : (
        <SecretsTable
          namespace={namespace}
          secrets={view.matching}
          isComplete={isComplete}
          sort={view.view.sort}
          onSort={sort => view.change({ sort })}
          focused={focused}
          selected={selection.names}
          onSelect={props.canDelete ? selection.set : undefined}
          onOpen={props.onOpen}
          onDuplicate={onCreate}
        />
      )}
    </>
  );
}
