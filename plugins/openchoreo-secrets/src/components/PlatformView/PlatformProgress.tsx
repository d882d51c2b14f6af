import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import type { NamespaceStream } from '../../hooks/platform/useNamespaceStream';
import {
  useSecretsTranslation,
  type Translate,
} from '../../translations/useSecretsTranslation';
import { NamespaceFailures } from './NamespaceFailures';

const texts = {
  secrets: { progress: 'platform.progress', again: 'platform.restart' },
  certificates: {
    progress: 'platform.certificatesProgress',
    again: 'platform.certificatesAgain',
  },
} as const;

type ShownStream = NamespaceStream<
  { namespaces: number },
  { name: string; error?: string },
  object
>;

export interface PlatformProgressProps {
  state: ShownStream;
  /** What is read of the namespaces; their secrets unless given. */
  subject?: keyof typeof texts;
}

/** How far the answer has come, and what is missing of it. */
export function PlatformProgress({
  state,
  subject = 'secrets',
}: PlatformProgressProps) {
  const { t } = useSecretsTranslation();
  const { namespaces, start, progress, cancel, begin } = state;
  const total = start?.namespaces ?? 0;
  const isLoading = progress === 'loading';
  return (
    <>
      <Box display="flex" alignItems="center" minHeight={40}>
        <Typography variant="body2" role="status" style={{ flex: 1 }}>
          {describe(state, subject, t)}
        </Typography>
        <Button
          size="small"
          color="primary"
          onClick={isLoading ? cancel : begin}
        >
          {t(isLoading ? 'platform.cancel' : texts[subject].again)}
        </Button>
      </Box>
      {isLoading && (
        <LinearProgress
          variant={total > 0 ? 'determinate' : 'indeterminate'}
          value={total > 0 ? (100 * countDone(namespaces)) / total : 0}
          aria-label={t('platform.title')}
        />
      )}
      <NamespaceFailures namespaces={namespaces} />
    </>
  );
}

function describe(
  { start, namespaces, progress }: ShownStream,
  subject: keyof typeof texts,
  t: Translate,
): string {
  if (!start && progress === 'loading') {
    return t('platform.starting');
  }
  const count = {
    done: String(countDone(namespaces)),
    total: String(start?.namespaces ?? '?'),
  };
  switch (progress) {
    case 'cancelled':
      return t('platform.cancelled', count);
    case 'cut off':
      return t('platform.cutOff', count);
    default:
      return t(texts[subject].progress, count);
  }
}

/** A namespace comes twice where reading it had to stop in the middle. */
function countDone(namespaces: { name: string }[]): number {
  return new Set(namespaces.map(({ name }) => name)).size;
}
