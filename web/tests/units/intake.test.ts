// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { ItemInForce } from '@/api/catalog';
import type { GuideMaterial } from '@/api/guides';
import type { ApplicationForm } from '@/api/forms';
import { Problem } from '@/api/problem';
import type { Checklist } from '@/api/situations';
import { i18n } from '@/i18n';
import IntakeForm from '@/workbench/intake/IntakeForm.vue';

const submitCase = vi.hoisted(() => vi.fn());
const caseView = vi.hoisted(() => vi.fn());
vi.mock('@/api/cases', async (original) => ({ ...(await original<object>()), submitCase, caseView }));
vi.mock('@/api/identity', async (original) => ({ ...(await original<object>()), regions: async () => ({ items: [], next: null }) }));

const item = { code: 'i1', region: '120116', tier: 'DISTRICT', name: '食品经营许可' } as ItemInForce;
const materials: GuideMaterial[] = [
  { key: 'form', name: '申请书', required: true, form: 'ORIGINAL', copies: 1, basis: '' },
  { key: 'plan', name: '平面图', required: false, form: 'COPY', copies: 0, basis: '' },
];
const schema = {
  code: 'i1', owner: 'i1', version: 2, title: '申请书', instructions: '请填写', example: {}, writtenAt: '',
  schema: {
    type: 'object', additionalProperties: false, required: ['area'],
    properties: { area: { title: '面积', 'x-purpose': '核定', type: 'integer', minimum: 1 } },
  },
} as unknown as ApplicationForm;
const situation = {
  code: 'i1', questionnaire: 3, answers: 'kind.shop', complete: true, given: [{ key: 'kind', question: '哪类', answer: '销售', written: 'shop' }],
  open: [], materials: [],
} as unknown as Checklist;
const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<div />' } }] });

function form() {
  return mount(IntakeForm, {
    props: { item, materials, form: schema, situation, counters: ['120116013'], clerk: 'c1' },
    global: { plugins: [i18n, router] },
    attachTo: document.body,
  });
}
type Form = ReturnType<typeof form>;

const errors = (page: Form) => page.findAll('[data-test="error-summary"] a').map((link) => link.attributes('href'));

async function fill(page: Form, identifier: string) {
  await page.find('input[data-test="intake-name"]').setValue('李四');
  await page.find('input[data-test="intake-identifier"]').setValue(identifier);
  await page.find('input[data-test="form-area"]').setValue('80');
  await page.find('input[data-test="material-original"]').setValue(true);
}

beforeEach(() => {
  submitCase.mockReset();
});
afterEach(() => sessionStorage.clear());

describe('filing at the counter', () => {
  it('wants to know for whom, checks the identifier, and a file or the original of what is required', async () => {
    const page = form();
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(errors(page)).toEqual(['#behalf-name', '#behalf-identifier', '#material-form', '#form-area']);
    await fill(page, '110105194912310021');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(errors(page)).toEqual(['#behalf-identifier']);
    expect(submitCase).not.toHaveBeenCalled();
    page.unmount();
  });

  it('asks an enterprise for its credit code, not for an ID number', async () => {
    const page = form();
    await page.find('input[data-test="behalf-kind-ENTERPRISE"]').setValue(true);
    expect(page.find('label[for="behalf-identifier"]').text()).toBe('统一社会信用代码');
    await fill(page, '91120116MA05ABCD98');
    submitCase.mockResolvedValue({ caseNumber: 'n' });
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(submitCase.mock.calls[0]?.[0]).toMatchObject({ onBehalfOf: { kind: 'ENTERPRISE', identifier: '91120116MA05ABCD98' } });
    page.unmount();
  });

  it('sends one case with the originals that were taken in, and goes on to its number', async () => {
    submitCase.mockResolvedValue({ caseNumber: '120116013-20260302-000001' });
    const page = form();
    await fill(page, '11010519491231002x');
    void page.find('form').trigger('submit');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(submitCase).toHaveBeenCalledOnce();
    expect(submitCase.mock.calls[0]).toMatchObject([
      {
        itemCode: 'i1', receivingRegion: '120116013', materials: [], originals: ['form'], answers: 'kind.shop', form: { area: 80 },
        onBehalfOf: { identifier: '11010519491231002X' },
      },
      expect.stringMatching(/^[0-9a-f]{32}$/),
    ]);
    expect(router.currentRoute.value.path).toBe('/workbench/received/120116013-20260302-000001');
    expect(sessionStorage.length).toBe(0);
    page.unmount();
  });

  it('takes a form on paper only as a scan, and sends no other beside it', async () => {
    submitCase.mockResolvedValue({ caseNumber: 'n' });
    const page = form();
    await fill(page, '11010519491231002X');
    await page.find('input[data-test="form-way-PAPER"]').setValue(true);
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(errors(page)).toEqual(['#paper-form']);
    page.unmount();
    const kept = Object.keys(sessionStorage)[0] ?? '';
    const draft = JSON.parse(sessionStorage.getItem(kept) ?? '{}') as Record<string, unknown>;
    sessionStorage.setItem(kept, JSON.stringify({ ...draft, paperForm: { material: 'scan', name: '申请书.pdf', size: 1 } }));
    const again = form();
    await again.find('form').trigger('submit');
    await flushPromises();
    expect(submitCase.mock.calls[0]?.[0]).toMatchObject({ paperForm: 'scan' });
    expect(submitCase.mock.calls[0]?.[0]).not.toHaveProperty('form');
    again.unmount();
  });

  it('begins with the form of an earlier case of the same kind, and with no other', async () => {
    caseView.mockResolvedValueOnce({ caseNumber: 'n1', filledForm: { owner: 'other', version: 1 }, form: { area: 5 } });
    caseView.mockResolvedValueOnce({ caseNumber: 'n1', filledForm: { owner: 'i1', version: 1 }, form: { area: 7, gone: 'x' } });
    const page = form();
    const area = () => page.find<HTMLInputElement>('input[data-test="form-area"]').element.value;
    await page.find('[data-test="take-over-go"]').trigger('click');
    expect(caseView).not.toHaveBeenCalled();
    await page.find('input[data-test="take-over-number"]').setValue('n1');
    await page.find('[data-test="take-over-go"]').trigger('click');
    await flushPromises();
    expect(area()).toBe('');
    await page.find('[data-test="take-over-go"]').trigger('click');
    await flushPromises();
    expect(area()).toBe('7');
    page.unmount();
  });

  it('takes in only what the new situation asks for when the answers change', async () => {
    const page = form();
    await fill(page, '11010519491231002X');
    await page.setProps({ materials: materials.slice(1), situation: { ...situation, answers: 'kind.bar' } });
    submitCase.mockResolvedValue({ caseNumber: 'n' });
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(submitCase.mock.calls[0]?.[0]).toMatchObject({ answers: 'kind.bar', originals: [] });
    page.unmount();
  });

  it('shows at its field what the service refuses', async () => {
    submitCase.mockRejectedValue(new Problem(422, 'identifier-invalid', '证件号码有误', '未通过校验', '', 'onBehalfOf.identifier'));
    const page = form();
    await fill(page, '11010519491231002X');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(page.find('#behalf-identifier-error').text()).toBe('未通过校验');
    page.unmount();
  });

  it('resumes what was begun, and forgets all of it for the next applicant', async () => {
    const first = form();
    await fill(first, '11010519491231002X');
    await flushPromises();
    first.unmount();
    const page = form();
    const name = () => page.find<HTMLInputElement>('input[data-test="intake-name"]').element.value;
    expect(name()).toBe('李四');
    await page.find('[data-test="intake-clear"]').trigger('click');
    expect(name()).toBe('');
    expect(page.find<HTMLInputElement>('input[data-test="material-original"]').element.checked).toBe(false);
    await flushPromises();
    page.unmount();
  });
});
