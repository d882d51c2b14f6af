import type { z as Zod } from 'zod/v3';

/** What the actions say of a secret: the metadata of the API. */
export function createSecretSchema(z: typeof Zod) {
  return z.object({
    name: z.string(),
    type: z.string().describe('The Kubernetes type'),
    category: z.string().optional().describe('Absent when it is generic'),
    targetPlane: z
      .object({ kind: z.string(), name: z.string() })
      .optional()
      .describe('The plane whose store keeps the values'),
    keys: z.array(z.string()),
    labels: z.record(z.string()).optional(),
    createdAt: z.string().optional(),
    managed: z
      .boolean()
      .describe('Whether it was made through the Secret Management API'),
  });
}
