import type {
  RevealedValue,
  RevealRequest,
} from '@openchoreo-secrets/plugin-common';
import type { IRouter } from 'express';
import type { SecretValues } from '../values';
import type { SecretRoutesOptions } from './addSecretRoutes';
import { takeBody } from './parseBody';

/** `POST .../reveal`, the one route whose answer carries a value. */
export function addRevealRoute(
  router: Pick<IRouter, 'post'>,
  { service, getContext }: SecretRoutesOptions,
): void {
  router.post(
    '/namespaces/:namespace/secrets/:name/reveal',
    async (request, response) => {
      const { key } = takeBody<RevealRequest>(request);
      const context = await getContext(request);
      const { namespace, name } = request.params;
      const values = await service.revealValue(
        { namespace, name, key },
        context,
      );
      response.json(toRevealedValue(values, key));
    },
  );
}

function toRevealedValue(values: SecretValues, key: string): RevealedValue {
  const encoding = values.isBinary(key) ? 'base64' : 'utf-8';
  const bytes = values.bytesOf(key) ?? Buffer.alloc(0);
  return { value: bytes.toString(encoding), encoding };
}
