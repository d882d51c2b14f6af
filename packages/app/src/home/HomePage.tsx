import { Content, Header, Link, Page } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import Card from '@material-ui/core/Card';
import CardActionArea from '@material-ui/core/CardActionArea';
import CardContent from '@material-ui/core/CardContent';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { isSecretManagementEnabled } from './isSecretManagementEnabled';

interface Destination {
  title: string;
  text: string;
  to: string;
}

const SECRETS: Destination[] = [
  {
    title: 'Secrets',
    text: 'Create, replace, and delete the secrets of a namespace. Values stay in the store of their target plane.',
    to: '/settings/secrets',
  },
  {
    title: 'Needs attention',
    text: 'Failed syncs, broken references, and expiring certificates in all namespaces.',
    to: '/settings/secrets?scope=all&view=attention',
  },
  {
    title: 'Demo Shop',
    text: 'A namespace with a secret in every state, from synced to unreachable.',
    to: '/settings/secrets?namespace=shop-demo',
  },
];

const REST: Destination[] = [
  {
    title: 'Catalog',
    text: 'Components, and the secrets that each of them uses.',
    to: '/catalog',
  },
  {
    title: 'Create a component',
    text: 'Start from a template that picks secrets and keys by name.',
    to: '/create',
  },
];

/** The start page: the way to the secrets first, then to the rest of the portal. */
export function HomePage() {
  const config = useApi(configApiRef);
  const destinations = isSecretManagementEnabled(config)
    ? [...SECRETS, ...REST]
    : REST;
  return (
    <Page themeId="home">
      <Header
        title={config.getOptionalString('app.title') ?? 'OpenChoreo'}
        subtitle={config.getOptionalString('organization.name')}
      />
      <Content>
        <Grid container spacing={3}>
          {destinations.map(({ title, text, to }) => (
            <Grid item xs={12} sm={6} md={4} key={title}>
              <Card variant="outlined" style={{ height: '100%' }}>
                <CardActionArea
                  component={Link}
                  role={undefined}
                  to={to}
                  underline="none"
                  style={{ height: '100%' }}
                >
                  <CardContent>
                    <Typography variant="h6" component="h2" gutterBottom>
                      {title}
                    </Typography>
                    <Typography variant="body2" color="textSecondary">
                      {text}
                    </Typography>
                  </CardContent>
                </CardActionArea>
              </Card>
            </Grid>
          ))}
        </Grid>
      </Content>
    </Page>
  );
}
