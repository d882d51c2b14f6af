import { isDeepStrictEqual } from 'node:util';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ApiError, forbidden, UnreadableRequestError } from '../errors';
import { ClusterError, type OwnedObject } from '../kubernetes';
import { pathOfObject, toPath, type Caller } from '../security';
import { openChoreoKind } from '../services/objects';
import { toObject } from '../services/toWire';
import type { ObjectsRouterOptions } from './createObjectsRouter';
import { callerOf } from './guard';
import { readObject, readTexts, type Fields } from './readBody';
import { readVisible } from './readVisible';

const PATH = '/api/v1/namespaces/:namespace/releasebindings/:name';
const NOT_FOUND = 'ReleaseBinding not found';
const PROJECT_LABEL = 'openchoreo.dev/project';
const COMPONENT_LABEL = 'openchoreo.dev/component';

interface BindingObject extends OwnedObject {
  spec?: OwnedObject['spec'] & { environment?: string };
}

/** Body of a PUT. */
interface Replacement {
  labels: Record<string, string>;
  annotations: Record<string, string>;
  spec: NonNullable<BindingObject['spec']>;
  /** Resource version that the caller read. OpenChoreo ignores this field. */
  resourceVersion?: string;
}

/**
 * Creates the routes to read and replace a ReleaseBinding. PUT replaces labels, annotations, and spec; omitted fields
 * are removed. Unlike OpenChoreo, this server returns the resource version and rejects a PUT with an outdated one.
 */
export function createReleaseBindingsRouter({
  controlPlane,
  guard,
  isFaithful,
}: ObjectsRouterOptions): Router {
  const router = PromiseRouter();
  const kind = openChoreoKind('ReleaseBinding');

  router.get(PATH, guard, async (request, response) => {
    const { namespace, name } = request.params;
    const binding = await readVisible<BindingObject>({
      controlPlane,
      caller: callerOf(response),
      reference: { ...kind, metadata: { namespace, name } },
      notFound: NOT_FOUND,
      isFaithful,
    });
    response.json(toWire(binding));
  });

  router.put(PATH, guard, async (request, response) => {
    const replacement = readReplacement(request);
    const existing = await findUpdatable(request, callerOf(response));
    await checkComponent(request.params.namespace, replacement);
    checkImmutable(existing, replacement);
    const { metadata, ...binding } = existing;
    const { spec, labels, annotations, resourceVersion } = replacement;
    const version = isFaithful ? undefined : resourceVersion;
    const { projectName = '', componentName = '' } = spec.owner ?? {};
    const next = {
      ...binding,
      ...kind,
      spec,
      metadata: {
        ...metadata,
        resourceVersion: version ?? metadata.resourceVersion,
        labels: {
          ...labels,
          [PROJECT_LABEL]: projectName,
          [COMPONENT_LABEL]: componentName,
        },
        annotations,
      },
    };
    response.json(toWire(await replace(next)));
  });

  return router;

  function toWire(binding: BindingObject): object {
    const { metadata, ...wire } = toObject({ ...binding, ...kind }) as {
      metadata: object;
    };
    const { resourceVersion } = binding.metadata;
    return {
      ...wire,
      metadata: { ...metadata, ...(!isFaithful && { resourceVersion }) },
    };
  }

  /** Checks permission for the stored binding, not for the owner in the body. */
  async function findUpdatable(
    { params: { namespace, name } }: Request,
    caller: Caller,
  ): Promise<BindingObject> {
    const action = 'releasebinding:update';
    const place = toPath({ namespace });
    const existing = await controlPlane.read<BindingObject>({
      ...kind,
      metadata: { namespace, name },
    });
    if (
      existing &&
      caller.may(action, pathOfObject({ ...existing, ...kind }))
    ) {
      return existing;
    }
    const showsAbsence = !existing && (isFaithful || caller.may(action, place));
    throw showsAbsence ? new ApiError(404, NOT_FOUND) : forbidden();
  }

  /** Checks that the component exists; faithful mode returns OpenChoreo's 500 instead of 400. */
  async function checkComponent(
    namespace: string,
    { spec }: Replacement,
  ): Promise<void> {
    const name = spec.owner?.componentName;
    const component =
      name &&
      (await controlPlane.read({
        ...openChoreoKind('Component'),
        metadata: { namespace, name },
      }));
    if (!component) {
      throw isFaithful
        ? new ApiError(500, 'Internal server error')
        : new ApiError(400, 'Referenced component not found');
    }
  }

  async function replace(binding: BindingObject): Promise<BindingObject> {
    try {
      return await controlPlane.replace(binding);
    } catch (error) {
      if (!(error instanceof ClusterError)) {
        throw error;
      }
      if (error.status === 422) {
        throw new ApiError(400, 'validation failed');
      }
      if (error.status === 409 && !isFaithful) {
        throw new ApiError(409, 'ReleaseBinding has changed since it was read');
      }
      throw error;
    }
  }
}

/** Transition rules of the CRD. */
function checkImmutable(
  { spec: before }: BindingObject,
  { spec: after }: Replacement,
): void {
  const types = { owner: 'object', environment: 'string' } as const;
  const changed = (['owner', 'environment'] as const).filter(
    field => !isDeepStrictEqual(before?.[field], after[field]),
  );
  if (changed.length > 0) {
    const texts = changed.map(
      field =>
        `spec.${field}: Invalid value: "${types[field]}": spec.${field} is immutable`,
    );
    throw new ApiError(400, texts.join('; '));
  }
}

function readReplacement(request: Request): Replacement {
  const body = readObject(request);
  const metadata = readMap(body, 'metadata');
  const { namespace, resourceVersion } = metadata;
  if (namespace && namespace !== request.params.namespace) {
    throw new ApiError(400, 'Namespace in body does not match path');
  }
  return {
    labels: readTexts(metadata, 'labels'),
    annotations: readTexts(metadata, 'annotations'),
    spec: readMap(body, 'spec'),
    ...(typeof resourceVersion === 'string' && { resourceVersion }),
  };
}

function readMap(body: Fields, field: string): Fields {
  const map = body[field] ?? {};
  if (typeof map !== 'object' || Array.isArray(map)) {
    throw new UnreadableRequestError(
      `can't decode JSON body: ${field} must be an object`,
    );
  }
  return { ...map };
}
