import { describe, expect, it } from 'vitest';
import { countersFor, takesIn, windowsOf } from '@/workbench/intake/counters';

const district = { region: '120116', tier: 'DISTRICT' } as const;
const township = { region: '120116013', tier: 'TOWNSHIP' } as const;
const regions = ['120000', '120101', '120116', '120116001', '120116013'].map((code) =>
  ({ code, name: code, tier: 'CITY' as const, parent: null }));

describe('a counter', () => {
  it.each([
    ['120116', district, true],
    ['120116013', district, true],
    ['120000', district, false],
    ['120101', district, false],
    ['120116013', township, true],
    ['120116', township, true],
    ['120116001', township, false],
  ])('%s takes in %o: %s', (counter, item, expected) => {
    expect(takesIn(counter, item)).toBe(expected);
  });

  it('of a clerk is the granted one first, then those inside it', () => {
    expect(countersFor(district, ['120116'], regions)).toEqual(['120116', '120116001', '120116013']);
    expect(countersFor(district, ['120116013'], regions)).toEqual(['120116013']);
    expect(countersFor(township, ['120116001'], regions)).toEqual([]);
    expect(countersFor(district, ['120101'], regions)).toEqual([]);
  });

  it('is only what a window clerk was granted', () => {
    expect(windowsOf([
      { role: 'WINDOW_CLERK', region: '120116013' },
      { role: 'REVIEWER', region: '120116' },
      { role: 'WINDOW_CLERK', region: '120116013' },
    ])).toEqual(['120116013']);
  });
});
