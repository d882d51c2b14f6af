const { existsSync, readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { build } = require('esbuild');
const { version } = require('@kubernetes/client-node/package.json');

const root = resolve(__dirname, '../..');
const outfile = resolve(root, 'node_modules/.cache/kubernetesClient.js');
const banner = `/* @kubernetes/client-node ${version} */`;

/**
 * Bundles `@kubernetes/client-node` for the unit tests, once per version: Jest loads modules again for each test file, and
 * the thousand modules of the client take a third of the time to load a backend test. The packages' `moduleNameMapper`
 * refers to the bundle, and `transformIgnorePatterns` leaves it alone: Jest would read the source map of the transformed
 * bundle for each stack trace, which takes a fifth of the time of a backend test.
 */
module.exports = async () => {
  if (existsSync(outfile) && readFileSync(outfile, 'utf8').startsWith(banner)) {
    return;
  }
  await build({
    stdin: {
      contents: "export * from '@kubernetes/client-node';",
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minifyWhitespace: true,
    minifySyntax: true,
    banner: { js: banner },
    outfile,
    logLevel: 'error',
  });
};
