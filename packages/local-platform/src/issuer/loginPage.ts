import { developmentUsers } from './users';

const style = `
  :root { color-scheme: light dark; font-family: system-ui, sans-serif }
  body { max-width: 26rem; margin: 3rem auto; padding: 0 1rem }
  button { display: block; width: 100%; margin: .5rem 0; padding: .75rem; font: inherit; text-align: left; cursor: pointer }
  small { display: block; opacity: .75 }
`;

/** Renders the login page: one button per development user, without a password. */
export function renderLoginPage(): string {
  const buttons = developmentUsers.map(
    ({ id, name, groups }) =>
      `<button name="user" value="${id}">${name}<small>${
        groups.join(', ') || 'in no group'
      }</small></button>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Development sign-in</title>
<style>${style}</style>
<h1>Development sign-in</h1>
<p>Choose a user. No password is needed: this sign-in is for development on one machine.</p>
<form method="post">${buttons.join('')}</form>
</html>
`;
}
