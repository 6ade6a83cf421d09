import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTick } from 'vue';
import { useDrafting } from '@/administration/drafts/drafting';
import type { DraftCalls, Drafted } from '@/api/drafts';
import { Problem } from '@/api/problem';

vi.mock('@/session/session', () => ({ useSession: () => ({ has: () => true }) }));

interface Words { text: string }
type Kept = Drafted<Partial<Words>>;

const draft = (version: number, text: string, more: Partial<Kept> = {}): Kept => ({
  status: 'DRAFTING', version, content: { text }, editedBy: '李编写', editedAt: '2026-04-20T10:00:00+08:00', reasons: null, faults: [], obstacles: [], ...more,
});
const notThere = (code: string) => new Problem(404, code, '没有草稿');

/** A service that keeps one draft, as guide-service does. */
let stored: Kept | null;
let published: { version: number | null; content: Words };
const sent: { version: number | null; published: number | null; text: string }[] = [];
const refused = vi.fn<() => Problem | null>();

const calls = {
  read: () => (stored ? Promise.resolve(stored) : Promise.reject(notThere('no-draft'))),
  save: (version: number | null, seen: number | null, content: object) => {
    const { text } = content as Words;
    const refusal = refused();
    if (refusal) return Promise.reject(refusal);
    if (!stored && version) return Promise.reject(notThere('no-draft'));
    if (stored && stored.version !== version) return Promise.reject(new Problem(412, 'draft-changed-meanwhile', '草稿已被修改'));
    sent.push({ version, published: seen, text });
    stored = draft((version ?? 0) + 1, text);
    return Promise.resolve(stored);
  },
} as DraftCalls<Kept>;

async function opened() {
  const drafting = useDrafting<Words, Kept>(calls, {
    writers: ['CATALOGUE_ADMINISTRATOR'],
    begin: () => Promise.resolve(structuredClone(published)),
    content: (of) => ({ text: of.text ?? '' }),
  });
  await drafting.load();
  await new Promise((resolve) => { setTimeout(resolve); });
  return drafting;
}

async function typed(drafting: Awaited<ReturnType<typeof opened>>, text: string) {
  drafting.written.text = text;
  await nextTick();
  await drafting.save();
}

beforeEach(() => {
  stored = draft(3, '原文');
  published = { version: 4, content: { text: '已发布' } };
  sent.length = 0;
  refused.mockReset().mockReturnValue(null);
});

describe('words that were typed while somebody else saved', () => {
  it('stay, beside what the other wrote', async () => {
    const drafting = await opened();
    stored = draft(4, '他人的话', { editedBy: '王五' });

    await typed(drafting, '我的话');

    expect(drafting.state.value).toBe('failed');
    expect(drafting.written.text).toBe('我的话');
    expect(drafting.meanwhile.value?.draft?.editedBy).toBe('王五');
    expect(drafting.meanwhile.value?.content).toEqual({ text: '他人的话' });
    expect(sent).toEqual([]);
  });

  it('are kept to copy from when the other text is taken', async () => {
    const drafting = await opened();
    stored = draft(4, '他人的话');
    await typed(drafting, '我的话');

    await drafting.take();

    expect(drafting.written.text).toBe('他人的话');
    expect(drafting.kept.value).toEqual({ text: '我的话' });
    expect([drafting.meanwhile.value, drafting.problem.value, drafting.unsaved.value]).toEqual([null, null, false]);
  });

  it('are saved over the other version when their writer chooses so, and not over a third one', async () => {
    const drafting = await opened();
    stored = draft(4, '他人的话');
    await typed(drafting, '我的话');
    stored = draft(5, '第三人的话');

    await drafting.saveOver();
    expect(drafting.meanwhile.value?.content).toEqual({ text: '第三人的话' });
    await drafting.saveOver();

    expect(sent).toEqual([{ version: 5, published: 4, text: '我的话' }]);
    expect(drafting.state.value).toBe('saved');
    expect(drafting.meanwhile.value).toBeNull();
  });

  it('begin a new draft on what is published now when theirs was published meanwhile', async () => {
    const drafting = await opened();
    stored = null;
    published = { version: 5, content: { text: '新发布' } };
    await typed(drafting, '我的话');
    expect(drafting.meanwhile.value).toMatchObject({ draft: null, content: { text: '新发布' } });

    await drafting.saveOver();

    expect(sent).toEqual([{ version: null, published: 5, text: '我的话' }]);
  });
});

describe('words that could not be saved', () => {
  it('are saved again, or kept when the draft is read again', async () => {
    const drafting = await opened();
    refused.mockReturnValueOnce(new Problem(0, 'network', '没有网络'));
    await typed(drafting, '我的话');
    expect(drafting.meanwhile.value).toBeNull();
    expect(drafting.unsaved.value).toBe(true);

    await drafting.save();
    expect(sent).toEqual([{ version: 3, published: 4, text: '我的话' }]);

    refused.mockReturnValueOnce(new Problem(0, 'network', '没有网络'));
    await typed(drafting, '又一句');
    await drafting.take();
    expect(drafting.written.text).toBe('我的话');
    expect(drafting.kept.value).toEqual({ text: '又一句' });
  });

  it('a step that meets a newer version shows it, and other refusals stay what they are', async () => {
    const drafting = await opened();
    stored = draft(4, '他人的话');

    expect(await drafting.overtaken(new Problem(403, 'own-work', '不能审核自己的'))).toBe(false);
    expect(await drafting.overtaken(notThere('item-not-in-catalogue'))).toBe(false);
    expect(await drafting.overtaken(new Problem(412, 'draft-changed-meanwhile', '草稿已被修改'))).toBe(true);
    expect(drafting.meanwhile.value?.draft?.version).toBe(4);
  });
});
