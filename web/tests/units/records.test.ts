// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import { Problem } from '@/api/problem';
import { usePages } from '@/frame/loading';
import RecordList from '@/frame/RecordList.vue';
import type { Column } from '@/frame/records';
import RecordTable from '@/frame/RecordTable.vue';
import { i18n } from '@/i18n';

interface Organ {
  code: string;
  name: string;
  items: number | null;
}

const COLUMNS: Column[] = [
  { name: 'name', title: 'administration.organisations.name', heading: true },
  { name: 'code', title: 'administration.organisations.code', kind: 'code' },
  { name: 'items', title: 'administration.editions.items', kind: 'number' },
];
const organ = (code: string, items: number | null = 0): Organ => ({ code, name: `机关${code}`, items });

function shown(ask: (after: string | null) => Promise<{ items: Organ[]; total?: number; next?: string | null }>) {
  const list = usePages(ask);
  void list.restart();
  const page = mount(
    defineComponent(() => () =>
      h(RecordList<Organ>, { list, none: '没有机构' }, {
        default: ({ items }: { items: Organ[] }) => items.map((item) => h('p', { class: 'organ' }, item.name)),
        none: () => h('a', '新增'),
      })),
    { global: { plugins: [i18n] } },
  );
  return { list, page };
}

describe('a list', () => {
  it('says that it is empty only when it was read', async () => {
    const { page } = shown(async () => ({ items: [] }));
    expect(page.find('[data-test="empty"]').exists()).toBe(false);
    expect(page.find('[data-test="loading"]').exists()).toBe(true);
    await flushPromises();
    expect(page.find('[data-test="empty"]').text()).toContain('没有机构');
    expect(page.find('[data-test="empty"] a').text()).toBe('新增');
  });

  it('is read stretch by stretch and keeps the count of the first', async () => {
    const { page } = shown(async (after) =>
      after ? { items: [organ('2')], next: null } : { items: [organ('1')], total: 2, next: '1' });
    await flushPromises();
    await page.find('[data-test="load-more"]').trigger('click');
    await flushPromises();
    expect(page.findAll('.organ').map((line) => line.text())).toEqual(['机关1', '机关2']);
    expect(page.text()).toContain('共 2 条');
    expect(page.find('[data-test="load-more"]').exists()).toBe(false);
  });

  it('keeps what was read when more cannot be had, and asks for the same again', async () => {
    const ask = vi.fn<(after: string | null) => Promise<{ items: Organ[]; next?: string | null }>>()
      .mockResolvedValueOnce({ items: [organ('1')], next: '1' })
      .mockRejectedValueOnce(new Problem(503, 'unavailable', '暂不可用'))
      .mockResolvedValueOnce({ items: [organ('2')], next: null });
    const { page } = shown(ask);
    await flushPromises();
    await page.find('[data-test="load-more"]').trigger('click');
    await flushPromises();
    expect(page.findAll('.organ')).toHaveLength(1);
    await page.find('[data-test="retry"]').trigger('click');
    await flushPromises();
    expect(ask.mock.calls.map(([after]) => after)).toEqual([null, '1', '1']);
    expect(page.findAll('.organ')).toHaveLength(2);
  });

  it('shows why it could not be had and not that it is empty', async () => {
    const { page } = shown(async () => Promise.reject(new Problem(403, 'wrong-region', '不在管辖地区')));
    await flushPromises();
    expect(page.find('[data-test="problem"]').text()).toContain('不在管辖地区');
    expect(page.find('[data-test="empty"]').exists()).toBe(false);
  });
});

describe('a table of records', () => {
  const table = mount(RecordTable<Organ>, {
    props: {
      rows: [organ('1', 0), organ('2', null)],
      columns: COLUMNS,
      by: (row: Organ) => row.code,
      marks: (row: Organ) => ({ 'data-organ': row.code }),
      caption: '机构',
    },
    slots: { code: ({ row }: { row: Organ }) => `〔${row.code}〕` },
    global: { plugins: [i18n] },
  });

  it('names its columns, rows and cells for screen readers and phones', () => {
    expect(table.find('caption').text()).toBe('机构');
    expect(table.findAll('th[scope="col"]').map((head) => head.text())).toEqual(['机构名称', '机构代码', '事项数']);
    expect(table.find('tr[data-organ="2"] th').attributes('scope')).toBe('row');
    expect(table.findAll('tr[data-organ="2"] td').map((cell) => cell.attributes('data-label'))).toEqual(['机构代码', '事项数']);
  });

  it('shows a cell by its slot, else the property as it is', () => {
    expect(table.findAll('td').map((cell) => cell.text())).toEqual(['〔1〕', '0', '〔2〕', '']);
  });
});
