// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import { Problem } from '@/api/problem';
import { useForm } from '@/frame/form';
import SubmitForm from '@/frame/SubmitForm.vue';
import TextField from '@/frame/TextField.vue';
import { i18n } from '@/i18n';

function shown(send: (values: { name: string; code: string }) => Promise<string>) {
  const form = useForm(
    { name: '', code: '' },
    (values) => ({ name: values.name ? undefined : '请填写名称' }),
    send,
  );
  const sent = vi.fn();
  const page = mount(
    defineComponent(() => () =>
      h(SubmitForm<string>, { form, name: 'organ', submit: '保存', onSent: sent }, () => [
        h(TextField, {
          id: 'name', label: '名称', modelValue: form.values.name, error: form.errors.value['name'],
          'onUpdate:modelValue': (value: string) => (form.values.name = value),
        }),
      ])),
    { global: { plugins: [i18n] }, attachTo: document.body },
  );
  return { form, page, sent };
}

describe('a form', () => {
  it('that is not filled in is not sent; its faults take the focus and lead to their fields', async () => {
    const send = vi.fn();
    const { page } = shown(send);
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(send).not.toHaveBeenCalled();
    const summary = page.find('[data-test="error-summary"]');
    expect(document.activeElement).toBe(summary.element);
    await summary.find('a').trigger('click');
    expect(document.activeElement?.id).toBe('name');
    expect(document.activeElement?.getAttribute('aria-describedby')).toBe('name-error');
    page.unmount();
  });

  it('takes the focus back to its faults when it is sent again as it was', async () => {
    const { page } = shown(vi.fn());
    await page.find('form').trigger('submit');
    await flushPromises();
    page.find('input').element.focus();
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(document.activeElement).toBe(page.find('[data-test="error-summary"]').element);
    page.unmount();
  });

  it('is sent once for two clicks and hands on the answer', async () => {
    const send = vi.fn(async () => 'saved');
    const { form, page, sent } = shown(send);
    form.values.name = '审批局';
    void page.find('form').trigger('submit');
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(send).toHaveBeenCalledOnce();
    expect(sent).toHaveBeenCalledExactlyOnceWith('saved');
    page.unmount();
  });

  it('shows what the service refuses at its fields, and the rest as a problem', async () => {
    const refused = new Problem(422, 'invalid', '有误', '有误', '', null, [
      { field: 'code', code: 'taken', message: '代码已被使用' },
      { field: 'elsewhere', code: 'x', message: '另一处' },
    ]);
    const { form, page } = shown(async () => Promise.reject(refused));
    form.values.name = '审批局';
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(form.errors.value).toEqual({ code: '代码已被使用' });
    expect(page.find('[data-test="problem"]').text()).toContain('另一处');
    form.reset();
    expect(form.values).toEqual({ name: '', code: '' });
    expect(form.errors.value).toEqual({});
    page.unmount();
  });
});
