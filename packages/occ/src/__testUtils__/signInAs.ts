/** Signs in on the page of the development issuer as a browser does, and follows the redirect to `occ`. */
export async function signInAs(url: string, user: string): Promise<Response> {
  const cookies = new Map<string, string>();
  const follow = async (
    target: string,
    init: RequestInit = {},
  ): Promise<Response> => {
    const response = await fetch(target, {
      ...init,
      redirect: 'manual',
      headers: {
        ...init.headers,
        Cookie: [...cookies].map(pair => pair.join('=')).join('; '),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0].split('=');
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    return location ? follow(new URL(location, target).href) : response;
  };
  const page = await follow(url);
  return follow(page.url, {
    method: 'POST',
    headers: { Origin: new URL(page.url).origin },
    body: new URLSearchParams({ user }),
  });
}
