import { bundlePlugin, type PluginBundle } from '../world/bundlePlugin.mts';
import type { Measurement, Scenario } from '../types.mts';

const TAB = 'list/SecretsTab';
const PARSERS = /node_modules\/(@peculiar|sshpk|dotenv|asn1|jsbn)/;

const scenario: Scenario = {
  title: 'The JavaScript of the plugin, minified and gzipped',
  async measure() {
    const bundle = await bundlePlugin();
    const initial = bundle.load(bundle.entry);
    const tab = bundle.load(bundle.find(TAB));
    const initialAndTab = new Set([...initial, ...tab]);
    return [
      measureChunks('when the app starts', bundle, initial, 4),
      measureChunks(
        'when the tab is opened',
        bundle,
        without(tab, initial),
        45,
      ),
      ...bundle.dynamicEntries
        .filter(({ name }) => !name.includes(TAB))
        .map(({ name, output }) =>
          measureChunks(
            `for ${name}`,
            bundle,
            without(bundle.load(output), initialAndTab),
          ),
        ),
      {
        what: 'parsers before a form needs them',
        value: [...initialAndTab].filter(output =>
          bundle.inputsOf(output).some(input => PARSERS.test(input)),
        ).length,
        unit: 'chunks',
        target: 0,
      },
    ];
  },
};

export default scenario;

function measureChunks(
  what: string,
  bundle: PluginBundle,
  outputs: Set<string>,
  target?: number,
): Measurement {
  const bytes = bundle.gzipBytes(outputs);
  return { what, value: bytes / 1000, unit: 'kB', target };
}

function without(outputs: Set<string>, others: Set<string>): Set<string> {
  return new Set([...outputs].filter(output => !others.has(output)));
}
