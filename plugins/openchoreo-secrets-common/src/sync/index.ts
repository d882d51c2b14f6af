export * from './causes';
export * from './judgeSync';
