import {
  Link,
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarSpace,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { makeStyles } from '@material-ui/core/styles';
import CreateIcon from '@material-ui/icons/AddCircleOutline';
import CatalogIcon from '@material-ui/icons/Category';
import HomeIcon from '@material-ui/icons/Home';
import MenuIcon from '@material-ui/icons/Menu';
import SettingsIcon from '@material-ui/icons/Settings';
import SecretsIcon from '@material-ui/icons/VpnKey';
import { useLocation } from 'react-router-dom';
import { isSecretManagementEnabled } from './isSecretManagementEnabled';

const SECRETS_PATH = '/settings/secrets';

const useStyles = makeStyles({
  logo: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    width: sidebarConfig.drawerWidthClosed,
    height: 3 * sidebarConfig.logoHeight,
    paddingLeft: 20,
    color: '#fff',
    fontSize: 16,
    fontWeight: 700,
    whiteSpace: 'nowrap',
    textDecoration: 'none',
    '& svg': { flex: 'none' },
  },
});

/** The sidebar: logo, the portal's pages, and the settings at the bottom. */
export function Navigation({ navItems }: NavContentComponentProps) {
  const config = useApi(configApiRef);
  const { pathname } = useLocation();
  const isOnSecrets =
    isSecretManagementEnabled(config) && pathname.startsWith(SECRETS_PATH);
  for (const id of [
    'home',
    'catalog',
    'notifications',
    'scaffolder',
    'user-settings',
  ]) {
    navItems.take(`page:${id}`);
  }
  return (
    <Sidebar>
      <Logo />
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<MenuIcon />}>
        <SidebarItem icon={HomeIcon} to="/" text="Home" />
        <SidebarItem icon={CatalogIcon} to="/catalog" text="Catalog" />
        <SidebarItem icon={CreateIcon} to="/create" text="Create" />
        {isSecretManagementEnabled(config) && (
          <SidebarItem icon={SecretsIcon} to={SECRETS_PATH} text="Secrets" />
        )}
        {navItems.rest().map(({ href, title, icon }) => (
          <SidebarItem key={href} icon={() => icon} to={href} text={title} />
        ))}
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <NotificationsSidebarItem />
      <SidebarGroup label="Settings" icon={<SettingsIcon />} to="/settings">
        <SidebarItem
          icon={SettingsIcon}
          to="/settings"
          // The Secrets page is a tab of the settings with an item of its own.
          end={isOnSecrets}
          text="Settings"
        />
      </SidebarGroup>
    </Sidebar>
  );
}

function Logo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={classes.logo}
      aria-label="OpenChoreo"
    >
      <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="7" fill="#0b7a75" />
        <circle
          cx="12"
          cy="16"
          r="5"
          fill="none"
          stroke="#fff"
          strokeWidth="3"
        />
        <path d="M17 16h9m-4 0v4" stroke="#fff" strokeWidth="3" fill="none" />
      </svg>
      {isOpen && <span>OpenChoreo</span>}
    </Link>
  );
}
