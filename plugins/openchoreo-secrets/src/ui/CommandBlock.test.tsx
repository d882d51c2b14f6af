import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommandBlock } from './CommandBlock';

it('copies a command and confirms it', async () => {
  const user = userEvent.setup();
  const write = jest.spyOn(navigator.clipboard, 'writeText');
  renderInTestApp(<CommandBlock label="View" command="occ secret get x" />);
  await user.click(await screen.findByRole('button', { name: 'Copy: View' }));
  expect(await screen.findByRole('status')).toHaveTextContent('Copied.');
  expect(write).toHaveBeenCalledWith('occ secret get x');
});
