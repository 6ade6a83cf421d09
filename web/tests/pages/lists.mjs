// What the catalogue answers about whole items, lists and figures.
const law = { document: '中华人民共和国食品安全法', article: '第三十五条', level: 'LAW', wording: '国家对食品生产经营实行许可制度。', validUntil: null };
const rule = { document: '食品经营许可和备案管理办法', article: '第十二条', level: 'DEPARTMENT_RULE', wording: null, validUntil: null };
const licensing = { document: '中华人民共和国行政许可法', article: '第四十五条', level: 'LAW', wording: null, validUntil: null };

export const elements = {
  legalBases: [law, rule],
  serviceObject: '拟从事食品销售、餐饮服务的企业、个体工商户和单位食堂',
  conditions: [
    { key: '1', text: '具有与经营的食品品种、数量相适应的经营场所，并与有毒、有害场所以及其他污染源保持规定的距离', basis: [law] },
    { key: '2', text: '有专职或者兼职的食品安全管理人员和保证食品安全的规章制度', basis: [] },
  ],
  materials: [
    { key: '1', name: '食品经营许可申请书', form: 'ORIGINAL', copies: 1, required: true, note: null, basis: [rule] },
    { key: '2', name: '主要设备设施布局、操作流程等文件', form: 'COPY', copies: 1, required: true, note: '加盖公章', basis: [rule] },
    { key: '3', name: '授权委托书', form: 'ELECTRONIC', copies: 1, required: false, note: '委托办理时提交', basis: [licensing] },
  ],
  charged: false,
  fees: [],
  prerequisites: [{ key: '1', name: '企业设立登记', organ: '滨海新区行政审批局', itemCode: '11120116MB0A00026R4000131011001', basis: [law] }],
  intermediaryServices: [],
  specialProcedures: [{ kind: 'EXPERT_REVIEW', expectedDays: 10, note: '现场核查复杂的', basis: [licensing] }],
  quota: null,
  result: { kind: 'CERTIFICATE', name: '食品经营许可证', validMonths: 60 },
  flow: {
    nodes: [
      { key: 'a', name: '提交申请', role: 'APPLICANT', organ: null, limitDays: null, basis: null },
      { key: 'b', name: '受理', role: 'WINDOW_CLERK', organ: null, limitDays: 1, basis: { ...licensing, article: '第三十二条' } },
      { key: 'c', name: '书面审查', role: 'REVIEWER', organ: null, limitDays: 2, basis: null },
      { key: 'd', name: '现场核查', role: 'REVIEWER', organ: '新村街道综合便民服务中心', limitDays: 2, basis: rule },
      { key: 'e', name: '作出决定', role: 'DECIDER', organ: null, limitDays: 1, basis: null },
    ],
    edges: [
      { from: 'a', to: 'b', when: null, back: false },
      { from: 'b', to: 'c', when: '材料齐全', back: false },
      { from: 'b', to: 'd', when: '需要核查', back: false },
      { from: 'c', to: 'e', when: null, back: false },
      { from: 'd', to: 'e', when: null, back: false },
      { from: 'c', to: 'a', when: '补正', back: true },
    ],
  },
  discretion: [{ key: '1', circumstance: '现场核查不合格，可以整改的', kind: '限期整改', extent: '不超过 10 个工作日', basis: [rule] }],
  risks: [{ key: '1', node: 'd', level: 'HIGH', risk: '现场核查人员接受吃请、降低标准', measure: '两人以上核查，全程录像', owner: '审批科科长' }],
  duties: [{ key: '1', stage: '受理责任', text: '一次性告知需要补正的全部内容', accountability: '不履行告知义务的，责令改正', basis: [licensing] }],
  needs: ['ESTABLISHMENT', 'QUALIFICATION'],
  ways: { visits: 1, online: true, post: true, appointment: true, anywhere: '全区通办' },
};

export const CODE = '11120116MB0A00026R4000131012000';
const wording = {
  code: CODE, standing: 'IMPLEMENTATION', name: '食品经营许可（新办）', mainItem: '食品经营许可', type: '01', region: '120116',
  organCode: '11120116MB0A00026R', organName: '滨海新区行政审批局', handling: 'PROMISED', statutoryLimitDays: 20,
  statutoryLimitBasis: '《中华人民共和国行政许可法》第四十二条', promisedLimitDays: 5, baseCode: '000131012000', template: null,
  formerCodes: ['J-131-12'], elements,
};
const draft = {
  edition: 7, version: 3, editedAt: '2026-11-24T09:30:00+08:00', editedBy: '王敏', typeName: '行政许可', item: wording,
  faults: [{ path: 'conditions[2].basis', code: 'basis-missing', message: '“有专职或者兼职的食品安全管理人员和保证食品安全的规章制度”没有法律依据。' }],
};

let overtaken = false;
const rival = {
  ...draft, version: 4, editedBy: '李强', editedAt: '2026-11-25T10:05:00+08:00',
  item: { ...wording, promisedLimitDays: 3, organName: '滨海新区行政审批局（政务服务办）' },
};

/** After a refused change the item shows what somebody else did meanwhile. */
function read() {
  const now = overtaken ? rival : draft;
  overtaken = false;
  return now;
}

function refuse() {
  overtaken = true;
  return {
    status: 412,
    body: { status: 412, code: 'item-changed-meanwhile', title: '事项已被他人修改', detail: '李强 在您打开之后修改了该事项。', action: '请对照后再次保存。' },
  };
}

const figures = (items, statutoryDays, promisedDays, materials) => ({
  items, statutoryDays, promisedDays, speedUp: (statutoryDays - promisedDays) / statutoryDays, immediate: Math.round(items / 4),
  materialsPerItem: materials, withMaterials: items - 3, visitsPerItem: 0.8, withVisits: items - 5, noVisit: 12,
});
const group = (key, name, ...of) => ({ key, name, figures: figures(...of) });

const statistics = {
  region: '120116', edition: null, at: '2026-11-25T10:00:00+08:00', all: figures(236, 21.4, 6.6, 5.6),
  types: [group('01', '行政许可', 142, 21.3, 6.1, 5.8), group('10', '其他行政权力', 51, 20, 5.2, 4.9), group('20', '公共服务', 43, 15.1, 2.3, 3.1)],
  organs: [group('11120116MB0A00026R', '滨海新区行政审批局', 187, 20.8, 6.2, 5.5), group('11120116MB0T200327', '滨海新区人力资源和社会保障局', 49, 18.5, 4.4, 4.2)],
  tiers: [group('DISTRICT', null, 204, 21, 6.6, 5.7), group('TOWNSHIP', null, 32, 12, 3.2, 3.4)],
  needs: [group('ESTABLISHMENT', '企业设立', 38, 19.8, 4.1, 5.2), group('QUALIFICATION', '资质资格', 77, 22.7, 8.3, 6.4)],
};
const compared = {
  region: '120116',
  editions: [
    { edition: 1, title: '滨海新区行政许可事项目录', year: 2024, effectiveFrom: '2024-01-01T00:00:00+08:00', figures: figures(344, 22.1, 8.3, 7.7) },
    { edition: 4, title: '滨海新区行政许可事项目录', year: 2025, effectiveFrom: '2025-01-01T00:00:00+08:00', figures: figures(291, 21.8, 7.5, 6.3) },
    { edition: 6, title: '滨海新区行政许可事项目录', year: 2026, effectiveFrom: '2026-01-01T00:00:00+08:00', figures: figures(236, 21.4, 6.6, 5.6) },
  ],
};

const count = (key, name, items) => ({ key, name, items });
const facets = {
  total: 48,
  needs: [count('ESTABLISHMENT', '企业设立', 9), count('INVESTMENT', '投资', 4), count('FIXED_ASSETS', '固定资产投资', 11), count('QUALIFICATION', '资质资格', 17), count('OTHER', '其他', 7)],
  types: [count('01', '行政许可', 31), count('05', '行政给付', 6), count('20', '公共服务', 11)],
  organs: [count('11120116MB0A00026R', '滨海新区行政审批局', 33), count('11120116MB0T200327', '滨海新区人力资源和社会保障局', 15)],
  tiers: [count('CITY', null, 5), count('DISTRICT', null, 30), count('TOWNSHIP', null, 13)],
  regions: [count('120116', null, 48)],
  handlings: [count('IMMEDIATE', null, 12), count('PROMISED', null, 36)],
};

const known = [['department', '实施机关', true], ['department_code', '部门编码', true], ['item_name', '事项名称', true],
  ['item_code', '事项编码', true], ['item_type_code', '事项类型', true], ['legal_basis', '设定依据', false], ['fee', '收费', false]]
  .map(([key, title, mandatory]) => ({ key, title, mandatory }));
const preview = {
  format: 'XLSX', encoding: 'UTF-8', source: null, missing: ['department_code'], known,
  columns: [['单位名称', 'department', 'NAME'], ['办事名称', 'item_name', 'NAME'], ['事项编码', 'item_code', 'NAME'], ['类型', 'item_type_code', 'NAME'], ['单位代码', null, 'NONE'], ['备注', null, 'NONE']]
    .map(([header, column, by], position) => ({ position, header, column, by })),
  rows: [['滨海新区行政审批局', '食品经营许可（新办）', CODE, '行政许可', '11120116MB0A00026R', ''], ['滨海新区行政审批局', '小餐饮经营许可', '11120116MB0A00026R4000131012001', '行政许可', '11120116MB0A00026R', '暂停']],
};

export const LIST_ANSWERS = [
  ['GET', /^\/api\/catalog\/items\/facets$/, () => facets],
  ['GET', new RegExp(`^/api/catalog/editions/7/items/${CODE}$`), read],
  ['PUT', new RegExp(`^/api/catalog/editions/7/items/${CODE}$`), refuse],
  ['POST', /^\/api\/catalog\/editions\/7\/items$/, () => ({
    status: 400,
    body: { status: 400, code: 'invalid-fields', title: '有内容需要更正', errors: [
      { field: 'name', code: 'NotBlank', message: '请填写事项名称' }, { field: 'elements.materials[0].name', code: 'NotBlank', message: '请填写材料名称' }] },
  })],
  ['GET', /^\/api\/catalog\/editions\/7\/faults$/, () => ({ items: [{ code: CODE, name: wording.name, faults: draft.faults }], total: null, next: null })],
  ['GET', /^\/api\/catalog\/statistics$/, () => statistics],
  ['GET', /^\/api\/catalog\/statistics\/editions$/, () => compared],
  ['POST', /^\/api\/catalog\/imports\/preview$/, () => preview],
];

const click = (test) => (page) => page.click(`[data-test="${test}"]`);
const EDITOR = `/admin/editions/7/items/${CODE}`;

export const LIST_PAGES = [
  { name: 'items-facets', path: '/items?type=01&need=ESTABLISHMENT' },
  { name: 'item-whole', path: `/items/${CODE}` },
  { name: 'needs', path: '/needs?need=QUALIFICATION' },
  { name: 'editor', path: EDITOR, as: 'officer' },
  {
    name: 'editor-conflict',
    path: EDITOR,
    as: 'officer',
    act: async (page) => {
      await page.fill('[data-test="promisedLimitDays"]', '4');
      await page.fill('[data-test="name"]', '食品经营许可');
      await page.click('[data-test="editor-save"]');
      await page.waitForSelector('[data-test="editor-conflict"]');
    },
  },
  {
    name: 'editor-preview',
    path: EDITOR,
    as: 'officer',
    act: async (page) => {
      await page.click('[data-test="editor-preview"]');
      await page.waitForSelector('.el-drawer [data-test="item-elements"]');
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'editor-new',
    path: '/admin/editions/7/items-new',
    as: 'officer',
    act: async (page) => {
      await page.click('[data-test="materials-add"]');
      await page.click('[data-test="editor-save"]');
      await page.waitForSelector('[data-test="error-summary"]');
    },
  },
  { name: 'statistics', path: '/admin/statistics?region=120116', as: 'officer' },
  { name: 'draft-begin', path: '/admin/editions', as: 'officer', act: click('draft-begin') },
  {
    name: 'import-columns',
    path: '/admin/imports',
    as: 'officer',
    act: async (page) => {
      await page.setInputFiles('[data-test="import-file"]', { name: '滨海新区事项2027.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') });
      await page.waitForSelector('[data-test="import-columns"]');
    },
  },
];
