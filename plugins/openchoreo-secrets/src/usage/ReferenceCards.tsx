import { Link } from '@backstage/core-components';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import { alpha, makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import clsx from 'clsx';
import { useSecretPath } from '../secret/useSecretPath';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { onTint, stateColors } from '../ui/stateColors';
import {
  ReferenceDetails,
  ReferencePlace,
  ReferenceToggle,
  type ReferenceListProps,
} from './ReferenceParts';
import { BuildState, ReferenceCell } from './ReferenceStates';

const useStyles = makeStyles(theme => {
  const { error } = stateColors(theme);
  return {
    root: { padding: 0 },
    card: {
      display: 'block',
      padding: theme.spacing(2),
      '&:not(:last-child)': {
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& code': { font: '12.5px/20px monospace', overflowWrap: 'anywhere' },
    },
    isBroken: {
      backgroundColor: alpha(error, 0.07),
      ...onTint(theme),
      '& dt': { color: theme.palette.text.primary },
    },
    head: { display: 'flex', justifyContent: 'space-between' },
    states: {
      display: 'grid',
      gridTemplateColumns: 'minmax(96px, max-content) 1fr',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(1, 0, 0),
      '& dd': { margin: 0 },
      '& dt': { color: theme.palette.text.secondary },
    },
    details: { marginTop: theme.spacing(2) },
  };
});

/** References as cards, for narrow screens and for the card of the overview. */
export function ReferenceCards(props: ReferenceListProps) {
  const { label, references, environments, stateOf, isOpen, onToggle } = props;
  const { t } = useSecretsTranslation();
  const secretPath = useSecretPath();
  const classes = useStyles();
  return (
    <List className={classes.root} aria-label={label}>
      {references.map(reference => {
        const { id, use, isBroken } = reference;
        const open = isOpen(reference);
        return (
          <ListItem
            key={id}
            className={clsx(classes.card, isBroken && classes.isBroken)}
          >
            <div className={classes.head}>
              <ReferencePlace use={use} />
              <ReferenceToggle
                use={use}
                isOpen={open}
                onClick={() => onToggle(reference)}
              />
            </div>
            <Typography variant="body2">
              <Link to={secretPath(props.namespace, use.secret)}>
                {use.secret}
              </Link>
              {' · '}
              {use.key ? <code>{use.key}</code> : t('reference.allKeys')}
            </Typography>
            {use.origin === 'build' || environments.length === 0 ? (
              <BuildState reference={reference} stateOf={stateOf} />
            ) : (
              <Typography
                component="dl"
                variant="body2"
                className={classes.states}
              >
                {environments.map(environment => [
                  <dt key={`${environment} name`}>{environment}</dt>,
                  <dd key={environment}>
                    <ReferenceCell
                      reference={reference}
                      environment={environment}
                      stateOf={stateOf}
                    />
                  </dd>,
                ])}
              </Typography>
            )}
            {open && (
              <div className={classes.details}>
                <ReferenceDetails {...props} reference={reference} />
              </div>
            )}
          </ListItem>
        );
      })}
    </List>
  );
}
