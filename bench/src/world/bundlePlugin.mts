import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type OutputFile } from 'esbuild';
import { root } from './startProgram.mts';

/** Packages that every Backstage app has, and Node's modules, which Backstage's bundler replaces. */
const ofEveryApp = [
  ...builtinModules,
  'react',
  'react-dom',
  'react-router-dom',
  '@backstage/*',
  '@material-ui/core',
];

/** The plugin's chunks by file name. */
export class PluginBundle {
  readonly entry: string;
  /** The chunks that are loaded on demand. */
  readonly dynamicEntries: { name: string; output: string }[];
  readonly #outputs: Metafile['outputs'];
  readonly #files: Map<string, OutputFile>;

  constructor(outputs: Metafile['outputs'], files: Map<string, OutputFile>) {
    this.#outputs = outputs;
    this.#files = files;
    const entries = Object.entries(outputs).flatMap(([output, meta]) =>
      meta.entryPoint ? [{ name: shorten(meta.entryPoint), output }] : [],
    );
    this.entry = entries.find(({ name }) => name === '<stdin>')!.output;
    this.dynamicEntries = entries.filter(({ output }) => output !== this.entry);
  }

  /** The chunk with a module as its entry. */
  find(part: string): string {
    const found = this.dynamicEntries.find(({ name }) => name.includes(part));
    if (!found) {
      throw new Error(`There is no chunk of ${part}.`);
    }
    return found.output;
  }

  /** A chunk with its static dependencies. */
  load(output: string, loaded = new Set<string>()): Set<string> {
    if (!loaded.has(output)) {
      loaded.add(output);
      for (const { path, kind, external } of this.#outputs[output].imports) {
        if (kind === 'import-statement' && !external) {
          this.load(path, loaded);
        }
      }
    }
    return loaded;
  }

  inputsOf(output: string): string[] {
    return Object.keys(this.#outputs[output].inputs);
  }

  /** The size of chunks as one file, because the bundler of apps puts small chunks together. */
  gzipBytes(outputs: Iterable<string>): number {
    const contents = [...outputs].map(
      output => this.#files.get(join(root, output))!.contents,
    );
    return gzipSync(Buffer.concat(contents)).byteLength;
  }
}

/** Bundles the plugin like an app that lists it as a feature. */
export async function bundlePlugin(): Promise<PluginBundle> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents:
        "import { secretsFeatureLoader } from './plugin'; globalThis.features = [secretsFeatureLoader];",
      // Deep imports, because esbuild keeps more unused code of the index than the bundler of apps.
      resolveDir: join(root, 'plugins/openchoreo-secrets/src'),
    },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2022',
    outdir: 'chunks',
    external: ofEveryApp,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return new PluginBundle(
    metafile.outputs,
    new Map(outputFiles.map(file => [file.path, file])),
  );
}

function shorten(file: string): string {
  return file
    .replace(/^.*\/(src|node_modules)\//, '')
    .replace(/\/index\.\w+$/, '');
}
