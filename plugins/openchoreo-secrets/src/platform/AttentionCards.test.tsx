import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { AttentionCards } from './AttentionCards';
import type { Problem } from './problems';

const due: Problem = {
  kind: 'replacement',
  id: 'replacement acme-corp/db-creds',
  severity: 'warning',
  name: 'db-creds',
  namespace: 'acme-corp',
  affected: { components: 1 },
  replacement: { dueAt: '2026-11-30T00:00:00Z', daysLeft: 2 },
};

it.each([
  ['no secret', [], 6],
  ['a secret', [due], 7],
])('shows %s that is due for replacement', async (_, problems, cards) => {
  renderInTestApp(
    <AttentionCards
      problems={problems}
      unknown={[]}
      isCertificateCheckOpen={false}
      pressed={undefined}
      onPress={() => {}}
    />,
  );
  await screen.findByRole('button', { name: /Broken references/ });
  expect(screen.getAllByRole('button')).toHaveLength(cards);
});
