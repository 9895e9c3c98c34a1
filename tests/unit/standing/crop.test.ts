import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dragCrop, getCrop, getOutputSide } from '../../../admin/standing/portrait/crop.ts';

const sizes = fc.record({
  width: fc.integer({ min: 1, max: 9000 }),
  height: fc.integer({ min: 1, max: 9000 }),
});
const choices = fc.record({
  zoom: fc.double({ min: 0, max: 10, noNaN: true }),
  x: fc.double({ min: -1, max: 2, noNaN: true }),
  y: fc.double({ min: -1, max: 2, noNaN: true }),
});

describe('the square that is cut out of a picture', () => {
  it('lies within the picture', () => {
    fc.assert(
      fc.property(sizes, choices, (size, choice) => {
        const { left, top, side } = getCrop(size, choice);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + side).toBeLessThanOrEqual(size.width + 1e-6);
        expect(top + side).toBeLessThanOrEqual(size.height + 1e-6);
        expect(side).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('is the middle of a portrait photo at first', () => {
    expect(getCrop({ width: 900, height: 1600 }, { zoom: 1, x: 0.5, y: 0.5 })).toEqual({
      left: 0,
      top: 350,
      side: 900,
    });
  });

  it('follows the finger: dragged down by half, more of the upper part shows', () => {
    const size = { width: 900, height: 1800 };
    const choice = dragCrop(size, { zoom: 1, x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 });
    expect(getCrop(size, choice).top).toBe(0);
    // There is no room to the sides.
    expect(choice.x).toBe(0.5);
  });

  it('stays in the picture however far it is dragged', () => {
    fc.assert(
      fc.property(sizes, choices, choices, (size, choice, by) => {
        const { left, side } = getCrop(size, dragCrop(size, choice, by));
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + side).toBeLessThanOrEqual(size.width + 1e-6);
      }),
    );
  });

  it('becomes a portrait of 1200 pixels at the most, and no larger than it was', () => {
    expect(getOutputSide(3000)).toBe(1200);
    expect(getOutputSide(640.4)).toBe(640);
  });
});
