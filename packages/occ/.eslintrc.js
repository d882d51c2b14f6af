module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // The published file is a bundle, so all dependencies are for development.
    'import/no-extraneous-dependencies': 'off',
    '@backstage/no-undeclared-imports': 'off',
  },
});
