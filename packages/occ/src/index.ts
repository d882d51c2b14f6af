/**
 * The command line of OpenChoreo, as far as secrets go.
 *
 * @packageDocumentation
 */

export { runCli } from './cli';
