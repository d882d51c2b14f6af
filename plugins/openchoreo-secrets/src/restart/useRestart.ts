import type {
  RestartResult,
  RestartTarget,
  Workload,
} from '@openchoreo-secrets/plugin-common';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queryKeys } from '../api/queryKeys';
import type { SecretId } from '../api/SecretsApi';
import { useSecretsApi } from '../api/SecretsApiContext';

/** While the value arrives or pods restart. */
const QUICK_MS = 1_500;
const SLOW_MS = 15_000;

export interface ChangedSecret extends SecretId {
  /** The keys that were changed; all if it's empty. */
  keys: string[];
  /** When the save of them began, in milliseconds since 1970; absent if that was long ago. */
  savedAt?: number;
}

/** What the person does: chooses workloads, waits for the value, or follows the restart. */
export type RestartStep =
  | 'choose'
  | 'waiting'
  | 'ask'
  | 'restarting'
  | 'following';

/** Lists the workloads that use a secret. */
export function useWorkloads(
  { namespace, name, keys, savedAt }: ChangedSecret,
  { restartedAt, isQuick }: { restartedAt?: string; isQuick?: boolean } = {},
) {
  const api = useSecretsApi();
  const id = { namespace, name };
  return useQuery({
    queryKey: queryKeys.workloads(id, keys, savedAt, restartedAt),
    queryFn: ({ signal }) =>
      api.listWorkloads(
        id,
        { keys, restartedAt, ...savedSecondsAgo(savedAt) },
        signal,
      ),
    refetchInterval: isQuick ? QUICK_MS : SLOW_MS,
    placeholderData: previous => previous,
  });
}

/** Chooses workloads, restarts them when the value has arrived, and follows their pods. */
export function useRestart(secret: ChangedSecret) {
  const { namespace, name, savedAt } = secret;
  const id = { namespace, name };
  const api = useSecretsApi();
  const [step, setStep] = useState<RestartStep>('choose');
  const [choice, setChoice] = useState<ReadonlySet<string>>();
  const restart = useMutation({
    mutationFn: (request: { targets: RestartTarget[]; anyway: boolean }) =>
      api.restartWorkloads(id, { ...request, ...savedSecondsAgo(savedAt) }),
    onSuccess: ({ items }) => {
      // The backend checks again, and its result counts.
      const isEarly = items.every(({ code }) => code === 'VALUE_NOT_ARRIVED');
      setStep(isEarly ? 'waiting' : 'following');
    },
    onError: () => setStep('choose'),
  });
  const result = step === 'following' ? restart.data : undefined;
  const { restartedAt } = result ?? {};
  const [isQuick, setIsQuick] = useState(true);
  const query = useWorkloads(secret, { restartedAt, isQuick });
  const workloads = query.data?.items ?? [];
  const selected = workloads.filter(
    workload =>
      !workload.blocked &&
      (choice ? choice.has(idOf(workload)) : !workload.production),
  );
  const hasArrived = selected.every(({ value }) => value === 'arrived');
  const isUnsettled =
    step === 'following'
      ? !isDone(result, workloads)
      : workloads.some(({ value }) => value === 'waiting') || step !== 'choose';
  useEffect(() => setIsQuick(isUnsettled), [isUnsettled]);

  const send = (anyway: boolean) => {
    setStep('restarting');
    restart.mutate({
      anyway,
      targets: selected.map(({ component, environment }) => ({
        component,
        environment,
      })),
    });
  };
  useEffect(() => {
    if (hasArrived && (step === 'waiting' || step === 'ask')) {
      send(false);
    }
  });

  return {
    query,
    step,
    workloads,
    selected,
    result,
    error: restart.error,
    isSelected: (workload: Workload) => selected.includes(workload),
    toggle: (workload: Workload) => {
      const ids = new Set(selected.map(idOf));
      if (!ids.delete(idOf(workload))) {
        ids.add(idOf(workload));
      }
      setChoice(ids);
    },
    submit: () => (hasArrived ? send(false) : setStep('waiting')),
    ask: () => setStep('ask'),
    keepWaiting: () => setStep('waiting'),
    restartAnyway: () => send(true),
    /** Back to the choice, with the workloads that weren't restarted. */
    retry: () => {
      const failed = result?.items.filter(item => !item.restarted) ?? [];
      setChoice(new Set(failed.map(idOf)));
      restart.reset();
      setStep('choose');
    },
  };
}

export type Restart = ReturnType<typeof useRestart>;

export function idOf({ component, environment }: RestartTarget): string {
  return `${component}/${environment}`;
}

/** Whether all pods of all restarted workloads were started by the restart. */
function isDone(
  result: RestartResult | undefined,
  workloads: Workload[],
): boolean {
  return (result?.items ?? []).every(
    item =>
      !item.restarted ||
      workloads.find(workload => idOf(workload) === idOf(item))?.pods?.done,
  );
}

function savedSecondsAgo(savedAt: number | undefined) {
  return (
    savedAt !== undefined && {
      savedSecondsAgo: Math.max(0, Math.round((Date.now() - savedAt) / 1000)),
    }
  );
}
