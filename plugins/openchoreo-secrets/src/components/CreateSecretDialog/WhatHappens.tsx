import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  findSecretType,
  occCreateCommand,
} from '@openchoreo-secrets/plugin-common';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { CommandBlock } from '../../ui/CommandBlock';
import type { CreateSecretFields } from './formModel';

export interface WhatHappensProps {
  namespace: string;
  form: UseFormReturn<CreateSecretFields>;
}

/** What will be made of the form: in words, and as the command that would do the same. */
export function WhatHappens({ namespace, form }: WhatHappensProps) {
  const { t } = useSecretsTranslation();
  const [isCommandShown, setIsCommandShown] = useState(false);
  const { name, category, targetPlane, type, rows } = form.watch();
  const definition = findSecretType(type);
  const keys = definition?.hasFreeKeys
    ? rows.map(({ key }) => key).filter(Boolean)
    : definition?.fields
        .filter(({ isRequired }) => isRequired)
        .map(({ key }) => key) ?? [];
  return (
    <section>
      <Typography variant="subtitle2" component="h3">
        {t('create.whatHappens')}
      </Typography>
      <Typography variant="body2">
        {targetPlane && name && keys.length > 0
          ? t('create.summary', {
              plane: targetPlane.name,
              name,
              keys: keys.join(', '),
            })
          : t('create.summaryOpen')}
      </Typography>
      <Button
        size="small"
        aria-expanded={isCommandShown}
        onClick={() => setIsCommandShown(shown => !shown)}
      >
        {isCommandShown ? t('create.hideCommand') : t('create.showCommand')}
      </Button>
      {isCommandShown && (
        <CommandBlock
          label={t('create.showCommand')}
          command={occCreateCommand({
            namespace,
            type,
            category,
            name: name || '<name>',
            targetPlane: targetPlane ?? { kind: '<kind>', name: '<plane>' },
            keys: keys.length > 0 ? keys : ['<key>'],
          })}
        />
      )}
    </section>
  );
}
