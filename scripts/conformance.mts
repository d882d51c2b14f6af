// Compares an OpenChoreo installation with the recorded answers: `npm run test:conformance -- --help`.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const {
  runConformance,
} = require('../packages/secret-api/src/conformance/main');
await runConformance(process.argv);
