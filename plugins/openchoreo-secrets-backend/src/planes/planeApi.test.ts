import { messageOf, PlaneResponseError, problemOf } from './planeApi';

describe('problemOf', () => {
  it.each([
    ['unauthorized', 'rejects the credentials', new PlaneResponseError(401)],
    ['forbidden', "can't list and watch", new PlaneResponseError(403)],
    ['notInstalled', "isn't installed", new PlaneResponseError(404)],
    ['busy', 'too many requests', new PlaneResponseError(429)],
    ['unexpected', 'something unexpected', new PlaneResponseError(500)],
    ['unexpected', 'something unexpected', new SyntaxError('<html>')],
    ['noResponse', "doesn't respond", new DOMException('x', 'TimeoutError')],
    ['noResponse', "doesn't respond", new TypeError('fetch failed')],
  ])('is %s', (problem, text, error) => {
    expect(problemOf(error)).toBe(problem);
    expect(messageOf(problemOf(error))).toContain(text);
  });
});
