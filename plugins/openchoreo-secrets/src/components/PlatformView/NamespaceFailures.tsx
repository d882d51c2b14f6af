import Alert from '@material-ui/lab/Alert';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

const NAMES_SHOWN = 10;

export interface NamespaceFailuresProps {
  namespaces: { name: string; error?: string }[];
}

/** Of which namespaces nothing is known, and why: each reason once, however many have it. */
export function NamespaceFailures({ namespaces }: NamespaceFailuresProps) {
  const { t } = useSecretsTranslation();
  const namesByReason = new Map<string, string[]>();
  for (const { name, error } of namespaces) {
    if (error) {
      namesByReason.set(error, [...(namesByReason.get(error) ?? []), name]);
    }
  }
  const list = (names: string[]) => {
    const shown = names.slice(0, NAMES_SHOWN).join(', ');
    const number = names.length - NAMES_SHOWN;
    return number > 0
      ? t('platform.andMore', { names: shown, number: String(number) })
      : shown;
  };
  return (
    <>
      {[...namesByReason].map(([reason, names]) => (
        <Alert key={reason} severity="warning">
          {t('platform.failed', { namespace: list(names), reason })}
        </Alert>
      ))}
    </>
  );
}
