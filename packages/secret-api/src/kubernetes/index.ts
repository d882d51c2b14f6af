export * from './Cluster';
export * from './ClusterError';
export * from './Clusters';
export * from './Informer';
export * from './parsePlaneContext';
export * from './types';
