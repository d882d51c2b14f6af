import { RevealedValues } from './RevealedValues';

describe('revealed values', () => {
  it('stay to be seen when they are revealed again', () => {
    const values = RevealedValues.create();
    const element = document.createElement('pre');
    values.keep('password', 'first', () => undefined);
    values.showIn('password', element);
    values.keep('password', 'second', () => undefined);
    expect(element).toHaveTextContent('second');
    values.forgetAll();
    expect(element).toBeEmptyDOMElement();
  });
});
