import Typography from '@material-ui/core/Typography';
import { findSecretType } from '@openchoreo-secrets/plugin-common';
import type { UseFormReturn } from 'react-hook-form';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import type { CreateSecretFields } from './formModel';

export interface WhatHappensProps {
  form: UseFormReturn<CreateSecretFields>;
}

/** What will be made of the form, in words. */
export function WhatHappens({ form }: WhatHappensProps) {
  const { t } = useSecretsTranslation();
  const { name, targetPlane, type, rows } = form.watch();
  const definition = findSecretType(type);
  const keys = definition?.hasFreeKeys
    ? rows.map(({ key }) => key)
    : definition?.fields.map(({ key }) => key);
  const named = keys?.filter(Boolean).join(', ');
  return (
    <section>
      <Typography variant="subtitle2">{t('create.whatHappens')}</Typography>
      <Typography variant="body2">
        {targetPlane && name && named
          ? t('create.summary', { plane: targetPlane.name, name, keys: named })
          : t('create.summaryOpen')}
      </Typography>
    </section>
  );
}
