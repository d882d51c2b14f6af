import { StreamSlots } from './StreamSlots';

describe('StreamSlots', () => {
  it('limits streams per caller', () => {
    const slots = new StreamSlots({
      total: 10,
      perCaller: 2,
      message: 'Close a tab.',
    });
    const free = slots.take('user:default/ann');
    slots.take('user:default/ann');
    expect(() => slots.take('user:default/ann')).toThrow(
      expect.objectContaining({ status: 429, message: 'Close a tab.' }),
    );
    expect(() => slots.take('user:default/bob')).not.toThrow();
    free();
    expect(() => slots.take('user:default/ann')).not.toThrow();
  });

  it('limits the total number of streams', () => {
    const slots = new StreamSlots({
      total: 2,
      perCaller: 2,
      message: 'Close a tab.',
    });
    const free = slots.take('user:default/ann');
    slots.take('user:default/bob');
    expect(() => slots.take('user:default/eve')).toThrow(
      expect.objectContaining({ status: 429 }),
    );
    free();
    free();
    slots.take('user:default/eve');
    expect(() => slots.take('user:default/eve')).toThrow();
  });
});
