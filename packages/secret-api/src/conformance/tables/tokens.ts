import { needing, request, type Case } from '../cases';
import { SECRETS } from './refusedRequests';

const missing = {
  error: 'MISSING_TOKEN',
  message: 'missing or invalid authentication token',
};

const invalid = {
  error: 'INVALID_TOKEN',
  message: 'invalid or expired token',
};

const list = (query = ''): [string, string, undefined] => [
  'GET',
  `${SECRETS}${query}`,
  undefined,
];

/** Requests with a missing or rejected token, with security enabled. */
export const tokens: Case[] = [
  request('no token', [...list(), { authorization: '' }], 401, missing),
  request(
    'another scheme than Bearer',
    [...list(), { authorization: 'Basic YTpi' }],
    401,
    missing,
  ),
  request(
    'a token without JWT structure',
    [...list(), { authorization: 'Bearer garbage' }],
    401,
    invalid,
  ),
  request('an expired token', [...list(), { token: 'expired' }], 401, invalid),
  ...needing('admin', {
    title: `a token with a changed signature: GET ${SECRETS}`,
    observe: async installation => {
      const token = installation.api.tokenOf('admin');
      const changed = token?.replace(/[^.]{8}$/, 'AAAAAAAA');
      return installation.call(...list(), {
        authorization: `Bearer ${changed}`,
      });
    },
    recorded: { status: 401, type: 'application/json', body: invalid },
  }),
  request(
    'a malformed limit without a token',
    [...list('?limit=x'), { authorization: '' }],
    400,
    'Invalid format for parameter limit: error binding string parameter: strconv.ParseInt: parsing "x": invalid syntax',
  ),
];
