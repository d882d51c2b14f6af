import { postAll, postIfMissing } from './post.mts';
import { LocalPlatform } from './LocalPlatform.mts';
import type { Platform } from './Platform.mts';
import { seedPlaneSecrets } from './seedPlaneSecrets.mts';

const NAMESPACE = 'bench-planes';
const API = `apis/openchoreo.dev/v1alpha1/namespaces/${NAMESPACE}`;
const SECRETS_PER_PLANE = 250;

/** A plane with its own cluster. */
export interface BenchPlane {
  name: string;
  kubernetesUrl: string;
}

/** A namespace whose secrets are on four planes. */
export class FourPlanes {
  readonly namespace = NAMESPACE;
  readonly secretCount: number;
  readonly planes: BenchPlane[];
  readonly #further: LocalPlatform;

  private constructor(planes: BenchPlane[], further: LocalPlatform) {
    this.planes = planes;
    this.secretCount = planes.length * SECRETS_PER_PLANE;
    this.#further = further;
  }

  static async start(platform: Platform): Promise<FourPlanes> {
    const further = await LocalPlatform.start();
    const planes = [platform, further]
      .flatMap(({ kubernetesUrl }) => [
        `${kubernetesUrl}/clusters/dp-prod`,
        `${kubernetesUrl}/clusters/builds`,
      ])
      .map((kubernetesUrl, index) => ({
        name: `plane-${index + 1}`,
        kubernetesUrl,
      }));
    await seedControlPlane(platform.kubernetesUrl, planes);
    for (const plane of planes) {
      await seedPlaneSecrets(plane.kubernetesUrl, NAMESPACE, namesOn(plane));
    }
    return new FourPlanes(planes, further);
  }

  close(): Promise<void> {
    return this.#further.close();
  }
}

function namesOn({ name }: BenchPlane): string[] {
  return Array.from(
    { length: SECRETS_PER_PLANE },
    (_, index) => `${name}-${String(index).padStart(3, '0')}`,
  );
}

async function seedControlPlane(
  kubernetesUrl: string,
  planes: BenchPlane[],
): Promise<void> {
  await postIfMissing(`${kubernetesUrl}/api/v1/namespaces`, {
    metadata: {
      name: NAMESPACE,
      labels: { 'openchoreo.dev/control-plane': 'true' },
    },
  });
  const create = (plural: string, kind: string, objects: [string, object][]) =>
    postAll(
      `${kubernetesUrl}/${API}/${plural}`,
      objects.map(([name, spec]) => ({
        apiVersion: 'openchoreo.dev/v1alpha1',
        kind,
        metadata: {
          name,
          namespace: NAMESPACE,
          labels: { 'openchoreo.dev/managed-by': 'openchoreo-api' },
        },
        spec,
      })),
    );
  await create(
    'dataplanes',
    'DataPlane',
    planes.map(({ name }) => [
      name,
      {
        planeID: name,
        clusterAgent: { clientCA: { value: 'not used' } },
        secretStoreRef: { name: 'default' },
      },
    ]),
  );
  await create(
    'secretreferences',
    'SecretReference',
    planes.flatMap(plane =>
      namesOn(plane).map((name): [string, object] => [
        name,
        {
          targetPlane: { kind: 'DataPlane', name: plane.name },
          template: { type: 'Opaque' },
          data: [
            {
              secretKey: 'username',
              remoteRef: {
                key: `secret/${NAMESPACE}/generic/${name}`,
                property: 'username',
              },
            },
          ],
        },
      ]),
    ),
  );
}
