/**
 * What tests of this project share: keys, certificates and bad inputs.
 *
 * @packageDocumentation
 */

export * from './badInputs';
export * from './certificates';
export * from './craftedKeys';
export * from './createCertificate';
export * from './privateKeys';
export * from './messagePattern';
export * from './notedInputs';
