export * from './FakeAnswers';
export * from './configOf';
export * from './signedIn';
