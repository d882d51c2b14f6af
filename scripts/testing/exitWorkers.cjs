// Loaded by the workers of Jest. A worker with nothing left to do exits without freeing its memory first, because that can take
// longer than the 500 ms after which Jest reports a leak. A worker with open handles never gets here.
if (process.argv[1]?.includes('jest-worker')) {
  process.once('beforeExit', code => process.exit(code));
}
