import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PagedTable } from './PagedTable';

function render(count: number, isComplete: boolean): void {
  renderInTestApp(
    <PagedTable
      label="Numbers"
      columns={[{ title: 'Number', cell: row => row }]}
      rows={Array.from({ length: count }, (_, index) => `row ${index + 1}`)}
      getId={row => row}
      isComplete={isComplete}
    />,
  );
}

it('draws a page, and says that more may come', async () => {
  render(51, false);
  expect(await screen.findByText('1–50 of 51+')).toBeVisible();
  expect(screen.queryByText('row 51')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  expect(screen.getByText('51–51 of 51+')).toBeVisible();
  expect(screen.getByText('row 51')).toBeVisible();
});

it('has no pages where one is enough', async () => {
  render(50, true);
  expect(await screen.findByText('row 50')).toBeVisible();
  expect(screen.queryByText(/of 50/)).not.toBeInTheDocument();
});
