import type { Consumer } from '@openchoreo-secrets/plugin-common';
import { useConsumers } from '../../sync/useConsumers';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { sincePush } from '../../sync/sincePush';
import type { StepState } from '../../sync/syncSteps';
import { ConsumerLine } from './ConsumerLine';
import { SyncHelp } from './SyncHelp';
import { SyncStep } from './SyncStep';
import type { SyncStepOfSecretProps } from './WrittenStep';

/** Which workloads have the value, as far as the person may see them. */
export function PulledStep(props: SyncStepOfSecretProps) {
  const { namespace, name, judgement, now } = props;
  const { t } = useSecretsTranslation();
  const { secret } = judgement;
  const { data, error } = useConsumers(namespace, name, secret);
  if (!data) {
    return (
      <SyncStep state="unknown" title={t('sync.path.pulledUnknown')}>
        {error ? error.message : t('sync.path.askingConsumers')}
      </SyncStep>
    );
  }
  const { othersPossible } = data;
  const items = sincePush(data.items, secret?.refreshTime, Date.now());
  const done = items.filter(({ state }) => state === 'pulled').length;
  const title =
    items.length === 0
      ? t('sync.path.pulledByNone')
      : t('sync.path.pulled', {
          done: String(done),
          all: String(items.length),
        });
  return (
    <SyncStep state={stateOf(items)} title={title}>
      {items.map(consumer => (
        <ConsumerLine
          key={`${consumer.component}/${consumer.environment}`}
          consumer={consumer}
          now={now}
        />
      ))}
      {othersPossible && t('sync.path.othersPossible')}
      {items.some(({ state }) => state === 'failed') && (
        <SyncHelp
          topic="pull"
          namespace={namespace}
          name={name}
          store={secret?.stores[0]}
        />
      )}
    </SyncStep>
  );
}

/** The worst of all. */
function stateOf(items: Consumer[]): StepState {
  if (items.length === 0) {
    return 'none';
  }
  const has = (...states: Consumer['state'][]) =>
    items.some(({ state }) => states.includes(state));
  if (has('failed', 'notRendered')) {
    return 'failed';
  }
  if (has('pulling')) {
    return 'active';
  }
  return has('pulled') && !has('unknown') ? 'done' : 'unknown';
}
