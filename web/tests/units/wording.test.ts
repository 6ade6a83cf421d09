import { describe, expect, it } from 'vitest';
import { freshKey } from '@/administration/editor/parts';
import { blankWording, copied, differences, merged, sendable } from '@/administration/editor/wording';

describe('wording of an item', () => {
  it('is sent without space around texts, and an empty text as nothing', () => {
    const wording = blankWording('120116');
    wording.name = ' 许可 ';
    wording.mainItem = '';
    wording.elements.flow = { nodes: [], edges: [] };

    const sent = sendable(wording);

    expect(sent.name).toBe('许可');
    expect(sent.mainItem).toBeNull();
    expect(sent.elements.flow).toBeNull();
    expect(wording.name).toBe(' 许可 ');
  });

  it('of two people who changed different fields keeps both changes', () => {
    const base = blankWording('120116');
    const mine = copied(base);
    const theirs = copied(base);
    mine.name = '我的';
    theirs.organName = '他们的';

    expect(differences(base, mine, theirs).map((one) => [one.field, one.both])).toEqual([['name', false], ['organName', false]]);
    const both = merged(base, mine, theirs, {});
    expect([both.name, both.organName]).toEqual(['我的', '他们的']);
  });

  it('of two people who changed the same field takes what was chosen, mine unless said otherwise', () => {
    const base = blankWording('120116');
    const mine = copied(base);
    const theirs = copied(base);
    mine.elements.conditions = [{ key: '1', text: '甲' }];
    theirs.elements.conditions = [{ key: '1', text: '乙' }];

    expect(differences(base, mine, theirs)).toMatchObject([{ field: 'elements.conditions', both: true }]);
    expect(merged(base, mine, theirs, {}).elements.conditions[0]?.text).toBe('甲');
    expect(merged(base, mine, theirs, { 'elements.conditions': 'theirs' }).elements.conditions[0]?.text).toBe('乙');
  });

  it('gives a new part a key that no other has', () => {
    expect(freshKey([])).toBe('1');
    expect(freshKey([{ key: '2' }, { key: 'a' }])).toBe('3');
    expect(freshKey([{ key: '2' }])).toBe('3');
  });
});
