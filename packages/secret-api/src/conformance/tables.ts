import type { Case } from './cases';
import { failures } from './failures';
import { lifeOfASecret } from './lifeOfASecret';
import { refusedRequests } from './refusedRequests';

/** What OpenChoreo 1.2, External Secrets Operator 2.9, and OpenBao answered, in the order in which the cases run. */
export const tables: Case[] = [
  ...refusedRequests,
  ...lifeOfASecret,
  ...failures,
];
