// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { ItemInForce } from '@/api/catalog';
import { Problem } from '@/api/problem';
import { i18n } from '@/i18n';
import ApplyForm from '@/portal/apply/ApplyForm.vue';
import type { SignedIn } from '@/session/session';

const submitCase = vi.hoisted(() => vi.fn());
vi.mock('@/api/cases', async (original) => ({ ...(await original<object>()), submitCase }));
vi.mock('@/api/identity', async (original) => ({
  ...(await original<object>()),
  regions: async () => ({ items: [{ code: '120116013', name: '新村街道', tier: 'TOWNSHIP', parent: '120116' }], next: null }),
}));

const person: SignedIn = { signedIn: true, id: 'p1', name: '张三', kind: 'PERSON', roles: ['APPLICANT'], grants: [] };
const item = { code: 'i1', region: '120116013', name: '食品经营许可' } as ItemInForce;
const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<div />' } }] });

function form() {
  return mount(ApplyForm, {
    props: { item, materials: [], person },
    global: { plugins: [i18n, router] },
    attachTo: document.body,
  });
}

beforeEach(() => {
  submitCase.mockReset();
});
afterEach(() => sessionStorage.clear());

describe('the application form', () => {
  it('takes a township item in at its own centre and sends one case for a double click', async () => {
    submitCase.mockImplementation(() => new Promise((resolve) => setTimeout(() => resolve({ caseNumber: 'n' }))));
    const page = form();
    await flushPromises();
    void page.find('form').trigger('submit');
    await page.find('form').trigger('submit');
    expect(submitCase).toHaveBeenCalledOnce();
    expect(submitCase.mock.calls[0]?.[0]).toMatchObject({ itemCode: 'i1', receivingRegion: '120116013' });
    page.unmount();
  });

  it('repeats a lost sending under the same key', async () => {
    submitCase.mockRejectedValue(new Problem(0, 'network', ''));
    const page = form();
    await flushPromises();
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(page.find('[data-test="problem"]').text()).toContain('我的办件');
    await page.find('form').trigger('submit');
    const keys = submitCase.mock.calls.map((call) => call[1] as string);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    page.unmount();
  });
});
