export { connect, type Session } from './connect';
export { signIn, signOut } from './signIn';
