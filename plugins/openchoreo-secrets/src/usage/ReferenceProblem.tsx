import { Link } from '@backstage/core-components';
import { useSecretPath } from '../secret/useSecretPath';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useLocale } from '../ui/useLocale';
import { affectedEnvironments, type Reference } from './references';

export interface ReferenceProblemProps {
  namespace: string;
  reference: Reference;
}

/** Says in one or two sentences why a reference is broken or might not work. */
export function ReferenceProblem(props: ReferenceProblemProps) {
  const { namespace, reference } = props;
  const { t } = useSecretsTranslation();
  const locale = useLocale();
  const secretPath = useSecretPath();
  const { problem, secret: name, key = '', plane, origin } = reference.use;
  const environments = affectedEnvironments(reference);
  const list = (items: JSX.Element[]) => (
    <AndList locale={locale}>{items}</AndList>
  );
  const code = (text: string) => <code key={text}>{text}</code>;
  const secret = (
    <Link to={secretPath(namespace, name)} underline="always">
      {name}
    </Link>
  );
  switch (problem?.code) {
    case 'SECRET_MISSING':
      return t('reference.secretMissing', {
        secret: <strong>{name}</strong>,
        namespace,
      });
    case 'KEY_MISSING': {
      const keys = problem.keys ?? [];
      return (
        <>
          {keys.length > 0
            ? t('reference.keyMissing', {
                secret,
                key: code(key),
                keys: list(keys.map(code)),
              })
            : t('reference.noKeys', { secret })}{' '}
          {environments.length > 0
            ? t('reference.releasesFail', {
                environments: list(
                  environments.map(item => <span key={item}>{item}</span>),
                ),
              })
            : t('reference.nextReleaseFails')}
        </>
      );
    }
    case 'NO_STORE':
      return t('reference.noStore', { plane: <strong>{plane?.name}</strong> });
    case 'OTHER_PLANE': {
      const target = <strong>{problem.targetPlane?.name}</strong>;
      return origin === 'build'
        ? t('reference.otherPlaneBuild', { secret, target })
        : t('reference.otherPlane', {
            secret,
            target,
            environment: environments.join(', '),
            plane: <strong>{plane?.name}</strong>,
          });
    }
    default:
      return <></>;
  }
}

/** Joins elements with commas and "and", as the language does. */
function AndList({
  locale,
  children,
}: {
  locale: string;
  children: JSX.Element[];
}) {
  const parts = new Intl.ListFormat(locale, {
    type: 'conjunction',
  }).formatToParts(children.map((_, index) => String(index)));
  return (
    <>
      {parts.map(({ type, value }) =>
        type === 'element' ? children[Number(value)] : value,
      )}
    </>
  );
}
