import Typography from '@material-ui/core/Typography';
import OpenIcon from '@material-ui/icons/ExpandMore';
import CloseIcon from '@material-ui/icons/ExpandLess';
import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import {
  useSecretsTranslation,
  type Translate,
} from '../translations/useSecretsTranslation';
import { IconAction } from '../ui/IconAction';
import { ReferenceFix } from './ReferenceFix';
import type { Reference } from './references';
import type { StateOfUse } from './ReferenceStates';

export interface ReferenceListProps {
  label: string;
  namespace: string;
  references: Reference[];
  /** The environments to show. */
  environments: string[];
  stateOf(use: SecretUse): StateOfUse;
  isOpen(reference: Reference): boolean;
  onToggle(reference: Reference): void;
  /** Opens the form that creates a missing secret. */
  onCreate(secret: string): void;
}

/** The name of the variable or file that gets a value, or of the build. */
export function placeOf({ variable, file }: SecretUse, t: Translate): string {
  return variable ?? file ?? t('reference.build');
}

/** The variable, file, or build, with its kind below. */
export function ReferencePlace({ use }: { use: SecretUse }) {
  const { t } = useSecretsTranslation();
  const { variable, file } = use;
  const place = placeOf(use, t);
  const kinds = [
    variable && t('reference.variable'),
    file && t('reference.file'),
    t('reference.gitCredentials'),
  ];
  return (
    <div>
      <Typography variant="body2" component="span" display="block">
        {variable ?? file ? <code>{place}</code> : place}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="span">
        {kinds.find(Boolean)}
      </Typography>
    </div>
  );
}

export interface ReferenceToggleProps {
  use: SecretUse;
  isOpen: boolean;
  onClick(): void;
}

export function ReferenceToggle({
  use,
  isOpen,
  onClick,
}: ReferenceToggleProps) {
  const { t } = useSecretsTranslation();
  const place = placeOf(use, t);
  return (
    <IconAction
      label={t(isOpen ? 'reference.hideDetails' : 'reference.showDetails', {
        place,
      })}
      aria-expanded={isOpen}
      onClick={onClick}
    >
      {isOpen ? <CloseIcon /> : <OpenIcon />}
    </IconAction>
  );
}

export interface ReferenceDetailsProps
  extends Pick<ReferenceListProps, 'namespace' | 'stateOf' | 'onCreate'> {
  reference: Reference;
}

/** The fix of a reference with a problem, or where the reference is declared and what the operator reports. */
export function ReferenceDetails(props: ReferenceDetailsProps) {
  const { reference, stateOf } = props;
  const { t } = useSecretsTranslation();
  const { use, uses } = reference;
  const messages = uses.flatMap(item => {
    const { message } = stateOf(item);
    return message ? [{ environment: item.environment, message }] : [];
  });
  const declarations = new Map(
    uses.map(({ declaredIn }) => [JSON.stringify(declaredIn), declaredIn]),
  );
  return (
    <>
      {use.problem && <ReferenceFix {...props} />}
      {messages.map(({ environment, message }) => (
        <Typography key={environment} variant="body2">
          {t('reference.message', { environment: environment ?? '', message })}
        </Typography>
      ))}
      {!use.problem &&
        [...declarations].map(([id, declaredIn]) => (
          <Typography key={id} variant="body2">
            {t('reference.declaredIn', {
              kind: declaredIn.kind,
              name: declaredIn.name,
            })}
          </Typography>
        ))}
    </>
  );
}
