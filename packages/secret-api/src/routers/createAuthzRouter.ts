import type { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ApiError, forbidden, UnreadableRequestError } from '../errors';
import { toPath, type Hierarchy, type Security } from '../security';
import { callerOf } from './guard';

const ALL_GRANTED = 'Authorization disabled - all access granted';

interface EvaluateRequest {
  action?: string;
  resource?: { type?: string; hierarchy?: Hierarchy };
  subject_context?: {
    type: 'user' | 'service_account';
    entitlement_claim: string;
    entitlement_values: string[];
  };
}

export interface AuthzRouterOptions {
  security: Security;
  guard: RequestHandler;
}

/** Creates the routes that report and evaluate permissions. */
export function createAuthzRouter(options: AuthzRouterOptions): Router {
  const { security, guard } = options;
  const router = PromiseRouter();

  router.post('/api/v1/authz/evaluates', guard, (request, response) => {
    const requests = readEvaluateRequests(request.body);
    response.json(
      requests.map(({ action, resource, subject_context: subject }) => {
        const caller = subject
          ? security.callerOf({
              type: subject.type,
              claim: subject.entitlement_claim,
              values: subject.entitlement_values,
            })
          : callerOf(response);
        const path = toPath(resource?.hierarchy ?? {});
        const decision = caller.may(action ?? '', path);
        return { decision, context: { reason: reasonOf(caller, decision) } };
      }),
    );
  });

  router.get('/api/v1/authz/profile', guard, (request, response) => {
    const { subject, capabilitiesAt } = callerOf(response);
    if (!subject) {
      throw forbidden();
    }
    response.json({
      user: {
        type: subject.type,
        entitlement_claim: subject.claim,
        entitlement_values: subject.values,
      },
      capabilities: capabilitiesAt(toPath(request.query)),
      evaluatedAt: new Date().toISOString(),
    });
  });

  return router;
}

function reasonOf(caller: { subject?: object }, decision: boolean): string {
  if (!caller.subject) {
    return ALL_GRANTED;
  }
  return decision ? 'Allowed by a role binding' : 'no matching policies found';
}

function readEvaluateRequests(body: unknown): EvaluateRequest[] {
  if (!Array.isArray(body)) {
    throw new UnreadableRequestError("can't decode JSON body: not an array");
  }
  const isComplete = body.every(item => item?.action && item.resource?.type);
  if (body.length === 0 || !isComplete) {
    throw new ApiError(400, 'each request needs action and resource.type');
  }
  return body;
}
