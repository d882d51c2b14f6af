// Generated from openapi.yaml by `yarn generate`.
export interface paths {
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the feature is on, and what is configured */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All namespaces that the person may see */
        get: operations["listNamespaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        /** What the person may do with the secrets of a namespace */
        get: operations["getCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/target-planes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        /** The planes that could hold secrets of a namespace, usable or not */
        get: operations["listTargetPlanes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/secrets/{name}/consumers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** Which workloads have pulled a secret, as far as the person may see them */
        get: operations["listConsumers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/secrets/{name}/workloads": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** The workloads that a restart would touch, whether the value has arrived there, and how far a restart is */
        get: operations["listWorkloads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/secrets/{name}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restarts workloads that use a secret, each on its own; needs openchoreo-secrets.workload.restart */
        post: operations["restartWorkloads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/secrets/{name}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates secrets with the values of another one, each on its own; needs reveal on the source and create on each target */
        post: operations["copySecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/secrets/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** Lists the saves of a secret that the store of its plane keeps, newest first, with the keys that each one changed. The backend reads the earlier values to compare them, and returns none */
        get: operations["getSecretHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/secrets/{name}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes the values of an earlier save through OpenChoreo, like any other change. Without keys, the secret has exactly the keys of that save afterwards: keys that it lacks are removed. Labels stay. Needs update and reveal */
        post: operations["restoreSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/deleted-secrets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        /** Lists the deleted secrets of a namespace, by name: those that were deleted through this portal, and those whose values the stores still have */
        get: operations["listDeletedSecrets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/deleted-secrets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Destroys all values of a deleted secret that the stores still have. Values of a secret that was created with the same name afterwards stay. Needs delete */
        delete: operations["destroyDeletedSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/deleted-secrets/{name}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a deleted secret again, with its type, target plane, category, labels, and last values. Needs create and reveal. Answers 409 if a secret of this name exists, or while the plane is still removing the deleted one */
        post: operations["undoDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        /** Whether the secrets of a namespace are really there, as far as the planes tell */
        get: operations["getSync"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/sync/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        /** The same, followed by each change as it happens; ends after some minutes, to be opened again */
        get: operations["followSync"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        /** Lists the metadata of a namespace's secrets by name, page by page or, as server-sent events, to the end */
        get: operations["listSecrets"];
        put?: never;
        /** Create a secret */
        post: operations["createSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/secrets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** Returns the metadata of a secret, without reading its values from the plane */
        get: operations["getSecret"];
        /** Replace all keys and, where given, all labels; needs no right to read */
        put: operations["replaceSecret"];
        post?: never;
        /** Delete a secret from the control plane, its plane and the plane's store */
        delete: operations["deleteSecret"];
        options?: never;
        head?: never;
        /** Change some keys or labels and leave all others as they are */
        patch: operations["updateSecret"];
        trace?: never;
    };
    "/namespaces/{namespace}/secrets/{name}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** Returns the metadata of a secret and, for people with access to its values, facts about them and the ETag */
        get: operations["getSecretFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/secrets/{name}/push": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes the same values again, so that the plane pushes them to its store again */
        post: operations["pushSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/secrets/{name}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The value of one key, after an audit record of it was written */
        post: operations["revealValue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        /** Which components refer to which secrets of a namespace */
        get: operations["getNamespaceUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/secrets/{name}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** Each place that refers to a secret, whether there is such a secret or not */
        get: operations["getSecretUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/components/{component}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the component */
                component: components["parameters"]["Component"];
            };
            cookie?: never;
        };
        /** What a component refers to, and whether it resolves */
        get: operations["getComponentSecrets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/namespaces/{namespace}/components/{component}/consumers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the component */
                component: components["parameters"]["Component"];
            };
            cookie?: never;
        };
        /** Which of the secrets that a component refers to it has pulled, in each environment */
        get: operations["listComponentConsumers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secrets of all namespaces that the person may see, for holders of openchoreo-secrets.platform.read */
        get: operations["readPlatform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the certificates of all namespaces expire, for holders of openchoreo-secrets.platform.read. TLS secrets are read for it, each namespace audited first; no value is answered */
        get: operations["readCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/deleted-secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the deleted secrets of all namespaces that the person has access to, by namespace and name, for holders of openchoreo-secrets.platform.read */
        get: operations["readDeletedSecrets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/planes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The planes that this portal may look into, and what is on them, for holders of openchoreo-secrets.platform.read */
        get: operations["readPlatformPlanes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Status: {
            enabled: boolean;
            /** @description Why the feature is off, and what to set */
            reason?: string;
            /** @description Whether values can be revealed at all */
            reveal: boolean;
            /** @description Whether the state of the planes can be read */
            planeAccess: boolean;
            /** @description Whether the backend has access to a store, for history, restoring, undoing a deletion, and destroying versions. TargetPlane says for which planes */
            history: boolean;
        };
        Namespace: {
            name: string;
            displayName?: string;
            description?: string;
        };
        Capability: {
            allowed: boolean;
            /** @description Why it is not allowed, in words for the person */
            reason?: string;
            /** @description True if the configuration of this portal switches it off for everybody */
            isOff?: boolean;
        };
        Capabilities: {
            list: components["schemas"]["Capability"];
            create: components["schemas"]["Capability"];
            update: components["schemas"]["Capability"];
            replace: components["schemas"]["Capability"];
            delete: components["schemas"]["Capability"];
            reveal: components["schemas"]["Capability"];
        };
        TargetPlaneRef: {
            kind: string;
            name: string;
        };
        TargetPlane: {
            kind: string;
            name: string;
            usable: boolean;
            /** @description Why the plane cannot hold secrets, and who can change that */
            reason?: string;
            /** @description Whether OpenChoreo has a connection to the plane; absent when it does not say */
            connected?: boolean;
            /** @description Whether the backend has access to the versions in the plane's store; absent if it hasn't */
            history?: boolean;
            /** @description The categories whose secrets are read from this plane's store */
            categories: components["schemas"]["Category"][];
        };
        SyncState: {
            /** @description Whether planes can be read at all; without, nothing is known of any secret */
            planeAccess: boolean;
            planes: components["schemas"]["PlaneSync"][];
            /** @description What is pushed from the planes; a secret that is not here is not on its plane */
            secrets: components["schemas"]["SecretSync"][];
        };
        ConsumerList: {
            items: components["schemas"]["Consumer"][];
            othersPossible: components["schemas"]["OthersPossible"];
        };
        /** @description A component in an environment that uses the secret */
        Consumer: {
            component: string;
            environment: string;
            /**
             * @description What its ExternalSecret says; notRendered where OpenChoreo has made none, unknown where that cannot be told
             * @enum {string}
             */
            state: "pulled" | "pulling" | "failed" | "notRendered" | "unknown";
            reason?: string;
            message?: string;
            /**
             * Format: date-time
             * @description When it was last pulled
             */
            refreshTime?: string;
        };
        WorkloadList: {
            items: components["schemas"]["Workload"][];
            othersPossible: components["schemas"]["OthersPossible"];
        };
        /** @description A component in an environment that uses the secret */
        Workload: {
            component: string;
            project: string;
            environment: string;
            production: boolean;
            /** @description The keys that it uses, of those that were asked for */
            keys: string[];
            /**
             * @description What runs it; none where OpenChoreo has rendered nothing, unknown where that can't be read
             * @enum {string}
             */
            kind: "Deployment" | "StatefulSet" | "CronJob" | "Job" | "none" | "unknown";
            /**
             * @description Why the person can't restart it: a permission of this portal, an OpenChoreo role, or because OpenChoreo restarts Deployments only
             * @enum {string}
             */
            blocked?: "portal" | "openChoreo" | "kind";
            value: components["schemas"]["ValueArrival"];
            /** @description Why the value can't arrive */
            message?: string;
            pods?: components["schemas"]["PodCounts"];
        };
        /**
         * @description Whether the workload's namespace has the value that was pushed last; a pod that starts then uses it. unknown without access to the plane
         * @enum {string}
         */
        ValueArrival: "arrived" | "waiting" | "failed" | "unknown";
        PodCounts: {
            desired: number;
            /** @description Ready pods that the restart or a later one has started */
            restarted: number;
            /** @description Pods from before the restart */
            old: number;
            /** @description Whether all pods were started by the restart or a later one */
            done: boolean;
            /** @description Why a pod doesn't start */
            failure?: string;
        };
        RestartTarget: {
            component: string;
            environment: string;
        };
        RestartRequest: {
            targets: components["schemas"]["RestartTarget"][];
            /** @description How long ago the save began; an earlier push doesn't count */
            savedSecondsAgo?: number;
            /** @description Whether to restart workloads that the value hasn't reached */
            anyway?: boolean;
        };
        RestartResult: {
            /** Format: date-time */
            restartedAt: string;
            items: components["schemas"]["RestartedWorkload"][];
        };
        RestartedWorkload: {
            component: string;
            environment: string;
            restarted: boolean;
            value: components["schemas"]["ValueArrival"];
            /** @description Why it wasn't restarted */
            code?: string;
            message?: string;
        };
        CopyRequest: {
            targets: components["schemas"]["CopyTarget"][];
        };
        CopyTarget: {
            namespace: string;
            name: string;
            targetPlane: components["schemas"]["TargetPlaneRef"];
        };
        CopyResult: {
            items: components["schemas"]["CopiedSecret"][];
        };
        CopiedSecret: {
            namespace: string;
            name: string;
            targetPlane: components["schemas"]["TargetPlaneRef"];
            created: boolean;
            /** @description Why it wasn't created */
            code?: string;
            message?: string;
        };
        SyncChange: {
            planes: components["schemas"]["PlaneSync"][];
            secrets: components["schemas"]["SecretSync"][];
            /** @description The secrets whose push has ended */
            removed: {
                name: string;
                cluster: number;
            }[];
        };
        /** @description The PushSecret of a secret, once for all planes that are on its cluster */
        SecretSync: {
            name: string;
            /** @description The cluster that it is on, as PlaneSync numbers them */
            cluster: number;
            /**
             * @description synced means that the last push succeeded, not that the value is still in the store
             * @enum {string}
             */
            state: "synced" | "syncing" | "failed";
            cause?: components["schemas"]["PushCause"];
            /** @description Whether the value is being removed from the store */
            deleting?: boolean;
            /** @description The reason that External Secrets Operator gives; absent if synced */
            reason?: string;
            /** @description What External Secrets Operator says; absent if synced */
            message?: string;
            /**
             * Format: date-time
             * @description When the state last changed; absent if synced
             */
            since?: string;
            /** @description When it was last pushed, in seconds since 1970 */
            pushedAt?: number;
            /** @description When OpenChoreo last wrote the secret, in seconds since 1970 */
            changedAt?: number;
            /** @description The stores that it is pushed to; absent if it is the only one of its cluster */
            stores?: string[];
        };
        /**
         * @description Why External Secrets Operator could not push or remove a value
         * @enum {string}
         */
        PushCause: "storeSealed" | "storeDenied" | "storeUnreachable" | "storeBusy" | "storeMissing" | "storeSetup" | "notOnPlane" | "keyMissing" | "entryTaken" | "pushFailed";
        PlaneSync: {
            kind: string;
            name: string;
            /** @description The cluster that the plane is on; planes on one cluster have the same number */
            cluster: number;
            /**
             * @description unknown if the plane responds, but what is on it can't be followed
             * @enum {string}
             */
            state: "starting" | "reachable" | "unreachable" | "unknown";
            problem?: components["schemas"]["PlaneProblem"];
            /** @description Why the plane can't be read, in words for a platform engineer */
            message?: string;
            /**
             * Format: date-time
             * @description Since when it is unreachable or unknown
             */
            since?: string;
            /** @description Empty while they can't be followed */
            stores: components["schemas"]["StoreSync"][];
        };
        /**
         * @description Why a plane can't be read: it doesn't respond; its Kubernetes API rejects the credentials, the identity may not list and watch, it has too many requests, or answers something else; External Secrets Operator isn't installed; the configured kubeconfig can't be read; the watch broke and could not be resumed
         * @enum {string}
         */
        PlaneProblem: "noResponse" | "unauthorized" | "forbidden" | "busy" | "unexpected" | "notInstalled" | "badKubeconfig" | "watchBroken";
        /** @description A ClusterSecretStore */
        StoreSync: {
            name: string;
            ready: boolean;
            cause?: components["schemas"]["PushCause"];
            /** @description The provider of External Secrets Operator, for example vault */
            provider?: string;
            reason?: string;
            message?: string;
            /** Format: date-time */
            since?: string;
        };
        /** @enum {string} */
        Category: "generic" | "git-credentials";
        Labels: {
            [key: string]: string;
        };
        /** @description Text by key. The limits here keep requests small; the rules of Kubernetes and of the secret type, which are stricter, are checked afterwards */
        Data: {
            [key: string]: string;
        };
        SecretMetadata: {
            name: string;
            /** @description The Kubernetes type */
            type: string;
            /** @description The value of the label openchoreo.dev/secret-type; absent when it is generic */
            category?: string;
            targetPlane?: components["schemas"]["TargetPlaneRef"];
            keys: string[];
            labels?: components["schemas"]["Labels"];
            /**
             * Format: date-time
             * @description Absent when OpenChoreo does not say
             */
            createdAt?: string;
            /** @description Whether the secret was made through the Secret Management API */
            managed: boolean;
        };
        SecretPage: {
            items: components["schemas"]["SecretMetadata"][];
            /** @description Where the next page begins; absent on the last page */
            nextCursor?: string;
        };
        SavedSecret: components["schemas"]["SecretMetadata"] & {
            /** @description Keys that the change doesn't keep but that are still on the plane, because another field manager than OpenChoreo sets them. Absent if there are none */
            notRemoved?: string[];
        };
        SecretDetails: components["schemas"]["SecretMetadata"] & {
            facts?: components["schemas"]["SecretFacts"];
            /** @description Why there are no facts, in words for the person */
            factsUnavailable?: string;
        };
        /** @description What can be said of the values without showing one; absent for people who may not read them */
        SecretFacts: {
            keys: components["schemas"]["KeyFacts"][];
            /** @description Of the certificate chain, the leaf first */
            certificates?: components["schemas"]["CertificateFacts"][];
            /** @description Of a Docker config */
            registries?: components["schemas"]["RegistryFacts"][];
            sshKeys?: components["schemas"]["SshKeyFacts"][];
        };
        KeyFacts: {
            key: string;
            /**
             * @description Whether the value is UTF-8 text; a secret with a binary value cannot be changed through this API
             * @enum {string}
             */
            content: "text" | "binary";
            /** @description Changes with the value. Made with a key that only the backend has, from the secret, the key's name and the value, so that it cannot be compared across keys or secrets */
            version: string;
        };
        CertificateFacts: {
            /** @description The key in the Secret's data */
            key: string;
            /** @description A distinguished name, as in RFC 4514 */
            subject: string;
            issuer: string;
            /** @description DNS names, addresses and others */
            subjectAlternativeNames: string[];
            /** Format: date-time */
            notBefore: string;
            /** Format: date-time */
            notAfter: string;
            /** @description Whether the private key belongs to it; only of the leaf, and only where that could be found out */
            keyMatches?: boolean;
        };
        RegistryFacts: {
            server: string;
            username?: string;
        };
        SshKeyFacts: {
            /** @description The key in the Secret's data */
            key: string;
            /** @description For example ed25519 */
            algorithm: string;
            /** @description Of the public key, as ssh-keygen -l prints it */
            fingerprint: string;
        };
        UpdateSecretRequest: {
            set?: components["schemas"]["Data"];
            /** @description Keys to remove */
            remove?: string[];
            /** @description Labels to set, or null to remove one; other labels stay */
            labels?: {
                [key: string]: string | null;
            };
        };
        ReplaceSecretRequest: {
            data: components["schemas"]["Data"];
            labels?: components["schemas"]["Labels"];
        };
        RevealRequest: {
            key: string;
            /** @description The version of a save in the history; the current value by default */
            version?: number;
        };
        SecretHistory: {
            /** @description Whether the backend can read the versions in the store */
            available: boolean;
            /** @description Why it can't, in words for the person */
            reason?: string;
            /** @description How many versions the store keeps of this secret. Each changed key of a save takes one. Absent if unknown */
            maxVersions?: number;
            /** @description Newest first */
            saves: components["schemas"]["SecretSave"][];
            /** @description Where the next page begins; absent on the last page */
            nextBefore?: number;
        };
        /** @description A change of values as the store has it. External Secrets Operator writes one version per changed key; the last of them stands for the save. A removal is a save too */
        SecretSave: {
            version: number;
            /** Format: date-time */
            savedAt: string;
            /** @description Whether the store has no newer version */
            current: boolean;
            /**
             * @description Only readable saves can be restored or revealed. deleted means that the secret was deleted then, and created again afterwards
             * @enum {string}
             */
            state: "readable" | "deleted" | "destroyed";
            /** @description The keys that the secret had after the save; absent unless readable */
            keys?: string[];
            /** @description Absent if the version before isn't readable or isn't kept anymore */
            changes?: components["schemas"]["KeyChanges"];
        };
        KeyChanges: {
            added: string[];
            replaced: string[];
            removed: string[];
        };
        RestoreRequest: {
            /** @description The version of a save in the history */
            version: number;
            /** @description The keys to restore, all others stay; the save must have them. The whole save by default */
            keys?: string[];
        };
        DeletedSecretList: {
            /** @description Whether the backend has access to a store; without, nothing is listed */
            available: boolean;
            items: components["schemas"]["DeletedSecret"][];
            /** @description What couldn't be read, and why, in words for the person */
            gaps: string[];
        };
        /** @description A secret that doesn't exist anymore */
        DeletedSecret: {
            namespace: string;
            name: string;
            /**
             * Format: date-time
             * @description Absent if the store doesn't say
             */
            deletedAt?: string;
            /** @description The entity reference of the person; absent if the secret was deleted elsewhere */
            deletedBy?: string;
            /** @description The Kubernetes type; absent if the secret was deleted elsewhere */
            type?: string;
            category?: string;
            targetPlane?: components["schemas"]["TargetPlaneRef"];
            labels?: components["schemas"]["Labels"];
            /** @description The keys that it had; absent if the secret was deleted elsewhere */
            keys?: string[];
            /** @description The stores that have or had its values */
            stores?: string[];
            /**
             * @description readable if a store still has values of it, soft-deleted ones included, because anyone with access to the store can read or undelete them. unknown if the store can't be read
             * @enum {string}
             */
            values: "readable" | "unknown";
            undo: components["schemas"]["Capability"];
            destruction?: components["schemas"]["Destruction"];
        };
        /** @description A requested destruction of the values that isn't finished */
        Destruction: {
            /**
             * @description failed destructions are tried again
             * @enum {string}
             */
            state: "pending" | "failed";
            /** Format: date-time */
            requestedAt: string;
            /** @description Why it failed, and what to do */
            message?: string;
        };
        RevealedValue: {
            value: string;
            /**
             * @description base64 for a value that is not UTF-8 text
             * @enum {string}
             */
            encoding: "utf-8" | "base64";
        };
        CreateSecretRequest: {
            name: string;
            /** @description The Kubernetes type */
            type: string;
            /** @description Defaults to generic */
            category?: string;
            targetPlane: components["schemas"]["TargetPlaneRef"];
            data: components["schemas"]["Data"];
            labels?: components["schemas"]["Labels"];
        };
        NamespaceUsage: {
            /** @description The names that components refer to, by name; there need not be such a secret */
            secrets: components["schemas"]["SecretUsers"][];
            othersPossible: components["schemas"]["OthersPossible"];
        };
        SecretUsers: {
            name: string;
            /** @description The names of the components */
            components: string[];
            /** @description The keys that they refer to */
            keys: string[];
        };
        SecretUsage: {
            checked: components["schemas"]["Checked"];
            uses: components["schemas"]["SecretUse"][];
            othersPossible: components["schemas"]["OthersPossible"];
        };
        ComponentSecrets: {
            component: string;
            project: string;
            checked: components["schemas"]["Checked"];
            uses: components["schemas"]["SecretUse"][];
            /** @description Those of the secrets it refers to that there are */
            secrets: components["schemas"]["SecretMetadata"][];
        };
        ComponentConsumers: {
            items: components["schemas"]["ComponentConsumer"][];
        };
        ComponentConsumer: components["schemas"]["Consumer"] & {
            secret: string;
        };
        /** @description Whether components that the person can't see could also use secrets */
        OthersPossible: boolean;
        /** @description Whether the uses were compared with the secrets that there are, which the person has to be allowed to see */
        Checked: boolean;
        /** @description A place that gets its value from a secret; neither variable nor file for the credentials of a build */
        SecretUse: {
            component: string;
            project: string;
            /** @description Absent for builds, and for what counts from the next release on */
            environment?: string;
            secret: string;
            /** @description Absent where all of the secret is used */
            key?: string;
            /** @description The environment variable */
            variable?: string;
            /** @description The path of the file in the container */
            file?: string;
            /**
             * @description The release that the environment runs, the workload if nothing is released or the release can't be seen, or the build of the component
             * @enum {string}
             */
            origin: "release" | "workload" | "build";
            /** @description The object that would have to be changed */
            declaredIn: {
                /** @enum {string} */
                kind: "Workload" | "ReleaseBinding" | "Component";
                name: string;
            };
            plane?: components["schemas"]["TargetPlaneRef"];
            problem?: components["schemas"]["SecretUseProblem"];
        };
        /** @description Why a use does not resolve, or may not */
        SecretUseProblem: {
            /**
             * @description Why the reference doesn't resolve: the secret or its key doesn't exist, or the environment's plane has no store. A value in the store of another plane resolves only if both planes read the same store
             * @enum {string}
             */
            code: "SECRET_MISSING" | "KEY_MISSING" | "NO_STORE" | "OTHER_PLANE";
            /** @description Whether it is certain that the use does not resolve */
            broken: boolean;
            /** @description The keys that the secret has, where one is missing */
            keys?: string[];
            targetPlane?: components["schemas"]["TargetPlaneRef"];
        };
        PlatformStart: {
            /** @description How many namespaces will follow */
            namespaces: number;
            /** @description The planes that no namespace owns */
            planes: components["schemas"]["TargetPlane"][];
        };
        PlatformNamespace: {
            name: string;
            /** @description Why nothing is said of the namespace */
            error?: string;
            secrets: components["schemas"]["PlatformSecret"][];
            /** @description The uses of secrets that do not resolve, or may not */
            problems: components["schemas"]["SecretUse"][];
            /** @description The planes that the namespace owns */
            planes: components["schemas"]["TargetPlane"][];
            othersPossible: components["schemas"]["OthersPossible"];
        };
        PlatformSecret: components["schemas"]["SecretMetadata"] & {
            /** @description How many components refer to it */
            users: number;
        };
        CertificateScanStart: {
            /** @description How many namespaces there are, those before the beginning too */
            namespaces: number;
            /** @description How many TLS secrets are read at the most */
            limit: number;
        };
        CertificateScanEnd: {
            /** @description Where to go on, if the limit was reached before all was read */
            after?: string;
        };
        CertificateNamespace: {
            name: string;
            /** @description Why nothing is said of the namespace */
            error?: string;
            certificates: components["schemas"]["SecretCertificate"][];
        };
        /** @description A TLS secret and, of the certificates in its chain, the one that expires first; or why there is none */
        SecretCertificate: {
            secret: components["schemas"]["SecretMetadata"];
            expiry?: components["schemas"]["CertificateExpiry"];
            /** @description Why it could not be read */
            error?: string;
        };
        CertificateExpiry: {
            /** @description A distinguished name, as in RFC 4514 */
            subject: string;
            /** Format: date-time */
            notAfter: string;
            /** @description Whole days from now on; negative once it has expired */
            daysLeft: number;
        };
        PlatformPlanes: {
            /** @description Whether planes can be read at all */
            planeAccess: boolean;
            planes: components["schemas"]["PlatformPlane"][];
            orphanedValues: components["schemas"]["OrphanedValueList"];
        };
        /** @description A plane; the control plane is ControlPlane/openchoreo */
        PlaneId: {
            kind: string;
            /** @description The namespace that owns the plane; absent for planes of all */
            namespace?: string;
            name: string;
        };
        PlatformPlane: components["schemas"]["PlaneId"] & {
            /** @enum {string} */
            state: "starting" | "reachable" | "unreachable" | "unknown" | "unconfigured";
            problem?: components["schemas"]["PlaneProblem"];
            /** @description Why the plane cannot be read, and what to do */
            message?: string;
            /** Format: date-time */
            since?: string;
            /** @description Absent while it is not known which there are */
            stores?: components["schemas"]["StoreSync"][];
            /** @description Those that OpenChoreo itself needs there */
            secrets: components["schemas"]["PlatformSecretState"][];
        };
        /** @description A secret that OpenChoreo itself needs; nothing is read of it but that it is there */
        PlatformSecretState: {
            /** @description As OpenChoreo's documentation calls it */
            secret: string;
            namespace: string;
            /** @description What this installation calls it */
            name: string;
            /** @enum {string} */
            state: "present" | "missing" | "unknown";
            /** @description Why it is not known, and what to do */
            message?: string;
            certificate?: components["schemas"]["IssuedCertificate"];
            /** @description Why it is not known what cert-manager says of it */
            certificateUnknown?: string;
            /** @description The kubectl commands that are nearest to putting it right */
            commands?: string;
        };
        /** @description What a Certificate of cert-manager says of the Secret that it fills */
        IssuedCertificate: {
            name: string;
            /**
             * Format: date-time
             * @description When what was issued ends; absent before anything was
             */
            notAfter?: string;
            /** @description Whether cert-manager has nothing to object to */
            ready: boolean;
            /** @description What it objects to */
            message?: string;
        };
        OrphanedValueList: {
            items: components["schemas"]["OrphanedValue"][];
            /** @description What could not be told, and why, in words for the person */
            gaps: string[];
            /** @description Whether there are values of namespaces whose secrets the person may not list */
            othersPossible: boolean;
        };
        /** @description A value that is pushed from a plane although no secret stands for it */
        OrphanedValue: {
            /** @description The planes on the cluster that has it */
            planes: components["schemas"]["PlaneId"][];
            /** @description The OpenChoreo namespace, which need not exist any more */
            namespace: string;
            name: string;
            /**
             * @description recent while it may be part of a creation that is under way; removing once it is deleted, until External Secrets Operator is done with it
             * @enum {string}
             */
            state: "present" | "recent" | "removing";
            /** Format: date-time */
            createdAt?: string;
            /** @description Whether OpenChoreo has no such namespace */
            namespaceGone?: boolean;
            targetPlane?: components["schemas"]["TargetPlaneRef"];
            /** @description The SecretReferences that read the value from the store, as namespace/name */
            readBy?: string[];
            /** @description Other PushSecrets that write to the same place in a store, as namespace/name */
            pushedBy?: string[];
            /** @description The secrets and other PushSecrets of the namespace that use the same Secret on the plane */
            secretUsedBy?: string[];
            /** @description The stores that it is pushed to */
            stores?: string[];
            /** @description Where the stores keep it */
            remoteKeys?: string[];
            /**
             * @description Whether the value in the store goes with the PushSecret
             * @enum {string}
             */
            deletionPolicy: "Delete" | "None";
            /** @description The kubectl commands that remove it if its state is present. The value in the store and the Secret stay while something else uses them */
            cleanUp?: string;
            /**
             * @description Why there are no commands although its state is present. hiddenNamespaces: something uses or might use the value in a namespace whose secrets the person can't list. unreadNamespaces: the references of a namespace couldn't be read
             * @enum {string}
             */
            cleanUpWithheld?: "hiddenNamespaces" | "unreadNamespaces";
        };
        FieldError: {
            /** @description A JSON pointer into the request. Invisible characters in names appear as their code points, and long names are cut */
            path: string;
            message: string;
        };
        ErrorBody: {
            error: {
                name: string;
                message: string;
                /** @description Says more than the status where a client has to tell cases apart */
                code?: string;
                /** @description At most 20; the message says how many more there are */
                fields?: components["schemas"]["FieldError"][];
            };
        };
    };
    responses: {
        /** @description The state of the feature */
        Status: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Status"];
            };
        };
        /** @description The namespaces, by name */
        NamespaceList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    items: components["schemas"]["Namespace"][];
                };
            };
        };
        /** @description What the person can do, and the reason for everything else */
        Capabilities: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Capabilities"];
            };
        };
        /** @description The planes */
        TargetPlaneList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    items: components["schemas"]["TargetPlane"][];
                };
            };
        };
        /** @description The workloads that use the secret, by component and environment */
        ConsumerList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConsumerList"];
            };
        };
        /** @description The workloads, by component and environment */
        WorkloadList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WorkloadList"];
            };
        };
        /** @description What became of each workload */
        RestartResult: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RestartResult"];
            };
        };
        /** @description Which copies were created */
        CopyResult: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CopyResult"];
            };
        };
        /** @description What is known of the planes at this moment */
        SyncState: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SyncState"];
            };
        };
        /** @description Metadata of the secret */
        SecretMetadata: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SecretMetadata"];
            };
        };
        /** @description Metadata of the secret as it is now */
        SavedSecret: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SavedSecret"];
            };
        };
        /** @description The secret without its values */
        SecretDetails: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SecretDetails"];
            };
        };
        /** @description The value; never to be stored */
        RevealedValue: {
            headers: {
                /** @description Always no-store */
                "Cache-Control"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RevealedValue"];
            };
        };
        /** @description The saves, or the reason for their absence */
        SecretHistory: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SecretHistory"];
            };
        };
        /** @description The deleted secrets */
        DeletedSecretList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DeletedSecretList"];
            };
        };
        /** @description Who uses what */
        NamespaceUsage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NamespaceUsage"];
            };
        };
        /** @description The uses of the secret, by component and environment */
        SecretUsage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SecretUsage"];
            };
        };
        /** @description What the component has of each secret, by environment */
        ComponentConsumers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ComponentConsumers"];
            };
        };
        /** @description The uses of the component, by environment */
        ComponentSecrets: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ComponentSecrets"];
            };
        };
        /** @description What is known of the planes at this moment */
        PlatformPlanes: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlatformPlanes"];
            };
        };
        /** @description What went wrong */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /** @description The name of the component */
        Component: string;
        /** @description The OpenChoreo namespace */
        Namespace: string;
        /** @description The name of the secret */
        Name: string;
        /** @description How long ago the save began; an earlier push doesn't count */
        SavedSecondsAgo: number;
        /** @description The ETag of what the change is based on. A PATCH needs it (428); where the secret is another by now, nothing is changed (412) */
        IfMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description Changes with every change of values or labels; absent for people who may not read values */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Status"];
            default: components["responses"]["Error"];
        };
    };
    listNamespaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["NamespaceList"];
            default: components["responses"]["Error"];
        };
    };
    getCapabilities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Capabilities"];
            default: components["responses"]["Error"];
        };
    };
    listTargetPlanes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TargetPlaneList"];
            default: components["responses"]["Error"];
        };
    };
    listConsumers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ConsumerList"];
            default: components["responses"]["Error"];
        };
    };
    listWorkloads: {
        parameters: {
            query?: {
                /** @description Only workloads that use one of these keys; all that use the secret without it */
                key?: string[];
                /** @description How long ago the save began; an earlier push doesn't count */
                savedSecondsAgo?: components["parameters"]["SavedSecondsAgo"];
                /** @description The time of a restart whose pods are counted */
                restartedAt?: string;
            };
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["WorkloadList"];
            default: components["responses"]["Error"];
        };
    };
    restartWorkloads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestartRequest"];
            };
        };
        responses: {
            200: components["responses"]["RestartResult"];
            default: components["responses"]["Error"];
        };
    };
    copySecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyRequest"];
            };
        };
        responses: {
            200: components["responses"]["CopyResult"];
            default: components["responses"]["Error"];
        };
    };
    getSecretHistory: {
        parameters: {
            query?: {
                /** @description Maximum number of saves */
                limit?: number;
                /** @description The nextBefore of the page before */
                before?: number;
            };
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SecretHistory"];
            default: components["responses"]["Error"];
        };
    };
    restoreSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is based on. A PATCH needs it (428); where the secret is another by now, nothing is changed (412) */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreRequest"];
            };
        };
        responses: {
            200: components["responses"]["SavedSecret"];
            default: components["responses"]["Error"];
        };
    };
    listDeletedSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DeletedSecretList"];
            default: components["responses"]["Error"];
        };
    };
    destroyDeletedSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plane is still removing the secret, or a store failed. The backend destroys the values as soon as it can; until then the secret stays in the list with its destruction */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The stores have no values of the deleted secret anymore */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    undoDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["SecretMetadata"];
            default: components["responses"]["Error"];
        };
    };
    getSync: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SyncState"];
            default: components["responses"]["Error"];
        };
    };
    followSync: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events: `state` with a SyncState, then `change` with a SyncChange each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listSecrets: {
        parameters: {
            query?: {
                /** @description How many secrets to answer at the most */
                limit?: number;
                /** @description The nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page or, for `Accept: text/event-stream`, server-sent events without `limit` and `cursor`: a `page` with a SecretPage each, then `end`, or `error` with an ErrorBody and `response.statusCode` if the rest can't be read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretPage"];
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    createSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSecretRequest"];
            };
        };
        responses: {
            201: components["responses"]["SecretMetadata"];
            default: components["responses"]["Error"];
        };
    };
    getSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SecretMetadata"];
            default: components["responses"]["Error"];
        };
    };
    replaceSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is based on. A PATCH needs it (428); where the secret is another by now, nothing is changed (412) */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceSecretRequest"];
            };
        };
        responses: {
            200: components["responses"]["SavedSecret"];
            default: components["responses"]["Error"];
        };
    };
    deleteSecret: {
        parameters: {
            query?: {
                /** @description Whether to destroy all versions of the secret in the store too. They're readable there otherwise, and the deletion can be undone. Answers 422 and deletes nothing if the backend can't change versions in that store */
                destroyVersions?: boolean;
            };
            header?: {
                /** @description The ETag of what the change is based on. A PATCH needs it (428); where the secret is another by now, nothing is changed (412) */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret is deleted. Its versions will be destroyed as soon as the plane has removed the last one; until then it's in the list of deleted secrets */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The secret is deleted and, if requested, its versions are destroyed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    updateSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is based on. A PATCH needs it (428); where the secret is another by now, nothing is changed (412) */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSecretRequest"];
            };
        };
        responses: {
            200: components["responses"]["SavedSecret"];
            default: components["responses"]["Error"];
        };
    };
    getSecretFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SecretDetails"];
            default: components["responses"]["Error"];
        };
    };
    pushSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SavedSecret"];
            default: components["responses"]["Error"];
        };
    };
    revealValue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealRequest"];
            };
        };
        responses: {
            200: components["responses"]["RevealedValue"];
            default: components["responses"]["Error"];
        };
    };
    getNamespaceUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["NamespaceUsage"];
            default: components["responses"]["Error"];
        };
    };
    getSecretUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the secret */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SecretUsage"];
            default: components["responses"]["Error"];
        };
    };
    getComponentSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the component */
                component: components["parameters"]["Component"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ComponentSecrets"];
            default: components["responses"]["Error"];
        };
    };
    listComponentConsumers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The OpenChoreo namespace */
                namespace: components["parameters"]["Namespace"];
                /** @description The name of the component */
                component: components["parameters"]["Component"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ComponentConsumers"];
            default: components["responses"]["Error"];
        };
    };
    readPlatform: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events: `start` with a PlatformStart, then a `namespace` with a PlatformNamespace each, in no order, and `end` when that was all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readCertificates: {
        parameters: {
            query?: {
                /** @description Where a scan ended that had to stop, to go on from there */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events: `start` with a CertificateScanStart, then a `namespace` with a CertificateNamespace each, by name, and `end` with a CertificateScanEnd */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readDeletedSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DeletedSecretList"];
            default: components["responses"]["Error"];
        };
    };
    readPlatformPlanes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PlatformPlanes"];
            default: components["responses"]["Error"];
        };
    };
}
