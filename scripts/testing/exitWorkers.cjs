// Loaded by the workers of Jest. A worker with nothing left to do exits without freeing its memory first, because that can take
// longer than the 500 ms after which Jest reports a leak. A worker with open handles never gets here.
// The system also needs time to take back the memory, about 300 ms for 1 GB; so test:unit replaces workers at 700 MB.
if (process.argv[1]?.includes('jest-worker')) {
  process.once('beforeExit', code => process.exit(code));
}
