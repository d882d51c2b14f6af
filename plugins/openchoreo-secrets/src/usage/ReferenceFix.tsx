import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import { useCapabilities } from '../api/queries';
import { useSecretPath } from '../secret/useSecretPath';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { CommandBlock } from '../ui/CommandBlock';
import { stateColors } from '../ui/stateColors';
import { correctedReference, suggestedKey } from './correctedReference';
import { ReferenceProblem } from './ReferenceProblem';
import type { Reference } from './references';

const useStyles = makeStyles(theme => {
  const { ok } = stateColors(theme);
  return {
    change: {
      margin: theme.spacing(2, 0, 0),
      padding: theme.spacing(1, 2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
    diff: {
      margin: 0,
      font: '12.5px/20px monospace',
      overflowX: 'auto',
      '& del': { color: theme.palette.text.secondary },
      '& ins': { color: ok, textDecoration: 'none' },
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(2),
    },
  };
});

export interface ReferenceFixProps {
  namespace: string;
  reference: Reference;
  onCreate(secret: string): void;
}

/** What is wrong with a reference, the suggested change, and the actions that fix it. */
export function ReferenceFix(props: ReferenceFixProps) {
  const { namespace, reference, onCreate } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const secretPath = useSecretPath();
  const { data: capabilities } = useCapabilities(namespace);
  const { use } = reference;
  const { problem, secret, key } = use;
  return (
    <>
      <Typography variant="body2" role="note">
        <ReferenceProblem namespace={namespace} reference={reference} />
      </Typography>
      <SuggestedChange use={use} />
      <div className={classes.actions}>
        <CopyReference use={use} />
        {problem?.code === 'KEY_MISSING' &&
          key &&
          capabilities?.update.allowed && (
            <Button kind="secondary" to={secretPath(namespace, secret, key)}>
              {t('reference.addKey', { key, secret })}
            </Button>
          )}
        {problem?.code === 'SECRET_MISSING' && capabilities?.create.allowed && (
          <Button kind="primary" onClick={() => onCreate(secret)}>
            {t('reference.createSecret', { secret })}
          </Button>
        )}
      </div>
    </>
  );
}

function SuggestedChange({ use }: { use: SecretUse }) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const suggestion = suggestedKey(use);
  if (!suggestion) {
    return null;
  }
  const { declaredIn, variable, file } = use;
  const place = variable ?? file ?? '';
  return (
    <div className={classes.change}>
      <Typography variant="caption" color="textSecondary">
        {t(`reference.suggestion.${declaredIn.kind}`, {
          name: declaredIn.name,
          place,
        })}
      </Typography>
      <pre className={classes.diff}>
        - key: <del>{use.key}</del>
        {'\n'}
        <ins>+ key: {suggestion}</ins>
      </pre>
    </div>
  );
}

/** Copies the corrected reference, or shows it where the browser has no clipboard, as without TLS. */
function CopyReference({ use }: { use: SecretUse }) {
  const { t } = useSecretsTranslation();
  const toasts = useApi(toastApiRef);
  const corrected = correctedReference(use);
  if (!corrected) {
    return null;
  }
  const { clipboard } = navigator;
  if (!clipboard) {
    return (
      <CommandBlock label={t('reference.corrected')} command={corrected} />
    );
  }
  const copy = async () => {
    await clipboard.writeText(corrected);
    toasts.post({
      title: t('reference.copied'),
      status: 'success',
      timeout: 4_000,
    });
  };
  return (
    <Button kind="primary" startIcon={<CopyIcon />} onClick={() => void copy()}>
      {t('reference.copy')}
    </Button>
  );
}
