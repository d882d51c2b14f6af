/**
 * Shared test data: keys, certificates, and inputs with problems or warnings.
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
