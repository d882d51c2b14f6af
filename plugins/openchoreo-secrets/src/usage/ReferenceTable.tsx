import { Link } from '@backstage/core-components';
import { alpha, makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { Fragment } from 'react';
import { useSecretPath } from '../secret/useSecretPath';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { onTint, stateColors } from '../ui/stateColors';
import { visuallyHidden } from '../ui/visuallyHidden';
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
    root: {
      '& th, & td': { padding: theme.spacing(1, 2), height: 56 },
      '& thead th': { height: 40, lineHeight: '16px', fontSize: 12 },
      // The app's theme stripes tables, which would hide the tone of broken rows.
      '&& tbody tr': { backgroundColor: theme.palette.background.paper },
      '& tbody tr + tr > *': {
        borderTop: `1px solid ${theme.palette.divider}`,
      },
      '& tbody tr > *': { borderBottom: 0 },
      '& code': { font: '12.5px/20px monospace', overflowWrap: 'anywhere' },
    },
    isBroken: {
      '&&&': { backgroundColor: alpha(error, 0.07) },
      ...onTint(theme),
    },
    details: {
      '&&&': {
        borderTop: 0,
        paddingTop: 0,
        paddingBottom: theme.spacing(3),
      },
    },
    toggle: { width: 48, textAlign: 'right' },
    muted: { color: theme.palette.text.secondary },
  };
});

/** References as rows, environments as columns; rows open in place. */
export function ReferenceTable(props: ReferenceListProps) {
  const { label, references, environments, stateOf, isOpen, onToggle } = props;
  const { t } = useSecretsTranslation();
  const secretPath = useSecretPath();
  const classes = useStyles();
  const columns = Math.max(environments.length, 1);
  return (
    <TableContainer>
      <Table className={classes.root} aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{t('reference.place')}</TableCell>
            <TableCell>{t('reference.secret')}</TableCell>
            <TableCell>{t('reference.key')}</TableCell>
            {environments.map(environment => (
              <TableCell key={environment}>{environment}</TableCell>
            ))}
            {environments.length === 0 && (
              <TableCell>{t('reference.state')}</TableCell>
            )}
            <TableCell>
              <span style={visuallyHidden}>{t('reference.details')}</span>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {references.map(reference => {
            const { id, use, isBroken } = reference;
            const open = isOpen(reference);
            const tone = isBroken ? classes.isBroken : '';
            return (
              <Fragment key={id}>
                <TableRow className={tone}>
                  <TableCell component="th" scope="row" role="rowheader">
                    <ReferencePlace use={use} />
                  </TableCell>
                  <TableCell>
                    <Link to={secretPath(props.namespace, use.secret)}>
                      {use.secret}
                    </Link>
                  </TableCell>
                  <TableCell>
                    {use.key ? (
                      <code>{use.key}</code>
                    ) : (
                      <span className={classes.muted}>
                        {t('reference.allKeys')}
                      </span>
                    )}
                  </TableCell>
                  {use.origin === 'build' || environments.length === 0 ? (
                    <TableCell colSpan={columns}>
                      <BuildState reference={reference} stateOf={stateOf} />
                    </TableCell>
                  ) : (
                    environments.map(environment => (
                      <TableCell key={environment}>
                        <ReferenceCell
                          reference={reference}
                          environment={environment}
                          stateOf={stateOf}
                        />
                      </TableCell>
                    ))
                  )}
                  <TableCell className={classes.toggle}>
                    <ReferenceToggle
                      use={use}
                      isOpen={open}
                      onClick={() => onToggle(reference)}
                    />
                  </TableCell>
                </TableRow>
                {open && (
                  <TableRow className={tone}>
                    <TableCell
                      colSpan={columns + 4}
                      className={classes.details}
                    >
                      <ReferenceDetails {...props} reference={reference} />
                    </TableCell>
                  </TableRow>
                )}
              </Fragment>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
