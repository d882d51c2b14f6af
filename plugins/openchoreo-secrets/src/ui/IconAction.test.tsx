import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IconAction } from './IconAction';

/** With the type of pointer, which jsdom leaves out. */
function point(
  type: 'pointerOver' | 'pointerOut',
  element: Element,
  pointerType: string,
) {
  const event = createEvent[type](element);
  Object.defineProperty(event, 'pointerType', { value: pointerType });
  fireEvent(element, event);
}

describe('the tooltip of an action', () => {
  const renderAction = (disabledReason?: string) => {
    render(
      <IconAction label="Remove token" disabledReason={disabledReason}>
        <DeleteIcon />
      </IconAction>,
    );
    return screen.getByRole('button', { name: 'Remove token' });
  };
  const tooltip = () => screen.queryByRole('tooltip');

  it('appears while the mouse is on the action', () => {
    const button = renderAction();
    expect(tooltip()).not.toBeInTheDocument();
    point('pointerOver', button, 'mouse');
    expect(tooltip()).toHaveTextContent('Remove token');
    point('pointerOut', button, 'mouse');
    expect(tooltip()).not.toBeInTheDocument();
  });

  it('appears while the keyboard focus is on the action', async () => {
    const user = userEvent.setup();
    renderAction();
    await user.tab();
    expect(tooltip()).toHaveTextContent('Remove token');
    await user.tab();
    expect(tooltip()).not.toBeInTheDocument();
  });

  it('gives the reason of a disabled action', () => {
    const button = renderAction('The type needs it.');
    expect(button).toHaveAccessibleDescription('The type needs it.');
    point('pointerOver', button.parentElement!, 'mouse');
    expect(tooltip()).toHaveTextContent('The type needs it.');
  });

  it('does not appear on touch', () => {
    point('pointerOver', renderAction(), 'touch');
    expect(tooltip()).not.toBeInTheDocument();
  });
});
