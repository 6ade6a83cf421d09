import { beforeEach, describe, expect, it, vi } from 'vitest';

const answers = vi.hoisted(() => ({ items: vi.fn(), searchGuides: vi.fn(), facets: vi.fn() }));
vi.mock('@/api/catalog', () => ({ items: answers.items, item: vi.fn() }));
vi.mock('@/api/guides', () => ({ searchGuides: answers.searchGuides, guide: vi.fn() }));
vi.mock('@/api/lists', () => ({ facets: answers.facets }));

import { Problem } from '@/api/problem';
import { countsOf, findItems } from '@/items/search';

const hit = (n: number) => ({ code: `c${n}`, name: `第${n}号许可`, region: '120116', organ: { code: 'o', name: '局' }, tier: 'DISTRICT', type: '01' });
const found = (count: number, total: number) => ({
  items: Array.from({ length: count }, (_, n) => hit(n)), total, totalIsAtLeast: false, facetsEstimated: false, suggestions: [],
});
const away = new Problem(503, 'search-not-ready', '检索正在准备');

describe('finding items', () => {
  beforeEach(() => {
    for (const answer of Object.values(answers)) answer.mockReset();
    answers.items.mockResolvedValue({ items: [{ ...hit(1), promisedLimitDays: 5, handling: 'PROMISED' }], total: 1, next: null });
  });

  it('asks the guides for words and the catalogue for browsing', async () => {
    answers.searchGuides.mockResolvedValue(found(1, 1));
    await findItems({ q: ' 食品 ', region: '120116' });
    expect(answers.searchGuides).toHaveBeenCalledWith({ q: '食品', region: '120116', in: undefined, size: 20 });
    await findItems({ q: ' ', region: '120116' });
    expect(answers.items).toHaveBeenCalledOnce();
  });

  it('asks the guides for what only they know', async () => {
    answers.searchGuides.mockResolvedValue(found(1, 1));
    await findItems({ channel: 'ONLINE', within: '120116' });
    expect(answers.searchGuides).toHaveBeenCalledWith({ channel: 'ONLINE', in: '120116', q: undefined, size: 20 });
  });

  it('lists what is more than the first twenty once', async () => {
    answers.searchGuides.mockResolvedValueOnce(found(20, 80)).mockResolvedValueOnce(found(50, 80));
    const first = await findItems({ q: '许可' });
    const more = await findItems({ q: '许可', after: first.next });
    expect([...first.items, ...more.items].map(({ code }) => code)).toEqual(found(50, 80).items.map(({ code }) => code));
    expect(more.next).toBeNull();
  });

  it('finds by name in the catalogue while the search is away', async () => {
    answers.searchGuides.mockRejectedValue(away);
    expect((await findItems({ q: '食品' })).items[0]?.organName).toBe('局');
    await expect(findItems({ q: '食品', channel: 'ONLINE' })).rejects.toBe(away);
    answers.searchGuides.mockClear();
    await findItems({ q: '食品', after: 'c1' });
    expect(answers.searchGuides).not.toHaveBeenCalled();
  });

  it('does not hide that a question was refused', async () => {
    const refused = new Problem(400, 'question-too-long', '检索词太长');
    answers.searchGuides.mockRejectedValue(refused);
    await expect(findItems({ q: '食品' })).rejects.toBe(refused);
  });

  it('counts without the guides while they are away', async () => {
    answers.facets.mockResolvedValue({ total: 1, tiers: [] });
    answers.searchGuides.mockRejectedValue(away);
    expect(await countsOf({ region: '120116' })).toEqual({ total: 1, tiers: [], channels: undefined });
  });
});
