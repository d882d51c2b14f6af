export * from './conditions';
export * from './isInNamespace';
export * from './namespaceResource';
