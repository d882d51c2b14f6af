import { Command } from 'commander';
import { OccError } from './errors';

/** Commands of OpenChoreo's occ 1.2 that this program doesn't have, with their aliases. */
const OTHER_COMMANDS: Record<string, string[]> = {
  apply: [],
  auditlogs: ['auditlog', 'audit-logs'],
  authzrole: ['authzroles', 'ar'],
  authzrolebinding: ['authzrolebindings', 'arb'],
  build: [],
  clusterauthzrole: ['clusterauthzroles', 'car'],
  clusterauthzrolebinding: ['clusterauthzrolebindings', 'carb'],
  clustercomponenttype: ['clustercomponenttypes', 'cct'],
  clusterdataplane: ['clusterdataplanes', 'cdp'],
  clusterobservabilityplane: ['clusterobservabilityplanes', 'cop'],
  clusterprojecttype: ['clusterprojecttypes', 'cpt'],
  clusterresourcetype: ['clusterresourcetypes', 'crt'],
  clustertrait: ['clustertraits'],
  clusterworkflow: ['clusterworkflows'],
  clusterworkflowplane: ['clusterworkflowplanes', 'cwp'],
  component: ['components', 'comp'],
  componentrelease: ['componentreleases', 'cr'],
  componenttype: ['componenttypes', 'ct'],
  create: [],
  dataplane: ['dataplanes', 'dp'],
  delete: [],
  deploymentpipeline: ['deploymentpipelines', 'deppipe'],
  environment: ['environments', 'env', 'envs'],
  get: [],
  local: [],
  logs: [],
  observabilityalertsnotificationchannel: [
    'observabilityalertsnotificationchannels',
    'obsnotificationchannel',
    'oanc',
  ],
  observabilityplane: ['observabilityplanes', 'op'],
  project: ['projects', 'proj'],
  projectrelease: ['projectreleases'],
  projectreleasebinding: ['projectreleasebindings', 'prb'],
  projecttype: ['projecttypes', 'pt'],
  releasebinding: ['releasebindings', 'rb'],
  resource: ['resources'],
  resourcerelease: ['resourcereleases'],
  resourcereleasebinding: ['resourcereleasebindings', 'rrb'],
  resourcetype: ['resourcetypes', 'rt'],
  scaffold: [],
  trait: ['traits'],
  workflow: ['workflows', 'wf'],
  workflowplane: ['workflowplanes', 'wp'],
  workflowrun: ['workflowruns', 'wr'],
  workload: ['workloads', 'wl'],
};

/** Adds hidden commands that refer to OpenChoreo's occ. */
export function addOtherCommands(program: Command): void {
  for (const [name, aliases] of Object.entries(OTHER_COMMANDS)) {
    addOtherCommand(program, name).aliases(aliases);
  }
}

/**
 * Adds a hidden command that refers to OpenChoreo's occ and exits with code 2.
 *
 * @param path - the command after `occ`; the name by default
 */
export function addOtherCommand(
  parent: Command,
  name: string,
  path = name,
): Command {
  return parent
    .command(`${name} [args...]`, { hidden: true })
    .allowUnknownOption()
    .helpOption(false)
    .action(() => {
      throw new OccError(
        `This occ manages secrets. Install OpenChoreo's occ for 'occ ${path}'.`,
        2,
      );
    });
}
