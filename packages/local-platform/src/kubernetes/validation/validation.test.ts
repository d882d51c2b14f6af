import { Cluster } from '../cluster/Cluster';
import { secret } from '../resources/core/secret';
import { namespace } from '../resources/core/namespace';
import { componentRelease } from '../resources/openchoreo/componentRelease';
import { environment } from '../resources/openchoreo/environment';
import { project } from '../resources/openchoreo/project';
import { secretReference } from '../resources/openchoreo/secretReference';
import { clusterWorkflow } from '../resources/openchoreo/workflows';
import { StatusError } from '../status/StatusError';
import type { JsonObject } from '../types';
import type { ResourceDefinition } from '../resources/types';

const options = { manager: 'test' };

function refusalOf(
  definition: ResourceDefinition,
  body: JsonObject,
): StatusError | undefined {
  const scope = {
    definition,
    ...(definition.isNamespaced && { namespace: 'default' }),
  };
  try {
    Cluster.create().create(scope, body, options);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(StatusError);
    return error as StatusError;
  }
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('object name validation', () => {
  it.each([
    ['Upper', 'a lowercase RFC 1123 subdomain must consist of'],
    ['under_score', 'a lowercase RFC 1123 subdomain must consist of'],
    ['-dash', 'must start and end with an alphanumeric character'],
    ['a'.repeat(254), 'must be no more than 253 characters'],
    ['a\n', 'a lowercase RFC 1123 subdomain must consist of'],
  ])('rejects %j', (name, text) => {
    const refusal = refusalOf(secret, { metadata: { name } });
    expect(refusal).toMatchObject({ code: 422, reason: 'Invalid' });
    expect(refusal?.message).toContain(
      `metadata.name: Invalid value: ${JSON.stringify(name)}: `,
    );
    expect(refusal?.message).toContain(text);
  });

  it('requires DNS labels for namespaces', () => {
    const refusal = refusalOf(namespace, { metadata: { name: 'a.b' } });
    expect(refusal?.message).toContain('a lowercase RFC 1123 label');
    expect(
      refusalOf(namespace, { metadata: { name: 'a'.repeat(64) } })?.message,
    ).toContain('must be no more than 63 characters');
  });

  it('requires a name or generateName', () => {
    expect(refusalOf(secret, { metadata: {} })?.message).toBe(
      'Secret "" is invalid: metadata.name: Required value: name or generateName is required',
    );
  });
});

describe('label validation', () => {
  it.each([
    [{ 'a b': 'x' }, 'name part must consist of alphanumeric characters'],
    [{ '/a': 'x' }, 'prefix part must be non-empty'],
    [{ a: 'not a value' }, 'a valid label must be an empty string or'],
    [{ a: 'x'.repeat(64) }, 'must be no more than 63 characters'],
  ])('rejects %j', (labels, text) => {
    const refusal = refusalOf(secret, { metadata: { name: 'a', labels } });
    expect(refusal?.message).toContain('metadata.labels: Invalid value');
    expect(refusal?.message).toContain(text);
  });
});

describe('Secret validation', () => {
  const metadata = { name: 'db' };

  it.each([
    ['a b', 'a valid config key must consist of'],
    ['a/b', 'a valid config key must consist of'],
    ['..', "must not be '..'"],
    ['a'.repeat(254), 'must be no more than 253 characters'],
  ])('rejects the key %j', (key, text) => {
    const refusal = refusalOf(secret, {
      metadata,
      data: { [key]: base64('marker') },
    });
    expect(refusal?.message).toContain(`data[${key}]: Invalid value`);
    expect(refusal?.message).toContain(text);
    expect(refusal?.message).not.toContain(base64('marker'));
  });

  it('limits the total size of values to 1 MiB', () => {
    const half = 'x'.repeat(512 * 1024);
    const full = { a: base64(half), b: base64(half) };
    expect(refusalOf(secret, { metadata, data: full })).toBeUndefined();
    expect(
      refusalOf(secret, { metadata, data: { ...full, c: base64('x') } })
        ?.message,
    ).toBe(
      'Secret "db" is invalid: data: Too long: may not be more than 1048576 bytes',
    );
  });

  it('rejects illegal base64 without including the value', () => {
    const refusal = refusalOf(secret, { metadata, data: { a: 'ab!cde==' } });
    expect(refusal).toMatchObject({
      code: 400,
      message:
        'Secret in version "v1" cannot be handled as a Secret: illegal base64 data at input byte 2',
    });
  });

  it.each([
    ['kubernetes.io/basic-auth', {}, 'data[username]: Required value'],
    ['kubernetes.io/ssh-auth', {}, 'data[ssh-privatekey]: Required value'],
    ['kubernetes.io/tls', { 'tls.crt': '' }, 'data[tls.key]: Required value'],
    ['kubernetes.io/dockerconfigjson', {}, 'data[.dockerconfigjson]: Required'],
    [
      'kubernetes.io/dockerconfigjson',
      { '.dockerconfigjson': base64('no json') },
      'data[.dockerconfigjson]: Invalid value: "<secret contents redacted>"',
    ],
  ])('rejects, for type %s, the data %j', (type, data, text) => {
    expect(refusalOf(secret, { metadata, type, data })?.message).toContain(
      text,
    );
  });

  it('rejects a change of the type, and any change of an immutable Secret', () => {
    const cluster = Cluster.create();
    const scope = { definition: secret, namespace: 'default' };
    const created = cluster.create(scope, { metadata }, options);
    const reference = { ...scope, name: 'db' };
    const change = (patch: JsonObject) => () =>
      cluster.patch(reference, 'merge', patch, options);

    expect(created.type).toBe('Opaque');
    expect(change({ type: 'example.com/other' })).toThrow(
      'Secret "db" is invalid: type: Invalid value: "example.com/other": field is immutable',
    );
    change({ immutable: true })();
    expect(change({ data: { a: '' } })).toThrow(
      'data: Forbidden: field is immutable when `immutable` is set',
    );
    expect(change({ immutable: false })).toThrow(
      'immutable: Forbidden: field is immutable when `immutable` is set',
    );
  });

  it("rejects a change of an environment's plane once it's set", () => {
    const cluster = Cluster.create();
    const scope = { definition: environment, namespace: 'default' };
    const reference = { ...scope, name: 'db' };
    const plane = { kind: 'DataPlane', name: 'dp-prod' };
    const change = (spec: JsonObject) => () =>
      cluster.patch(reference, 'merge', { spec }, options);

    cluster.create(scope, { metadata, spec: {} }, options);
    change({ dataPlaneRef: plane })();
    change({ dataPlaneRef: plane, isProduction: true })();
    expect(change({ dataPlaneRef: { ...plane, name: 'other' } })).toThrow(
      'Environment.openchoreo.dev "db" is invalid: spec: Invalid value: "object": dataPlaneRef is immutable once set',
    );
    expect(change({ dataPlaneRef: null })).toThrow(
      'no such key: dataPlaneRef evaluating rule: dataPlaneRef is immutable once set',
    );
  });

  it('moves stringData into data, byte for byte', () => {
    const cluster = Cluster.create();
    const text = 'line\r\nzwölf\u0000\ufeff\n';
    const created = cluster.create(
      { definition: secret, namespace: 'default' },
      { metadata, stringData: { a: text } },
      options,
    );
    expect(created.data).toEqual({ a: base64(text) });
    expect(created.stringData).toBeUndefined();
  });
});

describe('custom resource validation', () => {
  const metadata = { name: 'db' };
  const data = [{ secretKey: 'a', remoteRef: { key: 'k' } }];

  it.each<[JsonObject, string]>([
    [{ data }, 'spec.template: Required value'],
    [{ template: {}, data: 'x' }, 'spec.data in body must be of type array'],
    [
      { template: {}, data: [] },
      'spec.data: Invalid value: 0: spec.data in body should have at least 1 items',
    ],
    [
      { template: {}, data: [{ secretKey: 'a', remoteRef: {} }] },
      'spec.data[0].remoteRef.key: Required value',
    ],
    [
      { template: { type: 'other' }, data },
      'spec.template.type: Unsupported value: "other": supported values: "Opaque"',
    ],
  ])('refuse the spec %j', (spec, text) => {
    const refusal = refusalOf(secretReference, { metadata, spec });
    expect(refusal).toMatchObject({ code: 422, reason: 'Invalid' });
    expect(refusal?.message).toContain(
      'SecretReference.openchoreo.dev "db" is invalid: ',
    );
    expect(refusal?.message).toContain(text);
  });

  it('drops unknown fields', () => {
    const body = { metadata, spec: { template: {}, data, extra: true } };
    const created = Cluster.create().create(
      { definition: secretReference, namespace: 'default' },
      body,
      options,
    );
    expect(created.spec).not.toHaveProperty('extra');
  });

  it('rejects unknown fields with strict field validation', () => {
    const create = () =>
      Cluster.create().create(
        { definition: secretReference, namespace: 'default' },
        { metadata, spec: { template: {}, data, extra: true } },
        { ...options, fieldValidation: 'Strict' },
      );
    expect(create).toThrow('strict decoding error: unknown field "spec.extra"');
  });
});

describe('OpenChoreo resource validation', () => {
  const release = (componentType: JsonObject): JsonObject => ({
    metadata: { name: 'checkout-1' },
    spec: {
      owner: { projectName: 'online-store', componentName: 'checkout' },
      workload: { container: { image: 'registry.example/checkout:1' } },
      componentType: { name: 'deployment/service', ...componentType },
    },
  });
  const typeWith = (...ids: string[]): JsonObject => ({
    spec: {
      workloadType: 'deployment',
      resources: ids.map(id => ({ id, template: {} })),
    },
  });
  const metadata = { name: 'default' };

  it.each<[string, ResourceDefinition, JsonObject, string]>([
    [
      'a project without a type',
      project,
      { metadata, spec: {} },
      'Project.openchoreo.dev "default" is invalid: spec.type: Required value',
    ],
    [
      'a workflow without a run template',
      clusterWorkflow,
      { metadata, spec: {} },
      'ClusterWorkflow.openchoreo.dev "default" is invalid: spec.runTemplate: Required value',
    ],
    [
      'a release without a copy of its component type',
      componentRelease,
      release({}),
      'spec.componentType.spec: Required value',
    ],
    [
      'a release without resources',
      componentRelease,
      release(typeWith()),
      'spec.componentType.spec.resources in body should have at least 1 items',
    ],
    [
      'a release without the primary resource',
      componentRelease,
      release(typeWith('service')),
      'no resource has the ID "deployment"',
    ],
  ])('refuses %s', (_, definition, body, message) => {
    expect(refusalOf(definition, body)).toMatchObject({ code: 422 });
    expect(refusalOf(definition, body)?.message).toContain(message);
  });

  it('accepts complete objects', () => {
    const complete: [ResourceDefinition, JsonObject][] = [
      [project, { metadata, spec: { type: { name: 'default' } } }],
      [clusterWorkflow, { metadata, spec: { runTemplate: { kind: 'W' } } }],
      [componentRelease, release(typeWith('deployment', 'service'))],
    ];
    expect(complete.map(args => refusalOf(...args))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
