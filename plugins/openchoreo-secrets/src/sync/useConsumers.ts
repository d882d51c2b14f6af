import type { Consumer, SecretPush } from '@openchoreo-secrets/plugin-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { PollPace } from './PollPace';
import { sincePush } from './sincePush';
import { queryKeys } from '../api/queryKeys';
import { useSecretsApi } from '../api/SecretsApiContext';

/**
 * Reads which workloads have pulled a secret, repeatedly while shown, and at once after a push.
 *
 * @param push - the sync state of the secret, if known
 */
export function useConsumers(
  namespace: string,
  name: string,
  push: SecretPush | undefined,
) {
  const api = useSecretsApi();
  const queryClient = useQueryClient();
  const [pace] = useState(() => new PollPace());
  const latestPush = useRef(push);
  latestPush.current = push;
  const query = useQuery({
    queryKey: queryKeys.consumers(namespace, name),
    queryFn: async ({ signal }) => {
      const list = await api.listConsumers(namespace, name, signal);
      const { refreshTime } = latestPush.current ?? {};
      note(pace, sincePush(list.items, refreshTime, Date.now()));
      return list;
    },
    refetchInterval: () => pace.intervalMs,
  });

  const pushed = push && `${push.state} ${push.refreshTime}`;
  const lastPushed = useRef(pushed);
  useEffect(() => {
    if (lastPushed.current !== undefined && lastPushed.current !== pushed) {
      pace.hurry();
      void queryClient.invalidateQueries({
        queryKey: queryKeys.consumers(namespace, name),
      });
    }
    lastPushed.current = pushed;
  }, [name, namespace, pace, pushed, queryClient]);

  return query;
}

/** Reads which of its secrets a component has pulled, repeatedly while shown. */
export function useComponentConsumers(namespace: string, component: string) {
  const api = useSecretsApi();
  const [pace] = useState(() => new PollPace());
  return useQuery({
    queryKey: queryKeys.componentConsumers(namespace, component),
    queryFn: async ({ signal }) => {
      const list = await api.listComponentConsumers(
        namespace,
        component,
        signal,
      );
      note(pace, list.items);
      return list;
    },
    refetchInterval: () => pace.intervalMs,
  });
}

function note(pace: PollPace, consumers: Consumer[]): void {
  const states = consumers.map(
    ({ component, environment, state }) =>
      `${component}/${environment}/${state}`,
  );
  pace.note({
    states,
    isUnderWay: consumers.some(({ state }) => state === 'pulling'),
  });
}
