export * from './assertPrincipalMayCall';
export * from './assertOpenChoreoAllows';
export * from './accessRules';
export * from './capabilities';
export * from './openChoreoAccess';
export * from './portalPermissions';
