import { describe, expect, it } from 'vitest';
import type { Flow } from '@/api/lists';
import { depths, drawn, lines } from '@/items/flow';

const flowOf = (keys: string[], edges: [string, string, boolean?][]): Flow => ({
  nodes: keys.map((key) => ({ key, name: key, role: 'REVIEWER', organ: null, limitDays: null, basis: null })),
  edges: edges.map(([from, to, back]) => ({ from, to, when: null, back: back ?? false })),
});

describe('drawing of a flow', () => {
  it('puts a step below all that lead to it', () => {
    const flow = flowOf(['a', 'b', 'c', 'd'], [['a', 'b'], ['a', 'd'], ['b', 'c'], ['c', 'd'], ['c', 'a', true]]);

    expect([...depths(flow)]).toEqual([['a', 0], ['b', 1], ['c', 2], ['d', 3]]);
  });

  it('ends where edges close a circle by mistake', () => {
    expect(depths(flowOf(['a', 'b', 'c'], [['a', 'b'], ['b', 'c'], ['c', 'b']])).get('c')).toBe(2);
    expect(drawn(flowOf(['a', 'b'], [['a', 'b'], ['b', 'a']])).boxes).toHaveLength(2);
  });

  it('draws steps of equal depth side by side, and no arrow to a step that is not there', () => {
    const drawing = drawn(flowOf(['a', 'b', 'c'], [['a', 'b'], ['a', 'c'], ['a', 'x']]));

    expect(drawing.arrows).toHaveLength(2);
    const [, b, c] = drawing.boxes;
    expect(b?.y).toBe(c?.y);
    expect(b?.x).not.toBe(c?.x);
  });

  it('keeps names to two lines', () => {
    expect(lines('受理', 4)).toEqual(['受理']);
    expect(lines('一二三四五六七八九', 4)).toEqual(['一二三四', '五六七…']);
  });
});
