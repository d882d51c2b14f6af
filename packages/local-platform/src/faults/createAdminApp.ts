import express, { type ErrorRequestHandler, type Express } from 'express';
import { localOnly } from '../http/localOnly';
import type { FaultSwitch } from './FaultSwitch';
import { parseFault } from './parseFault';

export interface AdminAppOptions {
  /** Fault switches by target: a cluster context or `store`. */
  faults: ReadonlyMap<string, FaultSwitch>;
}

const answerUnreadable: ErrorRequestHandler = (
  _error,
  _request,
  response,
  _next,
) => {
  response.status(400).json({ error: 'The body must be JSON.' });
};

/** Creates the fault API: `/faults` and `/faults/<context or store>`. */
export function createAdminApp({ faults }: AdminAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(localOnly);
  app.use(express.json({ type: () => true }));
  app.get('/faults', (_, response) => {
    const active = [...faults].filter(([, { fault }]) => fault);
    response.json(
      Object.fromEntries(active.map(([name, { fault }]) => [name, fault])),
    );
  });
  app.delete('/faults', (_, response) => {
    faults.forEach(target => target.set(undefined));
    response.status(204).end();
  });
  app.param('target', (_request, response, next, name: string) => {
    if (faults.has(name)) {
      next();
      return;
    }
    const names = [...faults.keys()].join(', ');
    response
      .status(404)
      .json({ error: `Target ${name} doesn't exist. Targets: ${names}.` });
  });
  app.put('/faults/:target', (request, response) => {
    const { target } = request.params;
    const parsed = parseFault(
      request.body,
      target === 'store' ? 'store' : 'cluster',
    );
    if ('problem' in parsed) {
      response.status(400).json({ error: parsed.problem });
      return;
    }
    faults.get(target)?.set(parsed.fault);
    response.json(parsed.fault);
  });
  app.delete('/faults/:target', (request, response) => {
    faults.get(request.params.target)?.set(undefined);
    response.status(204).end();
  });
  app.use(answerUnreadable);
  return app;
}
