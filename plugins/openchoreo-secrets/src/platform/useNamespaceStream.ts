import {
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { NamespaceListener } from '../api/SecretsApi';

interface StreamAnswer<Start, Item, End> {
  /** The first message of the stream; absent until it arrives. */
  start?: Start;
  /** The namespaces that have arrived. */
  namespaces: Item[];
  /** The last message of the stream; absent until it arrives. */
  end?: End;
  progress: 'idle' | 'loading' | 'complete' | 'cancelled' | 'cut off';
  /** When the stream ended (RFC 3339). */
  finishedAt?: string;
  /** Why the stream could not start. */
  error?: Error;
}

export interface NamespaceStream<Start, Item, End>
  extends StreamAnswer<Start, Item, End> {
  /** Starts the stream from the beginning. */
  begin(): void;
  /** Continues after the end and keeps the namespaces that have arrived. */
  proceed(): void;
  cancel(): void;
}

/** Reads a stream of namespaces; `previous` is the last message of the stream to continue. */
export type ReadNamespaces<Start, Item, End> = (
  listener: NamespaceListener<Start, Item, End>,
  signal: AbortSignal,
  previous: End | undefined,
) => Promise<void>;

/** Follows a stream of all namespaces. */
export function useNamespaceStream<Start, Item, End>(
  read: ReadNamespaces<Start, Item, End>,
): NamespaceStream<Start, Item, End> {
  type Answer = StreamAnswer<Start, Item, End>;
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
