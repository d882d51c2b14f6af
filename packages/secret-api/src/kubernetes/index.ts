export * from './Cluster';
export * from './ClusterError';
export * from './Clusters';
export * from './parsePlaneContext';
export * from './types';
