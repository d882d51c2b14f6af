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
    "description": "The door from Backstage to the secrets of OpenChoreo. No answer of this document carries a value."
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
    "/namespaces/{namespace}/secrets": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Namespace"
        }
      ],
      "get": {
        "operationId": "listSecrets",
        "summary": "A page of the metadata of a namespace's secrets, by name",
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
            "$ref": "#/components/responses/SecretPage"
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
    }
  },
  "components": {
    "parameters": {
      "Namespace": {
        "name": "namespace",
        "in": "path",
        "required": true,
        "description": "The OpenChoreo namespace",
        "schema": {
          "type": "string"
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
        "description": "What is allowed, and why not where it is not",
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
      "SecretPage": {
        "description": "Metadata of secrets",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/SecretPage"
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
    "schemas": {
      "Status": {
        "type": "object",
        "required": [
          "enabled",
          "reveal",
          "planeAccess"
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
            "type": "string"
          },
          "name": {
            "type": "string"
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
          "categories": {
            "type": "array",
            "description": "The categories whose secrets are read from this plane's store",
            "items": {
              "$ref": "#/components/schemas/Category"
            }
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
        "additionalProperties": {
          "type": "string"
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
            "type": "string"
          },
          "type": {
            "type": "string",
            "description": "The Kubernetes type"
          },
          "category": {
            "type": "string",
            "description": "generic unless given"
          },
          "targetPlane": {
            "$ref": "#/components/schemas/TargetPlaneRef"
          },
          "data": {
            "type": "object",
            "description": "Text by key",
            "additionalProperties": {
              "type": "string"
            }
          },
          "labels": {
            "$ref": "#/components/schemas/Labels"
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
            "description": "A JSON pointer into the request"
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
