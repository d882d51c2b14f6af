export * from './PlatformLink';
export * from './platformPath';
