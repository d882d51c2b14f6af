export * from './FileButton';
export * from './FileDrop';
export * from './readTextFile';
export * from './useRowStyles';
export * from './ValueField';
export * from './ValueStore';
