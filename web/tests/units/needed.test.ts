import { describe, expect, it } from 'vitest';
import { gaps } from '@/administration/editor/needed';
import { NO_ELEMENTS } from '@/administration/editor/parts';
import { blankWording } from '@/administration/editor/wording';
import { partNames } from '@/administration/tiers/fields';

describe('what an item lacks', () => {
  it('is nothing without parts', () => {
    expect(gaps(blankWording('120116'))).toEqual([]);
  });

  it('is told by the path of the field', () => {
    const basis = { document: ' ', article: null, level: 'LAW', wording: null, validUntil: null };
    const elements = {
      ...structuredClone(NO_ELEMENTS),
      legalBases: [basis],
      materials: [{ key: '1', name: '', form: 'ORIGINAL', copies: 1, required: true, note: null, basis: [basis] }],
      flow: { nodes: [{ key: '1', name: '', role: 'REVIEWER', organ: null, limitDays: null, basis: null }], edges: [] },
    };
    expect(gaps({ ...blankWording('120116'), elements }).map(({ path }) => path)).toEqual([
      'elements.legalBases[0].document', 'elements.materials[0].name', 'elements.materials[0].basis[0].document', 'elements.flow.nodes[0].name',
    ]);
  });
});

describe('names of parts', () => {
  it('come from the item, and from what only one side has', () => {
    const names = partNames(
      { materials: [{ key: 'id-card', name: '身份证' }], charged: false },
      [{ path: 'elements.materials[lease]', template: { key: 'lease', name: '租赁合同' }, adoption: null }],
    );
    expect(names).toEqual({ 'materials[id-card]': '身份证', 'materials[lease]': '租赁合同' });
  });
});
