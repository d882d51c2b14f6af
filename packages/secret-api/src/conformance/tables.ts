import type { Case } from './cases';
import { failures } from './failures';
import { lifeOfASecret } from './lifeOfASecret';
import { refusedReferences } from './references';
import { refusedRequests } from './refusedRequests';
import { releaseBindings } from './releaseBindings';
import { validSecrets } from './validSecrets';

/** All cases in execution order, recorded with OpenChoreo 1.2, External Secrets Operator 2.9, and OpenBao. */
export const tables: Case[] = [
  ...refusedRequests,
  ...lifeOfASecret,
  ...validSecrets,
  ...failures,
  ...refusedReferences,
  ...releaseBindings,
];
