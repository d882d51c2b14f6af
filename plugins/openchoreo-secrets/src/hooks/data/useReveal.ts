import { useCallback, useEffect, useRef, useState } from 'react';
import type { SecretId } from '../../api/SecretsApi';
import { RevealedValues } from '../../values/RevealedValues';
import { useSecretsApi } from '../../api/SecretsApiContext';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

export interface Reveal {
  /** The values that are shown; they are in no other state. */
  values: RevealedValues;
  isShown(key: string): boolean;
  show(key: string): Promise<void>;
  hide(key: string): void;
  /** Puts a value into the clipboard without showing it. */
  copy(key: string): Promise<void>;
  /** What was done last. */
  message: string | undefined;
  /** Why it was not done. */
  failure: string | undefined;
}

/**
 * Reveals values of a secret, key by key; all are gone when the window or the component is left, and
 * when the secret is another.
 *
 * @param version - is another where the values are
 */
export function useReveal(
  { namespace, name }: SecretId,
  version: unknown,
): Reveal {
  const api = useSecretsApi();
  const { t } = useSecretsTranslation();
  const [values] = useState(RevealedValues.create);
  const [shown, setShown] = useState<readonly string[]>([]);
  const [message, setMessage] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const requests = useRef(new AbortController());

  const forgetAll = useCallback(() => {
    requests.current.abort();
    requests.current = new AbortController();
    values.forgetAll();
    setShown([]);
    setMessage(undefined);
  }, [values]);

  useEffect(() => {
    window.addEventListener('blur', forgetAll);
    window.addEventListener('pagehide', forgetAll);
    return () => {
      window.removeEventListener('blur', forgetAll);
      window.removeEventListener('pagehide', forgetAll);
      forgetAll();
    };
  }, [forgetAll, version]);

  const hide = (key: string) => {
    values.forget(key);
    setShown(keys => keys.filter(it => it !== key));
    setMessage(t('drawer.hidden'));
  };

  /** Asks for a value, and hands it over unless the person has left in the meantime. */
  const ask = async (
    key: string,
    take: (value: string, isText: boolean) => void | Promise<void>,
  ) => {
    const { signal } = requests.current;
    setFailure(undefined);
    setMessage(undefined);
    try {
      const answer = await api.revealValue({ namespace, name }, key, signal);
      if (!signal.aborted) {
        await take(answer.value, answer.encoding === 'utf-8');
      }
    } catch (error) {
      if (!signal.aborted) {
        const reason = error instanceof Error ? error.message : '';
        setFailure(t('drawer.revealFailed', { key, reason }));
      }
    }
  };

  const show = (key: string) =>
    ask(key, (value, isText) => {
      values.keep(key, value, () => hide(key));
      setShown(keys => [...keys.filter(it => it !== key), key]);
      setMessage(t(isText ? 'drawer.shown' : 'drawer.shownEncoded', { key }));
    });

  const copy = async (key: string) => {
    const { clipboard } = navigator;
    if (!clipboard) {
      setFailure(t('drawer.noClipboard'));
      return;
    }
    await ask(key, async (value, isText) => {
      try {
        await clipboard.writeText(value);
        setMessage(
          t(isText ? 'drawer.copied' : 'drawer.copiedEncoded', { key }),
        );
      } catch {
        setFailure(t('drawer.noClipboard'));
      }
    });
  };

  return {
    values,
    isShown: key => shown.includes(key),
    show,
    hide,
    copy,
    message,
    failure,
  };
}
