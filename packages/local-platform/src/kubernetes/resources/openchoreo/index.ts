import {
  authzRole,
  authzRoleBinding,
  clusterAuthzRole,
  clusterAuthzRoleBinding,
} from './authorization';
import { component } from './component';
import { componentRelease } from './componentRelease';
import { environment } from './environment';
import {
  clusterDataPlane,
  clusterWorkflowPlane,
  dataPlane,
  workflowPlane,
} from './planes';
import { project } from './project';
import { releaseBinding } from './releaseBinding';
import { secretReference } from './secretReference';
import { clusterWorkflow, workflow } from './workflows';
import { workload } from './workload';

/** The resources of the group `openchoreo.dev`. */
export const openchoreoResources = [
  secretReference,
  dataPlane,
  clusterDataPlane,
  workflowPlane,
  clusterWorkflowPlane,
  project,
  environment,
  component,
  workload,
  componentRelease,
  releaseBinding,
  workflow,
  clusterWorkflow,
  clusterAuthzRole,
  clusterAuthzRoleBinding,
  authzRole,
  authzRoleBinding,
];
