const { existsSync } = require('node:fs');
const { resolve } = require('node:path');
const { build } = require('esbuild');

const root = resolve(__dirname, '../..');

/**
 * Bundles `@kubernetes/client-node` for the unit tests, once per installation: Jest loads modules again for each test file,
 * and the thousand modules of the client take a third of the time to load a backend test. The packages' `moduleNameMapper`
 * refers to the bundle.
 */
module.exports = async () => {
  const outfile = resolve(root, 'node_modules/.cache/kubernetesClient.js');
  if (!existsSync(outfile)) {
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
      outfile,
      logLevel: 'error',
    });
  }
};
