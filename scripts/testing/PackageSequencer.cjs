const { default: Sequencer } = require('@jest/test-sequencer');

/** Runs the tests package by package, because a worker reuses what it has compiled for the same package. */
module.exports = class PackageSequencer extends Sequencer {
  sort(tests) {
    const packageOf = test => test.context.config.rootDir;
    const packages = [...new Set(tests.map(packageOf))];
    return super
      .sort(tests)
      .sort(
        (a, b) =>
          packages.indexOf(packageOf(a)) - packages.indexOf(packageOf(b)),
      );
  }
};
