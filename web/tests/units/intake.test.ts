// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { ItemInForce } from '@/api/catalog';
import type { GuideMaterial } from '@/api/guides';
import { Problem } from '@/api/problem';
import { i18n } from '@/i18n';
import IntakeForm from '@/workbench/intake/IntakeForm.vue';

const submitCase = vi.hoisted(() => vi.fn());
vi.mock('@/api/cases', async (original) => ({ ...(await original<object>()), submitCase }));
vi.mock('@/api/identity', async (original) => ({ ...(await original<object>()), regions: async () => ({ items: [], next: null }) }));

const item = { code: 'i1', region: '120116', tier: 'DISTRICT', name: '食品经营许可' } as ItemInForce;
const materials: GuideMaterial[] = [
  { key: 'form', name: '申请书', required: true, form: 'ORIGINAL', copies: 1, basis: '' },
  { key: 'plan', name: '平面图', required: false, form: 'COPY', copies: 0, basis: '' },
];
const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<div />' } }] });

function form() {
  return mount(IntakeForm, {
    props: { item, materials, counters: ['120116013'], clerk: 'c1' },
    global: { plugins: [i18n, router] },
    attachTo: document.body,
  });
}
type Form = ReturnType<typeof form>;

const errors = (page: Form) => page.findAll('[data-test="error-summary"] a').map((link) => link.attributes('href'));

async function fill(page: Form, identifier: string) {
  await page.find('input[data-test="intake-name"]').setValue('李四');
  await page.find('input[data-test="intake-identifier"]').setValue(identifier);
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
    expect(errors(page)).toEqual(['#behalf-name', '#behalf-identifier', '#material-form']);
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
      { itemCode: 'i1', receivingRegion: '120116013', materials: [], originals: ['form'], onBehalfOf: { identifier: '11010519491231002X' } },
      expect.stringMatching(/^[0-9a-f]{32}$/),
    ]);
    expect(router.currentRoute.value.path).toBe('/workbench/received/120116013-20260302-000001');
    expect(sessionStorage.length).toBe(0);
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
