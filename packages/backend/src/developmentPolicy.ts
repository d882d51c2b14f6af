import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  type PermissionPolicy,
  type PolicyQuery,
  type PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { platformReadPermission } from '@openchoreo-secrets/plugin-common';

/** The developer of one project is not among them, so that what OpenChoreo hides from her there can be seen. */
const withoutPlatform = ['user:default/developer', 'user:default/visitor'];

/** Allows all but a look across all namespaces to some of the development users; OpenChoreo decides the rest. */
const policy: PermissionPolicy = {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const isDenied =
      isPermission(permission, platformReadPermission) &&
      withoutPlatform.includes(user?.info.userEntityRef ?? '');
    return {
      result: isDenied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
    };
  },
};

/** The permissions of a portal on a developer's machine. */
export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'development-policy',
  register(env) {
    env.registerInit({
      deps: { policies: policyExtensionPoint },
      async init({ policies }) {
        policies.setPolicy(policy);
      },
    });
  },
});
