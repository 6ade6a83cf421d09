// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { ItemInForce } from '@/api/catalog';
import type { ApplicationForm } from '@/api/forms';
import { Problem } from '@/api/problem';
import type { Checklist } from '@/api/situations';
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
const form = {
  code: 'i1', owner: 'i1', version: 2, title: '申请书', instructions: '请填写', example: { phone: '13900139000' }, writtenAt: '',
  schema: {
    type: 'object', additionalProperties: false, required: ['phone'],
    properties: { phone: { title: '手机', 'x-purpose': '通知', type: 'string', format: 'mobile-phone' } },
  },
} as unknown as ApplicationForm;
const situation = {
  code: 'i1', questionnaire: 3, answers: 'kind.shop', complete: true, given: [{ key: 'kind', question: '哪类', answer: '销售', written: 'shop' }],
  open: [], materials: [],
} as unknown as Checklist;
const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<div />' } }] });

function page() {
  return mount(ApplyForm, {
    props: { item, materials: [], person, form, situation },
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
    const shown = page();
    await flushPromises();
    await shown.find('[data-test="form-phone"]').setValue('13800138000');
    void shown.find('form').trigger('submit');
    await shown.find('form').trigger('submit');
    expect(submitCase).toHaveBeenCalledOnce();
    expect(submitCase.mock.calls[0]?.[0]).toMatchObject({
      itemCode: 'i1', receivingRegion: '120116013', answers: 'kind.shop', form: { phone: '13800138000' },
    });
    shown.unmount();
  });

  it('repeats a lost sending under the same key', async () => {
    submitCase.mockRejectedValue(new Problem(0, 'network', ''));
    const shown = page();
    await flushPromises();
    await shown.find('[data-test="form-phone"]').setValue('13800138000');
    await shown.find('form').trigger('submit');
    await flushPromises();
    expect(shown.find('[data-test="problem"]').text()).toContain('我的办件');
    await shown.find('form').trigger('submit');
    const keys = submitCase.mock.calls.map((call) => call[1] as string);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    shown.unmount();
  });

  it('shows at the field what the service would refuse, and sends nothing', async () => {
    const shown = page();
    await flushPromises();
    await shown.find('[data-test="form-phone"]').setValue('12');
    await shown.find('form').trigger('submit');
    await flushPromises();
    expect(shown.find('#form-phone-error').text()).toBe('“手机”须为 11 位手机号码');
    expect(submitCase).not.toHaveBeenCalled();
    shown.unmount();
  });
});
