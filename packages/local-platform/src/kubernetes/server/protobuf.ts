import { Root, type Message, type Type } from 'protobufjs/light';
import type { JsonObject, JsonValue } from '../types';

/** Media type that kubectl and client-go use for core objects. */
export const PROTOBUF = 'application/vnd.kubernetes.protobuf';

const MAGIC = Buffer.from('k8s\0');

/** Supported protobuf messages, limited to the fields that the platform serves. */
const root = Root.fromJSON({
  nested: {
    TypeMeta: message({ apiVersion: ['string', 1], kind: ['string', 2] }),
    Unknown: message({ typeMeta: ['TypeMeta', 1], raw: ['bytes', 2] }),
    Time: message({ seconds: ['int64', 1] }),
    OwnerReference: message({
      kind: ['string', 1],
      name: ['string', 3],
      uid: ['string', 4],
      apiVersion: ['string', 5],
      controller: ['bool', 6],
      blockOwnerDeletion: ['bool', 7],
    }),
    ObjectMeta: {
      fields: {
        ...fields({
          name: ['string', 1],
          generateName: ['string', 2],
          namespace: ['string', 3],
          uid: ['string', 5],
          resourceVersion: ['string', 6],
        }),
        ...maps({ labels: ['string', 11], annotations: ['string', 12] }),
        ownerReferences: { rule: 'repeated', type: 'OwnerReference', id: 13 },
        finalizers: { rule: 'repeated', type: 'string', id: 14 },
      },
    },
    Namespace: message({ metadata: ['ObjectMeta', 1] }),
    Secret: {
      fields: {
        ...fields({
          metadata: ['ObjectMeta', 1],
          type: ['string', 3],
          immutable: ['bool', 5],
        }),
        ...maps({ data: ['bytes', 2], stringData: ['string', 4] }),
      },
    },
    ObjectReference: message({
      kind: ['string', 1],
      namespace: ['string', 2],
      name: ['string', 3],
      uid: ['string', 4],
      apiVersion: ['string', 5],
      resourceVersion: ['string', 6],
      fieldPath: ['string', 7],
    }),
    EventSource: message({ component: ['string', 1], host: ['string', 2] }),
    Event: message({
      metadata: ['ObjectMeta', 1],
      involvedObject: ['ObjectReference', 2],
      reason: ['string', 3],
      message: ['string', 4],
      source: ['EventSource', 5],
      firstTimestamp: ['Time', 6],
      lastTimestamp: ['Time', 7],
      count: ['int32', 8],
      type: ['string', 9],
      reportingComponent: ['string', 14],
      reportingInstance: ['string', 15],
    }),
    Preconditions: message({
      uid: ['string', 1],
      resourceVersion: ['string', 2],
    }),
    DeleteOptions: {
      fields: {
        ...fields({ preconditions: ['Preconditions', 2] }),
        dryRun: { rule: 'repeated', type: 'string', id: 5 },
      },
    },
  },
});

const unknownType = root.lookupType('Unknown');

/** Decodes a protobuf body to its JSON form; `undefined` for an unknown kind. */
export function decodeProtobuf(body: Buffer): JsonValue | undefined {
  if (!body.subarray(0, MAGIC.length).equals(MAGIC)) {
    return undefined;
  }
  const envelope = toJson(
    unknownType,
    unknownType.decode(body.subarray(MAGIC.length)),
  ) as { typeMeta: { apiVersion: string; kind: string }; raw: string };
  const { kind, apiVersion } = envelope.typeMeta;
  const type = root.get(kind) as Type | null;
  if (!type) {
    return undefined;
  }
  const content = type.decode(Buffer.from(envelope.raw ?? '', 'base64'));
  return { apiVersion, kind, ...toJson(type, content) };
}

function toJson(type: Type, content: Message): JsonObject {
  return withTimes(
    type.toObject(content, { bytes: String, longs: Number }) as JsonObject,
  );
}

/** Converts times from protobuf messages to JSON strings. */
function withTimes(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([field, value]) => [
      field,
      field.endsWith('Timestamp') ? toTime(value as JsonObject) : value,
    ]),
  );
}

function toTime({ seconds }: JsonObject): string {
  return new Date(Number(seconds) * 1000).toISOString();
}

function message(types: Record<string, [type: string, id: number]>) {
  return { fields: fields(types) };
}

function maps(types: Record<string, [type: string, id: number]>) {
  return Object.fromEntries(
    Object.entries(types).map(([name, [type, id]]) => [
      name,
      { keyType: 'string', type, id },
    ]),
  );
}

function fields(types: Record<string, [type: string, id: number]>) {
  return Object.fromEntries(
    Object.entries(types).map(([name, [type, id]]) => [name, { type, id }]),
  );
}
