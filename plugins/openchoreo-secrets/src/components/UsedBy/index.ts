export * from './WhoBreaks';
export * from './WhoUsesThese';
