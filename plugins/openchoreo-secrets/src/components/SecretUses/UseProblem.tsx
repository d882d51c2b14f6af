import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import { useState } from 'react';
import { useSecretPath } from '../../hooks/useSecretPath';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { correctedSnippet } from '../../usage/correctedSnippet';
import { problemOf } from '../../usage/describeUse';
import type { UseGroup } from '../../usage/groupUses';
import { CommandBlock } from '../../ui/CommandBlock';

export interface UseProblemProps {
  namespace: string;
  group: UseGroup;
  /** Whether the secret is what is being looked at already. */
  isSecretShown: boolean;
  /** Absent where the person may not create secrets. */
  onCreate?(secret: string): void;
}

/** What is wrong with a reference, in a sentence, with the ways to put it right that are nearest. */
export function UseProblem(props: UseProblemProps) {
  const { namespace, group, isSecretShown, onCreate } = props;
  const { t } = useSecretsTranslation();
  const secretPath = useSecretPath();
  const [isShown, setIsShown] = useState(false);
  const { problem, secret, key, declaredIn } = group.use;
  const snippet = correctedSnippet(group.use);
  const isMissing = problem?.code === 'SECRET_MISSING';
  return (
    <Alert
      severity={problem?.broken ? 'error' : 'warning'}
      style={{ marginBottom: 8 }}
    >
      <div>{problemOf(group, t)}</div>
      {!isMissing && !isSecretShown && (
        <Button
          size="small"
          component={Link}
          to={secretPath(namespace, secret)}
          color="primary"
        >
          {t('usage.openSecret', { secret })}
        </Button>
      )}
      {problem?.code === 'KEY_MISSING' && key && (
        <Button
          size="small"
          component={Link}
          to={secretPath(namespace, secret, key)}
          color="primary"
        >
          {t('usage.addKey', { key, secret })}
        </Button>
      )}
      {isMissing && onCreate && (
        <Button size="small" color="primary" onClick={() => onCreate(secret)}>
          {t('usage.createSecret', { secret })}
        </Button>
      )}
      {snippet && (
        <Button
          size="small"
          color="primary"
          aria-expanded={isShown}
          onClick={() => setIsShown(shown => !shown)}
        >
          {t(isShown ? 'usage.hideSnippet' : 'usage.showSnippet')}
        </Button>
      )}
      {snippet && isShown && (
        <CommandBlock
          label={t('usage.snippet', declaredIn)}
          command={snippet}
        />
      )}
    </Alert>
  );
}
