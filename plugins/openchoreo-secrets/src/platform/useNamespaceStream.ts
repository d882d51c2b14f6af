import {
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { NamespaceListener } from '../api/SecretsApi';

interface StreamAnswer<Start, Told, End> {
  /** What was told first; absent until then. */
  start?: Start;
  /** What has come so far. */
  namespaces: Told[];
  /** What was told last; absent until then. */
  end?: End;
  progress: 'idle' | 'loading' | 'complete' | 'cancelled' | 'cut off';
  /** When the last answer ended, in RFC 3339. */
  finishedAt?: string;
  /** Why nothing could be started. */
  error?: Error;
}

export interface NamespaceStream<Start, Told, End>
  extends StreamAnswer<Start, Told, End> {
  /** Begins, anew where it has begun before. */
  begin(): void;
  /** Goes on after the end, with what has come so far. */
  proceed(): void;
  cancel(): void;
}

/** Asks about all namespaces; is given what was told last, where it goes on after that. */
export type ReadNamespaces<Start, Told, End> = (
  listener: NamespaceListener<Start, Told, End>,
  signal: AbortSignal,
  previous: End | undefined,
) => Promise<void>;

/** What is told of all namespaces, as it comes. */
export function useNamespaceStream<Start, Told, End>(
  read: ReadNamespaces<Start, Told, End>,
): NamespaceStream<Start, Told, End> {
  type Answer = StreamAnswer<Start, Told, End>;
  const [answer, setAnswer] = useState<Answer>({
    namespaces: [],
    progress: 'idle',
  });
  const attempt = useRef<AbortController>();
  useEffect(() => () => attempt.current?.abort(), []);

  const run = useCallback(
    (previous?: End) => {
      attempt.current?.abort();
      attempt.current = new AbortController();
      const { signal } = attempt.current;
      const change = (update: (answered: Answer) => Partial<Answer>) => {
        if (!signal.aborted) {
          startTransition(() =>
            setAnswer(answered => ({ ...answered, ...update(answered) })),
          );
        }
      };
      const breakOff = (error?: Error) =>
        change(({ start, progress }) =>
          progress === 'loading'
            ? { progress: 'cut off', ...(!start && { error }) }
            : {},
        );
      read(
        {
          onStart: start => change(() => ({ start })),
          onNamespace: namespace =>
            change(({ namespaces }) => ({
              namespaces: [...namespaces, namespace],
            })),
          onEnd: end =>
            change(() => ({
              end,
              progress: 'complete',
              finishedAt: new Date().toISOString(),
            })),
        },
        signal,
        previous,
      ).then(() => breakOff(), breakOff);
    },
    [read],
  );

  const begin = useCallback(() => {
    setAnswer({ namespaces: [], progress: 'loading' });
    run();
  }, [run]);
  const { end } = answer;
  const proceed = useCallback(() => {
    setAnswer(answered => ({ ...answered, progress: 'loading' }));
    run(end);
  }, [run, end]);
  const cancel = useCallback(() => {
    attempt.current?.abort();
    setAnswer(answered => ({ ...answered, progress: 'cancelled' }));
  }, []);
  return useMemo(
    () => ({ ...answer, begin, proceed, cancel }),
    [answer, begin, proceed, cancel],
  );
}
