import type { ComponentSecrets } from '@openchoreo-secrets/plugin-common';
import { useComponentConsumers } from '../../sync/useConsumers';
import type { UseGroup } from '../../usage/groupUses';
import { UsesTable, type UsesTableProps } from '../SecretUses';
import { ReferenceSync } from './ReferenceSync';

export interface FollowedUsesTableProps extends UsesTableProps {
  /** What the uses are of. */
  component: ComponentSecrets;
}

/** The table with whether each value has arrived; what asks for it is this table alone. */
export function FollowedUsesTable(props: FollowedUsesTableProps) {
  const { component: answer, ...table } = props;
  const { component, secrets } = answer;
  const { data, isError } = useComponentConsumers(table.namespace, component);
  const consumers = data?.items ?? (isError ? [] : undefined);
  const drawSync = (group: UseGroup) => (
    <ReferenceSync
      group={group}
      secret={secrets.find(({ name }) => name === group.use.secret)}
      consumers={consumers}
    />
  );
  return <UsesTable {...table} drawSync={drawSync} />;
}
