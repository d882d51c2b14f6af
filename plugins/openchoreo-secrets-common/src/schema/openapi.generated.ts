// Generated from openapi.yaml by `yarn generate`.

/**
 * The OpenAPI document of the backend.
 *
 * @public
 */
export const openApiSpec = {
  "openapi": "3.0.3",
  "info": {
    "title": "OpenChoreo Secrets",
    "version": "1",
    "description": "The door from Backstage to the secrets of OpenChoreo. Of all its answers, only that to a reveal carries a value, of one key."
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "paths": {
    "/status": {
      "get": {
        "operationId": "getStatus",
        "summary": "Whether the feature is on, and what is configured",
        "responses": {
          "200": {
            "$ref": "#/components/responses/Status"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces": {
      "get": {
        "operationId": "listNamespaces",
        "summary": "All namespaces that the person may see",
        "responses": {
          "200": {
            "$ref": "#/components/responses/NamespaceList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/capabilities": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        }
      ],
      "get": {
        "operationId": "getCapabilities",
        "summary": "What the person may do with the secrets of a namespace",
        "responses": {
          "200": {
            "$ref": "#/components/responses/Capabilities"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/target-planes": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        }
      ],
      "get": {
        "operationId": "listTargetPlanes",
        "summary": "The planes that could hold secrets of a namespace, usable or not",
        "responses": {
          "200": {
            "$ref": "#/components/responses/TargetPlaneList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/secrets/{name}/consumers": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "get": {
        "operationId": "listConsumers",
        "summary": "Which workloads have pulled a secret, as far as the person may see them",
        "responses": {
          "200": {
            "$ref": "#/components/responses/ConsumerList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/secrets/{name}/workloads": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "get": {
        "operationId": "listWorkloads",
        "summary": "The workloads that a restart would touch, whether the value has arrived there, and how far a restart is",
        "parameters": [
          {
            "name": "key",
            "in": "query",
            "description": "Only workloads that use one of these keys; all that use the secret without it",
            "schema": {
              "type": "array",
              "maxItems": 1000,
              "items": {
                "type": "string",
                "minLength": 1,
                "maxLength": 253
              }
            }
          },
          {
            "$ref": "#/components/parameters/SavedSecondsAgo"
          },
          {
            "name": "restartedAt",
            "in": "query",
            "description": "The time of a restart whose pods are counted",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/WorkloadList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/secrets/{name}/restart": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "post": {
        "operationId": "restartWorkloads",
        "summary": "Restarts workloads that use a secret, each on its own; needs openchoreo-secrets.workload.restart",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RestartRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/RestartResult"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/secrets/{name}/copy": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "post": {
        "operationId": "copySecret",
        "summary": "Creates secrets with the values of another one, each on its own; needs reveal on the source and create on each target",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CopyRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/CopyResult"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/secrets/{name}/history": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "get": {
        "operationId": "getSecretHistory",
        "summary": "Lists the saves of a secret that the store of its plane keeps, newest first, with the keys that each one changed. The backend reads the earlier values to compare them, and returns none",
        "parameters": [
          {
            "name": "limit",
            "in": "query",
            "description": "Maximum number of saves",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 50,
              "default": 20
            }
          },
          {
            "name": "before",
            "in": "query",
            "description": "The nextBefore of the page before",
            "schema": {
              "type": "integer",
              "minimum": 1
            }
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/SecretHistory"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/secrets/{name}/restore": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "post": {
        "operationId": "restoreSecret",
        "summary": "Writes the values of an earlier save through OpenChoreo, like any other change. Without keys, the secret has exactly the keys of that save afterwards: keys that it lacks are removed. Labels stay. Needs update and reveal",
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RestoreRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/SavedSecret"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/deleted-secrets": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        }
      ],
      "get": {
        "operationId": "listDeletedSecrets",
        "summary": "Lists the deleted secrets of a namespace, by name: those that were deleted through this portal, and those whose values the stores still have",
        "responses": {
          "200": {
            "$ref": "#/components/responses/DeletedSecretList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/deleted-secrets/{name}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "delete": {
        "operationId": "destroyDeletedSecret",
        "summary": "Destroys all values of a deleted secret that the stores still have. Values of a secret that was created with the same name afterwards stay. Needs delete",
        "responses": {
          "202": {
            "description": "The plane is still removing the secret, or a store failed. The backend destroys the values as soon as it can; until then the secret stays in the list with its destruction"
          },
          "204": {
            "description": "The stores have no values of the deleted secret anymore"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/deleted-secrets/{name}/undo": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "post": {
        "operationId": "undoDelete",
        "summary": "Creates a deleted secret again, with its type, target plane, category, labels, and last values. Needs create and reveal. Answers 409 if a secret of this name exists, or while the plane is still removing the deleted one",
        "responses": {
          "201": {
            "$ref": "#/components/responses/SecretMetadata"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/sync": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        }
      ],
      "get": {
        "operationId": "getSync",
        "summary": "Whether the secrets of a namespace are really there, as far as the planes tell",
        "responses": {
          "200": {
            "$ref": "#/components/responses/SyncState"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/sync/events": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        }
      ],
      "get": {
        "operationId": "followSync",
        "summary": "The same, followed by each change as it happens; ends after some minutes, to be opened again",
        "responses": {
          "200": {
            "description": "Server-sent events: `state` with a SyncState, then `change` with a SyncChange each",
            "content": {
              "text/event-stream": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/secrets": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        }
      ],
      "get": {
        "operationId": "listSecrets",
        "summary": "Lists the metadata of a namespace's secrets by name, page by page or, as server-sent events, to the end",
        "parameters": [
          {
            "name": "limit",
            "in": "query",
            "description": "How many secrets to answer at the most",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 100
            }
          },
          {
            "name": "cursor",
            "in": "query",
            "description": "The nextCursor of the page before",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 8192
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A page or, for `Accept: text/event-stream`, server-sent events without `limit` and `cursor`: a `page` with a SecretPage each, then `end`, or `error` with an ErrorBody and `response.statusCode` if the rest can't be read",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SecretPage"
                }
              },
              "text/event-stream": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "post": {
        "operationId": "createSecret",
        "summary": "Create a secret",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CreateSecretRequest"
              }
            }
          }
        },
        "responses": {
          "201": {
            "$ref": "#/components/responses/SecretMetadata"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/secrets/{name}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "get": {
        "operationId": "getSecret",
        "summary": "Returns the metadata of a secret, without reading its values from the plane",
        "responses": {
          "200": {
            "$ref": "#/components/responses/SecretMetadata"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "patch": {
        "operationId": "updateSecret",
        "summary": "Change some keys or labels and leave all others as they are",
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/UpdateSecretRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/SavedSecret"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "put": {
        "operationId": "replaceSecret",
        "summary": "Replace all keys and, where given, all labels; needs no right to read",
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ReplaceSecretRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/SavedSecret"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "delete": {
        "operationId": "deleteSecret",
        "summary": "Delete a secret from the control plane, its plane and the plane's store",
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          },
          {
            "name": "destroyVersions",
            "in": "query",
            "description": "Whether to destroy all versions of the secret in the store too. They're readable there otherwise, and the deletion can be undone. Answers 422 and deletes nothing if the backend can't change versions in that store",
            "schema": {
              "type": "boolean",
              "default": false
            }
          }
        ],
        "responses": {
          "202": {
            "description": "The secret is deleted. Its versions will be destroyed as soon as the plane has removed the last one; until then it's in the list of deleted secrets"
          },
          "204": {
            "description": "The secret is deleted and, if requested, its versions are destroyed"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/secrets/{name}/facts": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "get": {
        "operationId": "getSecretFacts",
        "summary": "Returns the metadata of a secret and, for people with access to its values, facts about them and the ETag",
        "responses": {
          "200": {
            "$ref": "#/components/responses/SecretDetails"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/secrets/{name}/push": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "post": {
        "operationId": "pushSecret",
        "summary": "Writes the same values again, so that the plane pushes them to its store again",
        "responses": {
          "200": {
            "$ref": "#/components/responses/SavedSecret"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/secrets/{name}/reveal": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "post": {
        "operationId": "revealValue",
        "summary": "The value of one key, after an audit record of it was written",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RevealRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/RevealedValue"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/usage": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        }
      ],
      "get": {
        "operationId": "getNamespaceUsage",
        "summary": "Which components refer to which secrets of a namespace",
        "responses": {
          "200": {
            "$ref": "#/components/responses/NamespaceUsage"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/secrets/{name}/usage": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Name"
        }
      ],
      "get": {
        "operationId": "getSecretUsage",
        "summary": "Each place that refers to a secret, whether there is such a secret or not",
        "responses": {
          "200": {
            "$ref": "#/components/responses/SecretUsage"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/components/{component}/secrets": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Component"
        }
      ],
      "get": {
        "operationId": "getComponentSecrets",
        "summary": "What a component refers to, and whether it resolves",
        "responses": {
          "200": {
            "$ref": "#/components/responses/ComponentSecrets"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/namespaces/{namespace}/components/{component}/consumers": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        },
        {
          "$ref": "#/components/parameters/Component"
        }
      ],
      "get": {
        "operationId": "listComponentConsumers",
        "summary": "Which of the secrets that a component refers to it has pulled, in each environment",
        "responses": {
          "200": {
            "$ref": "#/components/responses/ComponentConsumers"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/platform/secrets": {
      "get": {
        "operationId": "readPlatform",
        "summary": "The secrets of all namespaces that the person may see, for holders of openchoreo-secrets.platform.read",
        "responses": {
          "200": {
            "description": "Server-sent events: `start` with a PlatformStart, then a `namespace` with a PlatformNamespace each, in no order, and `end` when that was all",
            "content": {
              "text/event-stream": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/platform/certificates": {
      "get": {
        "operationId": "readCertificates",
        "summary": "When the certificates of all namespaces expire, for holders of openchoreo-secrets.platform.read. TLS secrets are read for it, each namespace audited first; no value is answered",
        "parameters": [
          {
            "name": "after",
            "in": "query",
            "description": "Where a scan ended that had to stop, to go on from there",
            "schema": {
              "type": "string",
              "maxLength": 400,
              "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?/[a-z0-9]([-.a-z0-9]*[a-z0-9])?$"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Server-sent events: `start` with a CertificateScanStart, then a `namespace` with a CertificateNamespace each, by name, and `end` with a CertificateScanEnd",
            "content": {
              "text/event-stream": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/platform/deleted-secrets": {
      "get": {
        "operationId": "readDeletedSecrets",
        "summary": "Lists the deleted secrets of all namespaces that the person has access to, by namespace and name, for holders of openchoreo-secrets.platform.read",
        "responses": {
          "200": {
            "$ref": "#/components/responses/DeletedSecretList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/platform/planes": {
      "get": {
        "operationId": "readPlatformPlanes",
        "summary": "The planes that this portal may look into, and what is on them, for holders of openchoreo-secrets.platform.read",
        "responses": {
          "200": {
            "$ref": "#/components/responses/PlatformPlanes"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "Component": {
        "name": "component",
        "in": "path",
        "required": true,
        "description": "The name of the component",
        "schema": {
          "type": "string"
        }
      },
      "Namespace": {
        "name": "namespace",
        "in": "path",
        "required": true,
        "description": "The OpenChoreo namespace",
        "schema": {
          "type": "string"
        }
      },
      "Name": {
        "name": "name",
        "in": "path",
        "required": true,
        "description": "The name of the secret",
        "schema": {
          "type": "string"
        }
      },
      "SavedSecondsAgo": {
        "name": "savedSecondsAgo",
        "in": "query",
        "description": "How long ago the save began; an earlier push doesn't count",
        "schema": {
          "type": "integer",
          "minimum": 0,
          "maximum": 86400
        }
      },
      "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "description": "The ETag of what the change is based on. A PATCH needs it (428); where the secret is another by now, nothing is changed (412)",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 256
        }
      }
    },
    "responses": {
      "Status": {
        "description": "The state of the feature",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Status"
            }
          }
        }
      },
      "NamespaceList": {
        "description": "The namespaces, by name",
        "content": {
          "application/json": {
            "schema": {
              "type": "object",
              "required": [
                "items"
              ],
              "properties": {
                "items": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/Namespace"
                  }
                }
              }
            }
          }
        }
      },
      "Capabilities": {
        "description": "What the person can do, and the reason for everything else",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Capabilities"
            }
          }
        }
      },
      "TargetPlaneList": {
        "description": "The planes",
        "content": {
          "application/json": {
            "schema": {
              "type": "object",
              "required": [
                "items"
              ],
              "properties": {
                "items": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/TargetPlane"
                  }
                }
              }
            }
          }
        }
      },
      "ConsumerList": {
        "description": "The workloads that use the secret, by component and environment",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ConsumerList"
            }
          }
        }
      },
      "WorkloadList": {
        "description": "The workloads, by component and environment",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/WorkloadList"
            }
          }
        }
      },
      "RestartResult": {
        "description": "What became of each workload",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/RestartResult"
            }
          }
        }
      },
      "CopyResult": {
        "description": "Which copies were created",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/CopyResult"
            }
          }
        }
      },
      "SyncState": {
        "description": "What is known of the planes at this moment",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/SyncState"
            }
          }
        }
      },
      "SecretMetadata": {
        "description": "Metadata of the secret",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/SecretMetadata"
            }
          }
        }
      },
      "SavedSecret": {
        "description": "Metadata of the secret as it is now",
        "headers": {
          "ETag": {
            "$ref": "#/components/headers/ETag"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/SavedSecret"
            }
          }
        }
      },
      "SecretDetails": {
        "description": "The secret without its values",
        "headers": {
          "ETag": {
            "$ref": "#/components/headers/ETag"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/SecretDetails"
            }
          }
        }
      },
      "RevealedValue": {
        "description": "The value; never to be stored",
        "headers": {
          "Cache-Control": {
            "description": "Always no-store",
            "schema": {
              "type": "string"
            }
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/RevealedValue"
            }
          }
        }
      },
      "SecretHistory": {
        "description": "The saves, or the reason for their absence",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/SecretHistory"
            }
          }
        }
      },
      "DeletedSecretList": {
        "description": "The deleted secrets",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/DeletedSecretList"
            }
          }
        }
      },
      "NamespaceUsage": {
        "description": "Who uses what",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/NamespaceUsage"
            }
          }
        }
      },
      "SecretUsage": {
        "description": "The uses of the secret, by component and environment",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/SecretUsage"
            }
          }
        }
      },
      "ComponentConsumers": {
        "description": "What the component has of each secret, by environment",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ComponentConsumers"
            }
          }
        }
      },
      "ComponentSecrets": {
        "description": "The uses of the component, by environment",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ComponentSecrets"
            }
          }
        }
      },
      "PlatformPlanes": {
        "description": "What is known of the planes at this moment",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/PlatformPlanes"
            }
          }
        }
      },
      "Error": {
        "description": "What went wrong",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      }
    },
    "headers": {
      "ETag": {
        "description": "Changes with every change of values or labels; absent for people who may not read values",
        "schema": {
          "type": "string"
        }
      }
    },
    "schemas": {
      "Status": {
        "type": "object",
        "required": [
          "enabled",
          "reveal",
          "planeAccess",
          "history"
        ],
        "properties": {
          "enabled": {
            "type": "boolean"
          },
          "reason": {
            "type": "string",
            "description": "Why the feature is off, and what to set"
          },
          "reveal": {
            "type": "boolean",
            "description": "Whether values can be revealed at all"
          },
          "planeAccess": {
            "type": "boolean",
            "description": "Whether the state of the planes can be read"
          },
          "history": {
            "type": "boolean",
            "description": "Whether the backend has access to a store, for history, restoring, undoing a deletion, and destroying versions. TargetPlane says for which planes"
          }
        }
      },
      "Namespace": {
        "type": "object",
        "required": [
          "name"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "displayName": {
            "type": "string"
          },
          "description": {
            "type": "string"
          }
        }
      },
      "Capability": {
        "type": "object",
        "required": [
          "allowed"
        ],
        "properties": {
          "allowed": {
            "type": "boolean"
          },
          "reason": {
            "type": "string",
            "description": "Why it is not allowed, in words for the person"
          },
          "isOff": {
            "type": "boolean",
            "description": "True if the configuration of this portal switches it off for everybody"
          }
        }
      },
      "Capabilities": {
        "type": "object",
        "required": [
          "list",
          "create",
          "update",
          "replace",
          "delete",
          "reveal"
        ],
        "properties": {
          "list": {
            "$ref": "#/components/schemas/Capability"
          },
          "create": {
            "$ref": "#/components/schemas/Capability"
          },
          "update": {
            "$ref": "#/components/schemas/Capability"
          },
          "replace": {
            "$ref": "#/components/schemas/Capability"
          },
          "delete": {
            "$ref": "#/components/schemas/Capability"
          },
          "reveal": {
            "$ref": "#/components/schemas/Capability"
          }
        }
      },
      "TargetPlaneRef": {
        "type": "object",
        "required": [
          "kind",
          "name"
        ],
        "additionalProperties": false,
        "properties": {
          "kind": {
            "type": "string",
            "maxLength": 253
          },
          "name": {
            "type": "string",
            "maxLength": 1000
          }
        }
      },
      "TargetPlane": {
        "type": "object",
        "required": [
          "kind",
          "name",
          "usable",
          "categories"
        ],
        "properties": {
          "kind": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "usable": {
            "type": "boolean"
          },
          "reason": {
            "type": "string",
            "description": "Why the plane cannot hold secrets, and who can change that"
          },
          "connected": {
            "type": "boolean",
            "description": "Whether OpenChoreo has a connection to the plane; absent when it does not say"
          },
          "history": {
            "type": "boolean",
            "description": "Whether the backend has access to the versions in the plane's store; absent if it hasn't"
          },
          "categories": {
            "type": "array",
            "description": "The categories whose secrets are read from this plane's store",
            "items": {
              "$ref": "#/components/schemas/Category"
            }
          }
        }
      },
      "SyncState": {
        "type": "object",
        "required": [
          "planeAccess",
          "planes",
          "secrets"
        ],
        "properties": {
          "planeAccess": {
            "type": "boolean",
            "description": "Whether planes can be read at all; without, nothing is known of any secret"
          },
          "planes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlaneSync"
            }
          },
          "secrets": {
            "type": "array",
            "description": "What is pushed from the planes; a secret that is not here is not on its plane",
            "items": {
              "$ref": "#/components/schemas/SecretSync"
            }
          }
        }
      },
      "ConsumerList": {
        "type": "object",
        "required": [
          "items",
          "othersPossible"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Consumer"
            }
          },
          "othersPossible": {
            "$ref": "#/components/schemas/OthersPossible"
          }
        }
      },
      "Consumer": {
        "type": "object",
        "description": "A component in an environment that uses the secret",
        "required": [
          "component",
          "environment",
          "state"
        ],
        "properties": {
          "component": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "pulled",
              "pulling",
              "failed",
              "notRendered",
              "unknown"
            ],
            "description": "What its ExternalSecret says; notRendered where OpenChoreo has made none, unknown where that cannot be told"
          },
          "reason": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "refreshTime": {
            "type": "string",
            "format": "date-time",
            "description": "When it was last pulled"
          }
        }
      },
      "WorkloadList": {
        "type": "object",
        "required": [
          "items",
          "othersPossible"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Workload"
            }
          },
          "othersPossible": {
            "$ref": "#/components/schemas/OthersPossible"
          }
        }
      },
      "Workload": {
        "type": "object",
        "description": "A component in an environment that uses the secret",
        "required": [
          "component",
          "project",
          "environment",
          "production",
          "keys",
          "kind",
          "value"
        ],
        "properties": {
          "component": {
            "type": "string"
          },
          "project": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "production": {
            "type": "boolean"
          },
          "keys": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "The keys that it uses, of those that were asked for"
          },
          "kind": {
            "type": "string",
            "enum": [
              "Deployment",
              "StatefulSet",
              "CronJob",
              "Job",
              "none",
              "unknown"
            ],
            "description": "What runs it; none where OpenChoreo has rendered nothing, unknown where that can't be read"
          },
          "blocked": {
            "type": "string",
            "enum": [
              "portal",
              "openChoreo",
              "kind"
            ],
            "description": "Why the person can't restart it: a permission of this portal, an OpenChoreo role, or because OpenChoreo restarts Deployments only"
          },
          "value": {
            "$ref": "#/components/schemas/ValueArrival"
          },
          "message": {
            "type": "string",
            "description": "Why the value can't arrive"
          },
          "pods": {
            "$ref": "#/components/schemas/PodCounts"
          }
        }
      },
      "ValueArrival": {
        "type": "string",
        "enum": [
          "arrived",
          "waiting",
          "failed",
          "unknown"
        ],
        "description": "Whether the workload's namespace has the value that was pushed last; a pod that starts then uses it. unknown without access to the plane"
      },
      "PodCounts": {
        "type": "object",
        "required": [
          "desired",
          "restarted",
          "old",
          "done"
        ],
        "properties": {
          "desired": {
            "type": "integer"
          },
          "restarted": {
            "type": "integer",
            "description": "Ready pods that the restart or a later one has started"
          },
          "old": {
            "type": "integer",
            "description": "Pods from before the restart"
          },
          "done": {
            "type": "boolean",
            "description": "Whether all pods were started by the restart or a later one"
          },
          "failure": {
            "type": "string",
            "description": "Why a pod doesn't start"
          }
        }
      },
      "RestartTarget": {
        "type": "object",
        "required": [
          "component",
          "environment"
        ],
        "properties": {
          "component": {
            "type": "string",
            "minLength": 1,
            "maxLength": 253
          },
          "environment": {
            "type": "string",
            "minLength": 1,
            "maxLength": 253
          }
        }
      },
      "RestartRequest": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "targets"
        ],
        "properties": {
          "targets": {
            "type": "array",
            "minItems": 1,
            "maxItems": 40,
            "items": {
              "$ref": "#/components/schemas/RestartTarget"
            }
          },
          "savedSecondsAgo": {
            "type": "integer",
            "minimum": 0,
            "maximum": 86400,
            "description": "How long ago the save began; an earlier push doesn't count"
          },
          "anyway": {
            "type": "boolean",
            "description": "Whether to restart workloads that the value hasn't reached"
          }
        }
      },
      "RestartResult": {
        "type": "object",
        "required": [
          "restartedAt",
          "items"
        ],
        "properties": {
          "restartedAt": {
            "type": "string",
            "format": "date-time"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RestartedWorkload"
            }
          }
        }
      },
      "RestartedWorkload": {
        "type": "object",
        "required": [
          "component",
          "environment",
          "restarted",
          "value"
        ],
        "properties": {
          "component": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "restarted": {
            "type": "boolean"
          },
          "value": {
            "$ref": "#/components/schemas/ValueArrival"
          },
          "code": {
            "type": "string",
            "description": "Why it wasn't restarted"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "CopyRequest": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "targets"
        ],
        "properties": {
          "targets": {
            "type": "array",
            "minItems": 1,
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/CopyTarget"
            }
          }
        }
      },
      "CopyTarget": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "namespace",
          "name",
          "targetPlane"
        ],
        "properties": {
          "namespace": {
            "type": "string",
            "maxLength": 1000
          },
          "name": {
            "type": "string",
            "maxLength": 1000
          },
          "targetPlane": {
            "$ref": "#/components/schemas/TargetPlaneRef"
          }
        }
      },
      "CopyResult": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CopiedSecret"
            }
          }
        }
      },
      "CopiedSecret": {
        "type": "object",
        "required": [
          "namespace",
          "name",
          "targetPlane",
          "created"
        ],
        "properties": {
          "namespace": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "targetPlane": {
            "$ref": "#/components/schemas/TargetPlaneRef"
          },
          "created": {
            "type": "boolean"
          },
          "code": {
            "type": "string",
            "description": "Why it wasn't created"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "SyncChange": {
        "type": "object",
        "required": [
          "planes",
          "secrets",
          "removed"
        ],
        "properties": {
          "planes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlaneSync"
            }
          },
          "secrets": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SecretSync"
            }
          },
          "removed": {
            "type": "array",
            "description": "The secrets whose push has ended",
            "items": {
              "type": "object",
              "required": [
                "name",
                "cluster"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "cluster": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "SecretSync": {
        "type": "object",
        "description": "The PushSecret of a secret, once for all planes that are on its cluster",
        "required": [
          "name",
          "cluster",
          "state"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "cluster": {
            "type": "integer",
            "description": "The cluster that it is on, as PlaneSync numbers them"
          },
          "state": {
            "type": "string",
            "enum": [
              "synced",
              "syncing",
              "failed"
            ],
            "description": "synced means that the last push succeeded, not that the value is still in the store"
          },
          "cause": {
            "$ref": "#/components/schemas/PushCause"
          },
          "deleting": {
            "type": "boolean",
            "description": "Whether the value is being removed from the store"
          },
          "reason": {
            "type": "string",
            "description": "The reason that External Secrets Operator gives; absent if synced"
          },
          "message": {
            "type": "string",
            "description": "What External Secrets Operator says; absent if synced"
          },
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "When the state last changed; absent if synced"
          },
          "pushedAt": {
            "type": "integer",
            "description": "When it was last pushed, in seconds since 1970"
          },
          "changedAt": {
            "type": "integer",
            "description": "When OpenChoreo last wrote the secret, in seconds since 1970"
          },
          "stores": {
            "type": "array",
            "description": "The stores that it is pushed to; absent if it is the only one of its cluster",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "PushCause": {
        "type": "string",
        "description": "Why External Secrets Operator could not push or remove a value",
        "enum": [
          "storeSealed",
          "storeDenied",
          "storeUnreachable",
          "storeBusy",
          "storeMissing",
          "storeSetup",
          "notOnPlane",
          "keyMissing",
          "entryTaken",
          "pushFailed"
        ]
      },
      "PlaneSync": {
        "type": "object",
        "required": [
          "kind",
          "name",
          "cluster",
          "state",
          "stores"
        ],
        "properties": {
          "kind": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "cluster": {
            "type": "integer",
            "description": "The cluster that the plane is on; planes on one cluster have the same number"
          },
          "state": {
            "type": "string",
            "enum": [
              "starting",
              "reachable",
              "unreachable",
              "unknown"
            ],
            "description": "unknown if the plane responds, but what is on it can't be followed"
          },
          "problem": {
            "$ref": "#/components/schemas/PlaneProblem"
          },
          "message": {
            "type": "string",
            "description": "Why the plane can't be read, in words for a platform engineer"
          },
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "Since when it is unreachable or unknown"
          },
          "stores": {
            "type": "array",
            "description": "Empty while they can't be followed",
            "items": {
              "$ref": "#/components/schemas/StoreSync"
            }
          }
        }
      },
      "PlaneProblem": {
        "type": "string",
        "description": "Why a plane can't be read: it doesn't respond; its Kubernetes API rejects the credentials, the identity may not list and watch, it has too many requests, or answers something else; External Secrets Operator isn't installed; the configured kubeconfig can't be read; the watch broke and could not be resumed",
        "enum": [
          "noResponse",
          "unauthorized",
          "forbidden",
          "busy",
          "unexpected",
          "notInstalled",
          "badKubeconfig",
          "watchBroken"
        ]
      },
      "StoreSync": {
        "type": "object",
        "description": "A ClusterSecretStore",
        "required": [
          "name",
          "ready"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "ready": {
            "type": "boolean"
          },
          "cause": {
            "$ref": "#/components/schemas/PushCause"
          },
          "provider": {
            "type": "string",
            "description": "The provider of External Secrets Operator, for example vault"
          },
          "reason": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "since": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "Category": {
        "type": "string",
        "enum": [
          "generic",
          "git-credentials"
        ]
      },
      "Labels": {
        "type": "object",
        "maxProperties": 200,
        "additionalProperties": {
          "type": "string",
          "maxLength": 1000
        }
      },
      "Data": {
        "type": "object",
        "description": "Text by key. The limits here keep requests small; the rules of Kubernetes and of the secret type, which are stricter, are checked afterwards",
        "maxProperties": 1000,
        "additionalProperties": {
          "type": "string",
          "maxLength": 2097152
        }
      },
      "SecretMetadata": {
        "type": "object",
        "required": [
          "name",
          "type",
          "keys",
          "managed"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "type": {
            "type": "string",
            "description": "The Kubernetes type"
          },
          "category": {
            "type": "string",
            "description": "The value of the label openchoreo.dev/secret-type; absent when it is generic"
          },
          "targetPlane": {
            "$ref": "#/components/schemas/TargetPlaneRef"
          },
          "keys": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "labels": {
            "$ref": "#/components/schemas/Labels"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time",
            "description": "Absent when OpenChoreo does not say"
          },
          "managed": {
            "type": "boolean",
            "description": "Whether the secret was made through the Secret Management API"
          }
        }
      },
      "SecretPage": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SecretMetadata"
            }
          },
          "nextCursor": {
            "type": "string",
            "description": "Where the next page begins; absent on the last page"
          }
        }
      },
      "SavedSecret": {
        "allOf": [
          {
            "$ref": "#/components/schemas/SecretMetadata"
          },
          {
            "type": "object",
            "properties": {
              "notRemoved": {
                "type": "array",
                "items": {
                  "type": "string"
                },
                "description": "Keys that the change doesn't keep but that are still on the plane, because another field manager than OpenChoreo sets them. Absent if there are none"
              }
            }
          }
        ]
      },
      "SecretDetails": {
        "allOf": [
          {
            "$ref": "#/components/schemas/SecretMetadata"
          },
          {
            "type": "object",
            "properties": {
              "facts": {
                "$ref": "#/components/schemas/SecretFacts"
              },
              "factsUnavailable": {
                "type": "string",
                "description": "Why there are no facts, in words for the person"
              }
            }
          }
        ]
      },
      "SecretFacts": {
        "type": "object",
        "description": "What can be said of the values without showing one; absent for people who may not read them",
        "required": [
          "keys"
        ],
        "properties": {
          "keys": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/KeyFacts"
            }
          },
          "certificates": {
            "type": "array",
            "description": "Of the certificate chain, the leaf first",
            "items": {
              "$ref": "#/components/schemas/CertificateFacts"
            }
          },
          "registries": {
            "type": "array",
            "description": "Of a Docker config",
            "items": {
              "$ref": "#/components/schemas/RegistryFacts"
            }
          },
          "sshKeys": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SshKeyFacts"
            }
          }
        }
      },
      "KeyFacts": {
        "type": "object",
        "required": [
          "key",
          "content",
          "version"
        ],
        "properties": {
          "key": {
            "type": "string"
          },
          "content": {
            "type": "string",
            "enum": [
              "text",
              "binary"
            ],
            "description": "Whether the value is UTF-8 text; a secret with a binary value cannot be changed through this API"
          },
          "version": {
            "type": "string",
            "description": "Changes with the value. Made with a key that only the backend has, from the secret, the key's name and the value, so that it cannot be compared across keys or secrets"
          }
        }
      },
      "CertificateFacts": {
        "type": "object",
        "required": [
          "key",
          "subject",
          "issuer",
          "subjectAlternativeNames",
          "notBefore",
          "notAfter"
        ],
        "properties": {
          "key": {
            "type": "string",
            "description": "The key in the Secret's data"
          },
          "subject": {
            "type": "string",
            "description": "A distinguished name, as in RFC 4514"
          },
          "issuer": {
            "type": "string"
          },
          "subjectAlternativeNames": {
            "type": "array",
            "description": "DNS names, addresses and others",
            "items": {
              "type": "string"
            }
          },
          "notBefore": {
            "type": "string",
            "format": "date-time"
          },
          "notAfter": {
            "type": "string",
            "format": "date-time"
          },
          "keyMatches": {
            "type": "boolean",
            "description": "Whether the private key belongs to it; only of the leaf, and only where that could be found out"
          }
        }
      },
      "RegistryFacts": {
        "type": "object",
        "required": [
          "server"
        ],
        "properties": {
          "server": {
            "type": "string"
          },
          "username": {
            "type": "string"
          }
        }
      },
      "SshKeyFacts": {
        "type": "object",
        "required": [
          "key",
          "algorithm",
          "fingerprint"
        ],
        "properties": {
          "key": {
            "type": "string",
            "description": "The key in the Secret's data"
          },
          "algorithm": {
            "type": "string",
            "description": "For example ed25519"
          },
          "fingerprint": {
            "type": "string",
            "description": "Of the public key, as ssh-keygen -l prints it"
          }
        }
      },
      "UpdateSecretRequest": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "set": {
            "$ref": "#/components/schemas/Data"
          },
          "remove": {
            "type": "array",
            "description": "Keys to remove",
            "maxItems": 1000,
            "items": {
              "type": "string",
              "maxLength": 1000
            }
          },
          "labels": {
            "type": "object",
            "description": "Labels to set, or null to remove one; other labels stay",
            "maxProperties": 200,
            "additionalProperties": {
              "type": "string",
              "nullable": true,
              "maxLength": 1000
            }
          }
        }
      },
      "ReplaceSecretRequest": {
        "type": "object",
        "required": [
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "data": {
            "$ref": "#/components/schemas/Data"
          },
          "labels": {
            "$ref": "#/components/schemas/Labels"
          }
        }
      },
      "RevealRequest": {
        "type": "object",
        "required": [
          "key"
        ],
        "additionalProperties": false,
        "properties": {
          "key": {
            "type": "string",
            "maxLength": 1000
          },
          "version": {
            "type": "integer",
            "minimum": 1,
            "description": "The version of a save in the history; the current value by default"
          }
        }
      },
      "SecretHistory": {
        "type": "object",
        "required": [
          "available",
          "saves"
        ],
        "properties": {
          "available": {
            "type": "boolean",
            "description": "Whether the backend can read the versions in the store"
          },
          "reason": {
            "type": "string",
            "description": "Why it can't, in words for the person"
          },
          "maxVersions": {
            "type": "integer",
            "description": "How many versions the store keeps of this secret. Each changed key of a save takes one. Absent if unknown"
          },
          "saves": {
            "type": "array",
            "description": "Newest first",
            "items": {
              "$ref": "#/components/schemas/SecretSave"
            }
          },
          "nextBefore": {
            "type": "integer",
            "description": "Where the next page begins; absent on the last page"
          }
        }
      },
      "SecretSave": {
        "type": "object",
        "description": "A change of values as the store has it. External Secrets Operator writes one version per changed key; the last of them stands for the save. A removal is a save too",
        "required": [
          "version",
          "savedAt",
          "current",
          "state"
        ],
        "properties": {
          "version": {
            "type": "integer"
          },
          "savedAt": {
            "type": "string",
            "format": "date-time"
          },
          "current": {
            "type": "boolean",
            "description": "Whether the store has no newer version"
          },
          "state": {
            "type": "string",
            "enum": [
              "readable",
              "deleted",
              "destroyed"
            ],
            "description": "Only readable saves can be restored or revealed. deleted means that the secret was deleted then, and created again afterwards"
          },
          "keys": {
            "type": "array",
            "description": "The keys that the secret had after the save; absent unless readable",
            "items": {
              "type": "string"
            }
          },
          "changes": {
            "description": "Absent if the version before isn't readable or isn't kept anymore",
            "allOf": [
              {
                "$ref": "#/components/schemas/KeyChanges"
              }
            ]
          }
        }
      },
      "KeyChanges": {
        "type": "object",
        "required": [
          "added",
          "replaced",
          "removed"
        ],
        "properties": {
          "added": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "replaced": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "removed": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "RestoreRequest": {
        "type": "object",
        "required": [
          "version"
        ],
        "additionalProperties": false,
        "properties": {
          "version": {
            "type": "integer",
            "minimum": 1,
            "description": "The version of a save in the history"
          },
          "keys": {
            "type": "array",
            "description": "The keys to restore, all others stay; the save must have them. The whole save by default",
            "minItems": 1,
            "maxItems": 1000,
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 1000
            }
          }
        }
      },
      "DeletedSecretList": {
        "type": "object",
        "required": [
          "available",
          "items",
          "gaps"
        ],
        "properties": {
          "available": {
            "type": "boolean",
            "description": "Whether the backend has access to a store; without, nothing is listed"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeletedSecret"
            }
          },
          "gaps": {
            "type": "array",
            "description": "What couldn't be read, and why, in words for the person",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "DeletedSecret": {
        "type": "object",
        "description": "A secret that doesn't exist anymore",
        "required": [
          "namespace",
          "name",
          "values",
          "undo"
        ],
        "properties": {
          "namespace": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "deletedAt": {
            "type": "string",
            "format": "date-time",
            "description": "Absent if the store doesn't say"
          },
          "deletedBy": {
            "type": "string",
            "description": "The entity reference of the person; absent if the secret was deleted elsewhere"
          },
          "type": {
            "type": "string",
            "description": "The Kubernetes type; absent if the secret was deleted elsewhere"
          },
          "category": {
            "type": "string"
          },
          "targetPlane": {
            "$ref": "#/components/schemas/TargetPlaneRef"
          },
          "labels": {
            "$ref": "#/components/schemas/Labels"
          },
          "keys": {
            "type": "array",
            "description": "The keys that it had; absent if the secret was deleted elsewhere",
            "items": {
              "type": "string"
            }
          },
          "stores": {
            "type": "array",
            "description": "The stores that have or had its values",
            "items": {
              "type": "string"
            }
          },
          "values": {
            "type": "string",
            "enum": [
              "readable",
              "unknown"
            ],
            "description": "readable if a store still has values of it, soft-deleted ones included, because anyone with access to the store can read or undelete them. unknown if the store can't be read"
          },
          "undo": {
            "$ref": "#/components/schemas/Capability"
          },
          "destruction": {
            "$ref": "#/components/schemas/Destruction"
          }
        }
      },
      "Destruction": {
        "type": "object",
        "description": "A requested destruction of the values that isn't finished",
        "required": [
          "state",
          "requestedAt"
        ],
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "pending",
              "failed"
            ],
            "description": "failed destructions are tried again"
          },
          "requestedAt": {
            "type": "string",
            "format": "date-time"
          },
          "message": {
            "type": "string",
            "description": "Why it failed, and what to do"
          }
        }
      },
      "RevealedValue": {
        "type": "object",
        "required": [
          "value",
          "encoding"
        ],
        "properties": {
          "value": {
            "type": "string"
          },
          "encoding": {
            "type": "string",
            "enum": [
              "utf-8",
              "base64"
            ],
            "description": "base64 for a value that is not UTF-8 text"
          }
        }
      },
      "CreateSecretRequest": {
        "type": "object",
        "required": [
          "name",
          "type",
          "targetPlane",
          "data"
        ],
        "additionalProperties": false,
        "properties": {
          "name": {
            "type": "string",
            "maxLength": 1000
          },
          "type": {
            "type": "string",
            "maxLength": 253,
            "description": "The Kubernetes type"
          },
          "category": {
            "type": "string",
            "maxLength": 63,
            "description": "Defaults to generic"
          },
          "targetPlane": {
            "$ref": "#/components/schemas/TargetPlaneRef"
          },
          "data": {
            "$ref": "#/components/schemas/Data"
          },
          "labels": {
            "$ref": "#/components/schemas/Labels"
          }
        }
      },
      "NamespaceUsage": {
        "type": "object",
        "required": [
          "secrets",
          "othersPossible"
        ],
        "properties": {
          "secrets": {
            "type": "array",
            "description": "The names that components refer to, by name; there need not be such a secret",
            "items": {
              "$ref": "#/components/schemas/SecretUsers"
            }
          },
          "othersPossible": {
            "$ref": "#/components/schemas/OthersPossible"
          }
        }
      },
      "SecretUsers": {
        "type": "object",
        "required": [
          "name",
          "components",
          "keys"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "components": {
            "type": "array",
            "description": "The names of the components",
            "items": {
              "type": "string"
            }
          },
          "keys": {
            "type": "array",
            "description": "The keys that they refer to",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "SecretUsage": {
        "type": "object",
        "required": [
          "checked",
          "uses",
          "othersPossible"
        ],
        "properties": {
          "checked": {
            "$ref": "#/components/schemas/Checked"
          },
          "uses": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SecretUse"
            }
          },
          "othersPossible": {
            "$ref": "#/components/schemas/OthersPossible"
          }
        }
      },
      "ComponentSecrets": {
        "type": "object",
        "required": [
          "component",
          "project",
          "checked",
          "uses",
          "secrets"
        ],
        "properties": {
          "component": {
            "type": "string"
          },
          "project": {
            "type": "string"
          },
          "checked": {
            "$ref": "#/components/schemas/Checked"
          },
          "uses": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SecretUse"
            }
          },
          "secrets": {
            "type": "array",
            "description": "Those of the secrets it refers to that there are",
            "items": {
              "$ref": "#/components/schemas/SecretMetadata"
            }
          }
        }
      },
      "ComponentConsumers": {
        "type": "object",
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ComponentConsumer"
            }
          }
        }
      },
      "ComponentConsumer": {
        "allOf": [
          {
            "$ref": "#/components/schemas/Consumer"
          },
          {
            "type": "object",
            "required": [
              "secret"
            ],
            "properties": {
              "secret": {
                "type": "string"
              }
            }
          }
        ]
      },
      "OthersPossible": {
        "type": "boolean",
        "description": "Whether components that the person can't see could also use secrets"
      },
      "Checked": {
        "type": "boolean",
        "description": "Whether the uses were compared with the secrets that there are, which the person has to be allowed to see"
      },
      "SecretUse": {
        "type": "object",
        "description": "A place that gets its value from a secret; neither variable nor file for the credentials of a build",
        "required": [
          "component",
          "project",
          "secret",
          "origin",
          "declaredIn"
        ],
        "properties": {
          "component": {
            "type": "string"
          },
          "project": {
            "type": "string"
          },
          "environment": {
            "type": "string",
            "description": "Absent for builds, and for what counts from the next release on"
          },
          "secret": {
            "type": "string"
          },
          "key": {
            "type": "string",
            "description": "Absent where all of the secret is used"
          },
          "variable": {
            "type": "string",
            "description": "The environment variable"
          },
          "file": {
            "type": "string",
            "description": "The path of the file in the container"
          },
          "origin": {
            "type": "string",
            "enum": [
              "release",
              "workload",
              "build"
            ],
            "description": "The release that the environment runs, the workload if nothing is released or the release can't be seen, or the build of the component"
          },
          "declaredIn": {
            "type": "object",
            "required": [
              "kind",
              "name"
            ],
            "description": "The object that would have to be changed",
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "Workload",
                  "ReleaseBinding",
                  "Component"
                ]
              },
              "name": {
                "type": "string"
              }
            }
          },
          "plane": {
            "$ref": "#/components/schemas/TargetPlaneRef"
          },
          "problem": {
            "$ref": "#/components/schemas/SecretUseProblem"
          }
        }
      },
      "SecretUseProblem": {
        "type": "object",
        "description": "Why a use does not resolve, or may not",
        "required": [
          "code",
          "broken"
        ],
        "properties": {
          "code": {
            "type": "string",
            "enum": [
              "SECRET_MISSING",
              "KEY_MISSING",
              "NO_STORE",
              "OTHER_PLANE"
            ],
            "description": "Why the reference doesn't resolve: the secret or its key doesn't exist, or the environment's plane has no store. A value in the store of another plane resolves only if both planes read the same store"
          },
          "broken": {
            "type": "boolean",
            "description": "Whether it is certain that the use does not resolve"
          },
          "keys": {
            "type": "array",
            "description": "The keys that the secret has, where one is missing",
            "items": {
              "type": "string"
            }
          },
          "targetPlane": {
            "$ref": "#/components/schemas/TargetPlaneRef"
          }
        }
      },
      "PlatformStart": {
        "type": "object",
        "required": [
          "namespaces",
          "planes"
        ],
        "properties": {
          "namespaces": {
            "type": "integer",
            "description": "How many namespaces will follow"
          },
          "planes": {
            "type": "array",
            "description": "The planes that no namespace owns",
            "items": {
              "$ref": "#/components/schemas/TargetPlane"
            }
          }
        }
      },
      "PlatformNamespace": {
        "type": "object",
        "required": [
          "name",
          "secrets",
          "problems",
          "planes",
          "othersPossible"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "error": {
            "type": "string",
            "description": "Why nothing is said of the namespace"
          },
          "secrets": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlatformSecret"
            }
          },
          "problems": {
            "type": "array",
            "description": "The uses of secrets that do not resolve, or may not",
            "items": {
              "$ref": "#/components/schemas/SecretUse"
            }
          },
          "planes": {
            "type": "array",
            "description": "The planes that the namespace owns",
            "items": {
              "$ref": "#/components/schemas/TargetPlane"
            }
          },
          "othersPossible": {
            "$ref": "#/components/schemas/OthersPossible"
          }
        }
      },
      "PlatformSecret": {
        "allOf": [
          {
            "$ref": "#/components/schemas/SecretMetadata"
          },
          {
            "type": "object",
            "required": [
              "users"
            ],
            "properties": {
              "users": {
                "type": "integer",
                "description": "How many components refer to it"
              }
            }
          }
        ]
      },
      "CertificateScanStart": {
        "type": "object",
        "required": [
          "namespaces",
          "limit"
        ],
        "properties": {
          "namespaces": {
            "type": "integer",
            "description": "How many namespaces there are, those before the beginning too"
          },
          "limit": {
            "type": "integer",
            "description": "How many TLS secrets are read at the most"
          }
        }
      },
      "CertificateScanEnd": {
        "type": "object",
        "properties": {
          "after": {
            "type": "string",
            "description": "Where to go on, if the limit was reached before all was read"
          }
        }
      },
      "CertificateNamespace": {
        "type": "object",
        "required": [
          "name",
          "certificates"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "error": {
            "type": "string",
            "description": "Why nothing is said of the namespace"
          },
          "certificates": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SecretCertificate"
            }
          }
        }
      },
      "SecretCertificate": {
        "type": "object",
        "description": "A TLS secret and, of the certificates in its chain, the one that expires first; or why there is none",
        "required": [
          "secret"
        ],
        "properties": {
          "secret": {
            "$ref": "#/components/schemas/SecretMetadata"
          },
          "expiry": {
            "$ref": "#/components/schemas/CertificateExpiry"
          },
          "error": {
            "type": "string",
            "description": "Why it could not be read"
          }
        }
      },
      "CertificateExpiry": {
        "type": "object",
        "required": [
          "subject",
          "notAfter",
          "daysLeft"
        ],
        "properties": {
          "subject": {
            "type": "string",
            "description": "A distinguished name, as in RFC 4514"
          },
          "notAfter": {
            "type": "string",
            "format": "date-time"
          },
          "daysLeft": {
            "type": "integer",
            "description": "Whole days from now on; negative once it has expired"
          }
        }
      },
      "PlatformPlanes": {
        "type": "object",
        "required": [
          "planeAccess",
          "planes",
          "orphanedValues"
        ],
        "properties": {
          "planeAccess": {
            "type": "boolean",
            "description": "Whether planes can be read at all"
          },
          "planes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlatformPlane"
            }
          },
          "orphanedValues": {
            "$ref": "#/components/schemas/OrphanedValueList"
          }
        }
      },
      "PlaneId": {
        "type": "object",
        "description": "A plane; the control plane is ControlPlane/openchoreo",
        "required": [
          "kind",
          "name"
        ],
        "properties": {
          "kind": {
            "type": "string"
          },
          "namespace": {
            "type": "string",
            "description": "The namespace that owns the plane; absent for planes of all"
          },
          "name": {
            "type": "string"
          }
        }
      },
      "PlatformPlane": {
        "allOf": [
          {
            "$ref": "#/components/schemas/PlaneId"
          },
          {
            "type": "object",
            "required": [
              "state",
              "secrets"
            ],
            "properties": {
              "state": {
                "type": "string",
                "enum": [
                  "starting",
                  "reachable",
                  "unreachable",
                  "unknown",
                  "unconfigured"
                ]
              },
              "problem": {
                "$ref": "#/components/schemas/PlaneProblem"
              },
              "message": {
                "type": "string",
                "description": "Why the plane cannot be read, and what to do"
              },
              "since": {
                "type": "string",
                "format": "date-time"
              },
              "stores": {
                "type": "array",
                "description": "Absent while it is not known which there are",
                "items": {
                  "$ref": "#/components/schemas/StoreSync"
                }
              },
              "secrets": {
                "type": "array",
                "description": "Those that OpenChoreo itself needs there",
                "items": {
                  "$ref": "#/components/schemas/PlatformSecretState"
                }
              }
            }
          }
        ]
      },
      "PlatformSecretState": {
        "type": "object",
        "description": "A secret that OpenChoreo itself needs; nothing is read of it but that it is there",
        "required": [
          "secret",
          "namespace",
          "name",
          "state"
        ],
        "properties": {
          "secret": {
            "type": "string",
            "description": "As OpenChoreo's documentation calls it"
          },
          "namespace": {
            "type": "string"
          },
          "name": {
            "type": "string",
            "description": "What this installation calls it"
          },
          "state": {
            "type": "string",
            "enum": [
              "present",
              "missing",
              "unknown"
            ]
          },
          "message": {
            "type": "string",
            "description": "Why it is not known, and what to do"
          },
          "certificate": {
            "$ref": "#/components/schemas/IssuedCertificate"
          },
          "certificateUnknown": {
            "type": "string",
            "description": "Why it is not known what cert-manager says of it"
          },
          "commands": {
            "type": "string",
            "description": "The kubectl commands that are nearest to putting it right"
          }
        }
      },
      "IssuedCertificate": {
        "type": "object",
        "description": "What a Certificate of cert-manager says of the Secret that it fills",
        "required": [
          "name",
          "ready"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "notAfter": {
            "type": "string",
            "format": "date-time",
            "description": "When what was issued ends; absent before anything was"
          },
          "ready": {
            "type": "boolean",
            "description": "Whether cert-manager has nothing to object to"
          },
          "message": {
            "type": "string",
            "description": "What it objects to"
          }
        }
      },
      "OrphanedValueList": {
        "type": "object",
        "required": [
          "items",
          "gaps",
          "othersPossible"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OrphanedValue"
            }
          },
          "gaps": {
            "type": "array",
            "description": "What could not be told, and why, in words for the person",
            "items": {
              "type": "string"
            }
          },
          "othersPossible": {
            "type": "boolean",
            "description": "Whether there are values of namespaces whose secrets the person may not list"
          }
        }
      },
      "OrphanedValue": {
        "type": "object",
        "description": "A value that is pushed from a plane although no secret stands for it",
        "required": [
          "planes",
          "namespace",
          "name",
          "state",
          "deletionPolicy"
        ],
        "properties": {
          "planes": {
            "type": "array",
            "description": "The planes on the cluster that has it",
            "items": {
              "$ref": "#/components/schemas/PlaneId"
            }
          },
          "namespace": {
            "type": "string",
            "description": "The OpenChoreo namespace, which need not exist any more"
          },
          "name": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "present",
              "recent",
              "removing"
            ],
            "description": "recent while it may be part of a creation that is under way; removing once it is deleted, until External Secrets Operator is done with it"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "namespaceGone": {
            "type": "boolean",
            "description": "Whether OpenChoreo has no such namespace"
          },
          "targetPlane": {
            "$ref": "#/components/schemas/TargetPlaneRef"
          },
          "readBy": {
            "type": "array",
            "description": "The SecretReferences that read the value from the store, as namespace/name",
            "items": {
              "type": "string"
            }
          },
          "pushedBy": {
            "type": "array",
            "description": "Other PushSecrets that write to the same place in a store, as namespace/name",
            "items": {
              "type": "string"
            }
          },
          "secretUsedBy": {
            "type": "array",
            "description": "The secrets and other PushSecrets of the namespace that use the same Secret on the plane",
            "items": {
              "type": "string"
            }
          },
          "stores": {
            "type": "array",
            "description": "The stores that it is pushed to",
            "items": {
              "type": "string"
            }
          },
          "remoteKeys": {
            "type": "array",
            "description": "Where the stores keep it",
            "items": {
              "type": "string"
            }
          },
          "deletionPolicy": {
            "type": "string",
            "enum": [
              "Delete",
              "None"
            ],
            "description": "Whether the value in the store goes with the PushSecret"
          },
          "cleanUp": {
            "type": "string",
            "description": "The kubectl commands that remove it if its state is present. The value in the store and the Secret stay while something else uses them"
          },
          "cleanUpWithheld": {
            "type": "string",
            "enum": [
              "hiddenNamespaces",
              "unreadNamespaces"
            ],
            "description": "Why there are no commands although its state is present. hiddenNamespaces: something uses or might use the value in a namespace whose secrets the person can't list. unreadNamespaces: the references of a namespace couldn't be read"
          }
        }
      },
      "FieldError": {
        "type": "object",
        "required": [
          "path",
          "message"
        ],
        "properties": {
          "path": {
            "type": "string",
            "description": "A JSON pointer into the request. Invisible characters in names appear as their code points, and long names are cut"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "ErrorBody": {
        "type": "object",
        "required": [
          "error"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "code": {
                "type": "string",
                "description": "Says more than the status where a client has to tell cases apart"
              },
              "fields": {
                "type": "array",
                "description": "At most 20; the message says how many more there are",
                "maxItems": 20,
                "items": {
                  "$ref": "#/components/schemas/FieldError"
                }
              }
            }
          }
        }
      }
    }
  }
} as const;
