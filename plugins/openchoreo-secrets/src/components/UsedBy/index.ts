export * from './WhoBreaks';
