const KIB = 1024;

/** A number of bytes as people read it: "1.9 KiB". */
export function formatBytes(bytes: number): string {
  if (bytes < KIB) {
    return `${bytes} B`;
  }
  return bytes < KIB * KIB
    ? `${(bytes / KIB).toFixed(1)} KiB`
    : `${(bytes / KIB / KIB).toFixed(bytes % (KIB * KIB) === 0 ? 0 : 2)} MiB`;
}
