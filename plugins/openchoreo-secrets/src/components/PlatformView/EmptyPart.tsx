import Typography from '@material-ui/core/Typography';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

export interface EmptyPartProps {
  /** Whether nothing more may come. */
  isComplete: boolean;
}

/** Says that a part has no rows, or none so far. */
export function EmptyPart({ isComplete }: EmptyPartProps) {
  const { t } = useSecretsTranslation();
  return (
    <Typography variant="body2">
      {t(isComplete ? 'platform.nothing' : 'platform.nothingYet')}
    </Typography>
  );
}
