import { describe, expect, it } from 'vitest';
import type { GuideMaterial } from '@/api/guides';
import { Problem } from '@/api/problem';
import type { Draft } from '@/casefile/draft';
import { errorsOf, missing } from '@/casefile/submission';

const material = (key: string, required = true): GuideMaterial =>
  ({ key, name: key, required, form: 'COPY', copies: 1, basis: '' });
const sent = {
  itemCode: 'i',
  receivingRegion: '120116013',
  materials: [{ key: 'form', material: 'm1' }, { key: 'plan', material: 'm2' }],
  originals: ['identity'],
  form: {},
  note: '',
};
const refused = (field: string, code = 'x') => new Problem(422, 'materials-incomplete', '', '', '', null, [{ field, code, message: code }]);

describe('what is missing', () => {
  it('is neither uploaded nor held as an original, and only when it is required', () => {
    const draft = { files: { form: { material: 'm', name: 'a.pdf', size: 1 }, plan: undefined }, originals: ['identity'] };
    const all = [material('form'), material('identity'), material('plan'), material('extra', false)];
    expect(missing(draft as unknown as Draft, all).map(({ key }) => key)).toEqual(['plan']);
  });
});

describe('what the service refuses', () => {
  it.each([
    ['materials[1].material', 'material-plan'],
    ['materials[0].key', 'material-form'],
    ['materials.identity', 'material-identity'],
    ['originals[0]', 'material-identity'],
    ['receivingRegion', 'receiving'],
    ['onBehalfOf.identifier', 'behalf-identifier'],
    ['form/contact/phone', 'form-contact-phone'],
    ['form/shop/extras/0', 'form-shop-extras'],
  ])('%s stands at %s', (field, place) => {
    expect(errorsOf(refused(field), sent)).toEqual({ [place]: 'x' });
  });

  it.each(['materials[9].key', 'itemCode', 'Idempotency-Key', 'originals[4]'])('%s stands at no field', (field) => {
    expect(errorsOf(refused(field), sent)).toEqual({});
  });

  it('in one field without a list is told there too', () => {
    const wrong = new Problem(422, 'identifier-invalid', '证件号码有误', '未通过校验', '', 'onBehalfOf.identifier');
    expect(errorsOf(wrong, sent)).toEqual({ 'behalf-identifier': '未通过校验' });
  });
});
