import {
  platformSecretCommands,
  type PlatformSecretCoordinates,
} from './platformSecretCommands';

const agent: PlatformSecretCoordinates = {
  plane: 'DataPlane/acme-corp/dp-prod',
  secret: 'cluster-agent-tls',
  namespace: 'openchoreo-data-plane',
  name: 'agent-tls',
};

describe('commands that repair a platform secret', () => {
  it.each([
    [{ certificate: 'agent' }, 'describe certificate agent'],
    [{ certificate: '$(reboot)' }, "describe certificate '$(reboot)'"],
    [{}, 'get externalsecrets,secrets'],
    [
      { secret: 'registry-credentials', name: 'registry' },
      'create secret docker-registry registry --from-file=.dockerconfigjson=config.json',
    ],
  ])('are for %j: %s', (change, command) => {
    expect(platformSecretCommands({ ...agent, ...change })).toBe(
      [
        "CONTEXT='<context of DataPlane/acme-corp/dp-prod>'",
        'kubectl --context "$CONTEXT" --namespace openchoreo-data-plane \\',
        `  ${command}`,
      ].join('\n'),
    );
  });
});
