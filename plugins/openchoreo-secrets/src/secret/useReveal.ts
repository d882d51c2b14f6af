import { useCallback, useEffect, useRef, useState } from 'react';
import type { SecretId } from '../api/SecretsApi';
import { useSecretsApi } from '../api/SecretsApiContext';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { copyText } from '../ui/copyText';
import { useSuccessToast } from '../ui/useSuccessToast';
import { RevealedValue } from './RevealedValue';

/** How long a revealed value is shown. */
export const SHOWN_FOR_MS = 30_000;

/** A value of a secret: of a save in its history, or the current one. */
interface ValueId {
  key: string;
  version?: number;
}

export interface Reveal {
  isShown(key: string, version?: number): boolean;
  /** When the value is hidden, in milliseconds since 1970. */
  until: number;
  /** Holds the value; it is in no other state. */
  value: RevealedValue;
  /**
   * Shows the value of a key.
   *
   * @param version - of a save in the history; the current value by default
   */
  show(key: string, version?: number): Promise<void>;
  hide(): void;
  /** Puts a value on the clipboard without showing it. */
  copy(key: string, version?: number): Promise<void>;
  /** The last event, for screen readers. */
  message?: string;
  /** Why a value of a save, or a current one, couldn't be read. */
  failureOf(version?: number): string | undefined;
}

/**
 * Reveals the values of a secret, one at a time. A value is hidden after 30 seconds, when the window loses focus, and
 * when the secret changes.
 *
 * @param secretState - another one hides the value
 */
export function useReveal(
  { namespace, name }: SecretId,
  secretState: unknown,
): Reveal {
  const api = useSecretsApi();
  const announce = useSuccessToast();
  const { t } = useSecretsTranslation();
  const [value] = useState(() => new RevealedValue());
  const [shown, setShown] = useState<ValueId & { until: number }>();
  const [message, setMessage] = useState<string>();
  const [failure, setFailure] = useState<{ text: string; version?: number }>();
  const requests = useRef(new AbortController());

  const forget = useCallback(() => {
    requests.current.abort();
    requests.current = new AbortController();
    value.wipe();
    setShown(undefined);
    setMessage(undefined);
  }, [value]);

  useEffect(() => {
    window.addEventListener('blur', forget);
    window.addEventListener('pagehide', forget);
    return () => {
      window.removeEventListener('blur', forget);
      window.removeEventListener('pagehide', forget);
      forget();
    };
  }, [forget, secretState]);

  const hide = useCallback(() => {
    forget();
    setMessage(t('reveal.hidden'));
  }, [forget, t]);

  useEffect(() => {
    if (!shown) {
      return undefined;
    }
    const timer = setTimeout(hide, shown.until - Date.now());
    return () => clearTimeout(timer);
  }, [shown, hide]);

  const read = (id: ValueId) => {
    setFailure(undefined);
    setMessage(undefined);
    return api.revealValue({ namespace, name }, id, requests.current.signal);
  };
  const report = ({ key, version }: ValueId, error: unknown) => {
    const reason = error instanceof Error ? error.message : '';
    setFailure({ text: t('reveal.failed', { key, reason }), version });
  };

  const show = async (key: string, version?: number) => {
    forget();
    const { signal } = requests.current;
    try {
      const answer = await read({ key, version });
      if (!signal.aborted) {
        value.set(answer.value);
        setShown({ key, version, until: Date.now() + SHOWN_FOR_MS });
        setMessage(
          t(
            answer.encoding === 'utf-8' ? 'reveal.shown' : 'reveal.shownBase64',
            { key },
          ),
        );
      }
    } catch (error) {
      if (!signal.aborted) {
        report({ key, version }, error);
      }
    }
  };

  const copy = async (key: string, version?: number) => {
    const { signal } = requests.current;
    const answer = read({ key, version });
    try {
      const isCopied = await copyText(answer.then(it => it.value));
      if (!isCopied) {
        setFailure({ text: t('reveal.noClipboard'), version });
        return;
      }
      const { encoding } = await answer;
      const text = t(
        encoding === 'utf-8' ? 'reveal.copied' : 'reveal.copiedBase64',
        { key },
      );
      setMessage(text);
      // A page can't tell what the clipboard holds by now, so clearing it could destroy something else.
      announce(text, t('reveal.clipboard'));
    } catch (error) {
      if (!signal.aborted) {
        report({ key, version }, error);
      }
    }
  };

  return {
    isShown: (key, version) => shown?.key === key && shown.version === version,
    until: shown?.until ?? 0,
    value,
    show,
    hide,
    copy,
    message,
    failureOf: version =>
      failure?.version === version ? failure?.text : undefined,
  };
}
