export * from './AuditedCertificateReader';
export * from './AuthorizedCertificatesService';
export * from './DefaultCertificateReader';
export * from './DefaultCertificatesService';
export * from './types';
