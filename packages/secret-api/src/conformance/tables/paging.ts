import { answer, status, type Case } from '../cases';
import type { ApiAnswer } from '../ApiClient';
import { create, SECRETS } from './refusedRequests';

interface Page {
  items: { metadata: { name: string } }[];
  pagination: { nextCursor?: string };
}

const namesIn = ({ body }: ApiAnswer) =>
  (body as Page).items.map(({ metadata }) => metadata.name);

/** Creates a case that reads all pages; returns the names per page. */
function pages(title: string, path: string, recorded: string[][]): Case {
  return {
    title: `${title}: GET ${path}`,
    observe: async installation => {
      const names: string[][] = [];
      let cursor = '';
      do {
        const page = await installation.call('GET', `${path}?limit=1${cursor}`);
        names.push(namesIn(page));
        const { nextCursor } = (page.body as Page).pagination;
        cursor = nextCursor ? `&cursor=${nextCursor}` : '';
      } while (cursor && names.length < 10);
      return names;
    },
    recorded,
  };
}

const references = '/api/v1/namespaces/{ns}/secretreferences';
const names = ['lab', 'lab2', 'lab3'];

/** Lists in pages. */
export const paging: Case[] = [
  ...names.map(name => status('create', create({ secretName: name }), 201)),
  ...['0', '-1', '1'].map(limit =>
    answer(
      `a page with the limit ${limit}`,
      ['GET', `${SECRETS}?limit=${limit}`],
      found => [
        namesIn(found),
        typeof (found.body as Page).pagination.nextCursor,
      ],
      [['lab'], 'string'],
    ),
  ),
  pages(
    'pages of one secret',
    SECRETS,
    names.map(name => [name]),
  ),
  pages(
    'pages of one reference',
    references,
    names.map(name => [name]),
  ),
  answer(
    'references with a label',
    [
      'GET',
      `${references}?labelSelector=openchoreo.dev/managed-by=openchoreo-api`,
    ],
    found => [namesIn(found), (found.body as Page).pagination],
    [names, {}],
  ),
  ...names.map(name => status('delete', ['DELETE', `${SECRETS}/${name}`], 204)),
];
