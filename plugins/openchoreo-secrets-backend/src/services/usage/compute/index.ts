export * from './findUses';
export * from './judgeUses';
export * from './PlaneFacts';
export * from './summarizeUses';
export * from './UsageSources';
