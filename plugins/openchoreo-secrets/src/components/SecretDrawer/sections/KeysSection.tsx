import Typography from '@material-ui/core/Typography';
import { useReveal } from '../../../hooks/data/useReveal';
import { useSecretsTranslation } from '../../../translations/useSecretsTranslation';
import { SHOWN_FOR_MS } from '../../../values/RevealedValues';
import { DrawerSection } from '../DrawerSection';
import { KeyRow } from './KeyRow';
import type { SecretSectionProps } from './types';

/** The keys, and what can be done with the value of each without seeing the others. */
export function KeysSection(props: SecretSectionProps) {
  const { namespace, secret, access, onRotate } = props;
  const { t } = useSecretsTranslation();
  const reveal = useReveal({ namespace, name: secret.name }, secret.facts);
  const contents = new Map(
    secret.facts?.keys.map(({ key, content }) => [key, content]),
  );
  return (
    <DrawerSection title={t('drawer.keys')}>
      {secret.keys.map(key => (
        <KeyRow
          key={key}
          name={key}
          isBinary={contents.get(key) === 'binary'}
          access={secret.managed ? access : undefined}
          reveal={reveal}
          onRotate={onRotate}
        />
      ))}
      {reveal.failure && (
        <Typography variant="body2" color="error" role="alert">
          {reveal.failure}
        </Typography>
      )}
      <Typography variant="body2" role="status">
        {reveal.message}
      </Typography>
      {access.reveal?.allowed && (
        <Typography variant="caption" color="textSecondary">
          {t('drawer.revealNote', { seconds: String(SHOWN_FOR_MS / 1000) })}
        </Typography>
      )}
    </DrawerSection>
  );
}
