export * from './valueHints';
export * from './visibleText';
