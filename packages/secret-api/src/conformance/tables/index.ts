import { agentDown } from './agentDown';
import { binaryValues } from './binaryValues';
import type { Case } from '../cases';
import { concurrentCreates } from './concurrentCreates';
import { disabledApi } from './disabledApi';
import { externalSecrets } from './externalSecrets';
import { failures } from './failures';
import { fieldManagers } from './fieldManagers';
import { lifeOfASecret } from './lifeOfASecret';
import { paging } from './paging';
import { planeKinds } from './planeKinds';
import { changedReferences, refusedReferences } from './references';
import { refusedRequests } from './refusedRequests';
import { releaseBindings } from './releaseBindings';
import { roleCases } from './roles';
import { serverInfo } from './serverInfo';
import { storeDown } from './storeDown';
import { storeVersions } from './storeVersions';
import { tokens } from './tokens';
import { unknownNamespace } from './unknownNamespace';
import { validSecrets } from './validSecrets';

/** All cases in execution order, recorded with OpenChoreo 1.2, External Secrets Operator 2.9, and OpenBao. */
export const tables: Case[] = [
  ...serverInfo,
  ...refusedRequests,
  ...lifeOfASecret,
  ...paging,
  ...validSecrets,
  ...planeKinds,
  ...storeVersions,
  ...failures,
  ...externalSecrets,
  ...storeDown,
  ...binaryValues,
  ...fieldManagers,
  ...concurrentCreates,
  ...unknownNamespace,
  ...agentDown,
  ...refusedReferences,
  ...changedReferences,
  ...releaseBindings,
  ...disabledApi,
  ...tokens,
  ...roleCases,
];
