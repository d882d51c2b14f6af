/** @jest-environment node */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Packages with outdated cryptography, and Node polyfills. */
const UNWANTED =
  /^(jsbn|elliptic|sshpk|node-forge|asn1|bn\.js|crypto-browserify|browserify-.*|create-(hash|hmac|ecdh)|buffer|process|(stream|path|os|util)-browserify|stream-http|readable-stream|vm-browserify)$/;

const plugins = resolve(__dirname, '../..');

/** Returns the directory of a package, resolved like in Node from the directory `from`. */
function findPackage(name: string, from: string): string | undefined {
  const directory = join(from, 'node_modules', name);
  if (existsSync(join(directory, 'package.json'))) {
    return realpathSync(directory);
  }
  return from === dirname(from) ? undefined : findPackage(name, dirname(from));
}

/** Adds a package and its dependencies. Skips Backstage's own packages, which the app provides. */
function collect(directory: string, found: Map<string, string>): void {
  const { name, dependencies = {} } = JSON.parse(
    readFileSync(join(directory, 'package.json'), 'utf8'),
  );
  if (found.has(directory) || name.startsWith('@backstage/')) {
    return;
  }
  found.set(directory, name);
  for (const dependency of Object.keys(dependencies)) {
    const next = findPackage(dependency, directory);
    if (next) {
      collect(next, found);
    }
  }
}

describe('browser dependencies of the plugins', () => {
  it('contain no outdated cryptography and no Node polyfills', () => {
    const found = new Map<string, string>();
    collect(join(plugins, 'openchoreo-secrets'), found);
    const names = [...found.values()];
    expect(names).toContain('@openchoreo-secrets/plugin-common');
    expect(names).toContain('@peculiar/x509');
    expect(names.filter(name => UNWANTED.test(name))).toEqual([]);
  });
});
