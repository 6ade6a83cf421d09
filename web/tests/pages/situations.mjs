/** Answers and pages of situations and forms. */
const ITEM = '11120116MB0A00026R4000131012000';
const basis = '《食品经营许可和备案管理办法》第十二条';
const materials = [
  { key: 'application-form', name: '食品经营许可申请书', status: 'NEEDED', form: 'ORIGINAL', copies: 1, basis, because: [], conditions: [] },
  { key: 'floor-plan', name: '与食品经营相适应的主要设备设施布局、操作流程等文件', status: 'NEEDED', form: 'COPY', copies: 1, basis, note: '图纸注明尺寸', because: [{ question: '经营哪一类？', answer: '餐饮服务' }], conditions: [] },
  { key: 'authorisation', name: '授权委托书', status: 'CONDITIONAL', form: 'ELECTRONIC', copies: 1, basis: '《中华人民共和国行政许可法》第二十九条', because: [], conditions: ['委托代理人办理的'] },
];
const KIND = { key: 'kind', text: '经营哪一类？', help: '按主要经营方式选择一类。', kind: 'SINGLE', answers: [
  { key: 'shop', text: '食品销售（只卖预包装食品的只需备案）' }, { key: 'catering', text: '餐饮服务' }, { key: 'canteen', text: '单位食堂' }] };
const AREA = { key: 'area', text: '经营场所使用面积是多少？', kind: 'NUMBER', min: 1, max: 100000, unit: '平方米', answers: [] };
const EXTRAS = { key: 'extras', text: '还经营下列哪些项目？', kind: 'MULTIPLE', answers: [{ key: 'cold', text: '冷食类' }, { key: 'raw', text: '生食类' }, { key: 'cake', text: '糕点类' }] };

function checklist(answers) {
  const kind = { key: 'kind', question: KIND.text, answer: '餐饮服务', written: 'catering' };
  const area = { key: 'area', question: AREA.text, answer: '80平方米', written: '80' };
  const extras = { key: 'extras', question: EXTRAS.text, answer: '冷食类、糕点类', written: 'cold.cake' };
  const step = answers.includes('extras') ? 3 : answers.includes('area') ? 2 : answers.includes('kind') ? 1 : 0;
  const complete = step === 3;
  return {
    code: ITEM, name: '食品经营许可（新办）', organ: '天津市滨海新区行政审批局', region: '120116', version: 3, questionnaire: 2,
    answers, complete, given: [kind, area, extras].slice(0, step), open: [KIND, AREA, EXTRAS].slice(step, step + 1), notApplicable: [],
    materials: complete ? materials : materials.map((one, at) => (at === 1 && !step ? { ...one, status: 'OPEN', because: [] } : one)),
    notNeeded: complete ? [{ ...materials[1], key: 'health', name: '从业人员健康证明', status: 'NOT_NEEDED', because: [{ question: AREA.text, answer: '60平方米以上' }] }] : [],
    fee: { value: '不收费', because: null, open: false },
    limit: { promisedDays: 5, because: complete ? { question: KIND.text, answer: '餐饮服务' } : null, open: !complete },
    window: { value: '新村街道政务服务中心一楼 3 号窗口\n工作日 9:00—12:00，13:30—17:00', because: null, open: false },
    validity: { value: '食品经营许可证，有效期五年', because: null, open: false },
  };
}

const purpose = (title, rest) => ({ title, 'x-purpose': `核定${title}，在证照上载明。`, 'x-purpose-en': 'Stated on the licence.', ...rest });
const form = {
  code: ITEM, owner: ITEM, version: 2, title: '食品经营许可申请书', instructions: '请如实填写；带 * 的为必填项。', writtenAt: '2026-03-02T00:00:00Z',
  schema: {
    type: 'object', additionalProperties: false, required: ['premises', 'contact'],
    properties: {
      premises: { title: '经营场所', 'x-title-en': 'Premises', type: 'object', additionalProperties: false, required: ['address', 'area', 'kind'], properties: {
        address: purpose('经营场所地址', { type: 'string', maxLength: 100 }),
        area: purpose('使用面积（平方米）', { type: 'number', minimum: 1, maximum: 100000 }),
        kind: purpose('主体业态', { type: 'string', enum: ['食品销售经营者', '餐饮服务经营者', '单位食堂'] }),
        items: purpose('经营项目', { type: 'array', uniqueItems: true, minItems: 1, items: { type: 'string', enum: ['热食类', '冷食类', '生食类', '糕点类', '自制饮品'] } }),
        opened: purpose('拟开业日期', { type: 'string', format: 'date' }),
        street: purpose('所在街道', { type: 'string', enum: ['新村街道', '塘沽街道', '大沽街道', '新河街道', '杭州道街道'] }),
      } },
      contact: { title: '联系人', 'x-title-en': 'Contact', description: '办理中有疑问时联系。', type: 'object', additionalProperties: false, required: ['name', 'phone'], properties: {
        name: purpose('联系人姓名', { type: 'string', maxLength: 40 }),
        phone: purpose('手机号码', { type: 'string', format: 'mobile-phone', 'x-placeholder': '11 位手机号码' }),
        remark: purpose('其他说明', { type: 'string', maxLength: 500, 'x-rows': 3 }),
      } },
      truth: purpose('我承诺所填内容真实', { type: 'boolean', const: true }),
    },
  },
  example: { premises: { address: '天津市滨海新区示例路1号', area: 80, kind: '餐饮服务经营者', items: ['热食类', '冷食类'], opened: '2026-05-01', street: '新村街道' },
    contact: { name: '王小明', phone: '13800138000', remark: '外卖为主。' }, truth: true },
};

export const SITUATION_ANSWERS = [
  ['GET', /^\/api\/guides\/[^/]+\/checklist$/, (asked) => (asked.get('answers') === 'kind.catering,area.5000,colour.red'
    ? { ...checklist('kind.catering'), lost: [
      { question: '经营场所使用面积是多少？', answer: '5000平方米', asked: true }, { question: '招牌颜色？', answer: '红色', asked: false }] }
    : checklist(asked.get('answers') ?? ''))],
  ['GET', /^\/api\/guides\/[^/]+\/checklist\.svg$/, () => ({ svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 3"><path d="M0 0h1v1h-1zM2 0h1v1h-1zM1 1h1v1h-1zM0 2h1v1h-1z"/></svg>' })],
  ['GET', /^\/api\/guides\/[^/]+\/form(\/versions\/\d+)?$/, () => form],
  ['GET', /^\/api\/guides\/[^/]+\/situations\/versions\/\d+$/, () => ({ version: 2, questions: [KIND, AREA, EXTRAS] })],
];

const OLD = 'kind.catering,area.5000,colour.red';
const ALL = 'kind.catering,area.80,extras.cold.cake';
const submit = async (page) => {
  await page.fill('[data-test="form-premises-area"]', '0');
  await page.fill('[data-test="form-contact-phone"]', '138');
  await page.click('[data-test="apply-submit"]');
};

export const SITUATION_PAGES = [
  { name: 'checklist-first', path: `/guides/${ITEM}/checklist` },
  { name: 'checklist-number', path: `/guides/${ITEM}/checklist?answers=kind.catering`, act: (page) => page.click('[data-test="question-next"]') },
  { name: 'checklist-several', path: `/guides/${ITEM}/checklist?answers=kind.catering,area.80` },
  {
    name: 'checklist-answered',
    path: `/guides/${ITEM}/checklist?answers=kind.catering,area.80`,
    act: async (page) => {
      await page.check('[data-test="question-extras-cold"]');
      await page.check('[data-test="question-extras-cake"]');
      await page.click('[data-test="question-next"]');
      await page.waitForSelector('[data-test="list-apply"]');
    },
  },
  { name: 'checklist-english', path: `/guides/${ITEM}/checklist?answers=${ALL}`, lang: 'en' },
  { name: 'checklist-old-link', path: `/guides/${ITEM}/checklist?answers=${OLD}` },
  { name: 'form-example', path: `/guides/${ITEM}/form` },
  { name: 'form-blank', path: `/guides/${ITEM}/form`, act: (page) => page.check('[data-test="shown-blank"]') },
  { name: 'apply-situation', path: `/apply/${ITEM}?answers=${ALL}`, as: 'applicant' },
  { name: 'apply-form-errors', path: `/apply/${ITEM}?answers=${ALL}`, as: 'applicant', act: submit },
  { name: 'apply-form-english', path: `/apply/${ITEM}`, as: 'applicant', lang: 'en', act: submit },
  {
    name: 'case-form',
    path: '/my/cases/120116013-20260421-000001',
    as: 'applicant',
    act: async (page) => {
      await page.click('[data-test="case-form"] summary');
      await page.waitForSelector('[data-test="case-answers"]');
    },
  },
  { name: 'case-form-paper', path: '/my/cases/120116013-20260421-000001/form', as: 'applicant' },
  { name: 'case-form-print', path: '/workbench/cases/120116013-20260421-000005/form', as: 'officer' },
  {
    name: 'my-case-form-correction',
    path: '/my/cases/120116013-20260421-000003',
    as: 'applicant',
    act: async (page) => {
      await page.waitForSelector('[data-test="form-premises-area"]');
      await page.fill('[data-test="form-premises-area"]', '0');
      await page.click('[data-test="correct-submit"]');
    },
  },
  { name: 'intake-question', path: `/workbench/intake/${ITEM}`, as: 'officer' },
  {
    name: 'intake-scanned',
    path: `/workbench/intake/${ITEM}`,
    as: 'officer',
    act: async (page) => {
      await page.fill('[data-test="scan-input"]', `https://spfw.example/guides/${ITEM}/checklist?answers=${OLD}`);
      await page.press('[data-test="scan-input"]', 'Enter');
      await page.waitForSelector('[data-test="lost-answers"]');
    },
  },
  {
    name: 'intake-not-a-list',
    path: '/workbench/intake',
    as: 'officer',
    act: async (page) => {
      await page.fill('[data-test="scan-input"]', 'https://spfw.example/verify/XK-1');
      await page.click('[data-test="scan-submit"]');
    },
  },
  {
    name: 'intake-paper-form',
    path: `/workbench/intake/${ITEM}?answers=${ALL}`,
    as: 'officer',
    act: async (page) => {
      await page.check('[data-test="form-way-PAPER"]');
      await page.click('[data-test="intake-submit"]');
    },
  },
];
