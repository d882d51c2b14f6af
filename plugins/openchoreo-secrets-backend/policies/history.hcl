# The access of OpenChoreo Secrets to the versions of secrets, for the KV v2 secrets engine at secret/.
# Replace secret/ if your engine has another mount. Nothing here can write a value.

# History, restoring, and revealing an earlier value read versions.
path "secret/data/*" {
  capabilities = ["read"]
}

# The times of versions, and the secrets that were deleted.
path "secret/metadata/*" {
  capabilities = ["read", "list"]
}

# Undoing the deletion of a secret with one key: External Secrets Operator deletes its only version softly. The backend
# undeletes that version, reads it, and deletes it again.
path "secret/undelete/*" {
  capabilities = ["update"]
}
path "secret/delete/*" {
  capabilities = ["update"]
}

# Destroying versions. Without this rule, it fails, and the portal says that the store denied access.
path "secret/destroy/*" {
  capabilities = ["update"]
}
