const ITEM = '11120116MB0A00026R4000131012000';
const REVIEWED = '11120116MB0A00026R4000131099000';
/** Somebody else saves here while it is being written. */
const CONTESTED = '11120116MB0A00026R4000131098000';
const GUIDE = {
  code: ITEM, name: '食品经营许可（新办）', region: '120116', organ: { code: 'x', name: '滨海新区行政审批局' }, version: 4, complete: false,
  missing: ['quota'], materials: [], faq: [{ question: '可以代办吗？', answer: '可以，出具委托书。' }], updatedAt: '2026-04-01T09:00:00+08:00',
  aspects: [
    { no: 1, key: 'name', title: '事项名称', value: '食品经营许可（新办）\n办理类型：承诺件', source: 'ITEM' },
    { no: 9, key: 'quota', title: '数量限制', value: null, source: null },
    { no: 14, key: 'promisedLimit', title: '承诺时限', value: '5个工作日', source: 'ITEM' },
    { no: 18, key: 'placeAndTime', title: '办理地点、窗口与时间', value: '政务服务中心二楼', source: 'WRITTEN' },
  ],
};
const draft = (more) => ({
  code: ITEM, part: 'guide', status: 'DRAFTING', version: 3, publishedVersion: 4, editedBy: '李编写', editedAt: '2026-04-20T10:00:00+08:00', reasons: null, faults: [],
  content: { aspects: { placeAndTime: '政务服务中心三楼', promisedLimit: '8个工作日' }, materials: [], faq: GUIDE.faq },
  obstacles: [
    { field: 'aspects.quota', code: 'aspect-missing', message: '“数量限制”还没有内容；确无内容的请填写“无”。' },
    { field: 'aspects.promisedLimit', code: 'promise-differs', message: '指南写的是 8 个工作日，事项目录承诺 5 个工作日。' },
  ],
  ...more,
});
const QUESTIONS = {
  first: ['kind'],
  questions: [
    { key: 'kind', text: '您经营哪一类？', textEn: 'What is your business?', kind: 'SINGLE', answers: [
      { key: 'shop', text: '食品销售', next: [], effects: [{ material: 'plan', need: 'NOT_NEEDED' }, { limitDays: 3 }] },
      { key: 'canteen', text: '单位食堂', next: ['area'], effects: [] }] },
    { key: 'area', text: '经营面积有多大？', kind: 'NUMBER', min: 1, max: 1000, unit: '平方米', answers: [
      { key: 'small', text: '小型', from: 1, below: 60, next: ['kind'], effects: [] },
      { key: 'large', text: '大型', from: 60, below: null, next: [], effects: [{ window: '二楼专窗' }] }] },
  ],
};
const CIRCLE = { field: 'questions[1].answers[0].next[0]', code: 'question-cycle', message: '问题循环：kind → area → kind。' };
const questionsDraft = (more) => ({ ...draft({ part: 'situations', publishedVersion: 2, content: QUESTIONS, faults: [], obstacles: [] }), ...more });
const LIST = {
  code: ITEM, name: '食品经营许可（新办）', organ: '滨海新区行政审批局', region: '120116', version: 4, questionnaire: 3, answers: '', complete: false, given: [],
  open: [{ key: 'kind', text: '您经营哪一类？', kind: 'SINGLE', answers: [{ key: 'shop', text: '食品销售' }, { key: 'canteen', text: '单位食堂' }] }],
  notApplicable: [], notNeeded: [],
  materials: [{ key: 'plan', name: '平面图', status: 'OPEN', form: 'COPY', copies: 1, basis: '《食品安全法》第三十五条', note: null, because: [], conditions: [] }],
  fee: { value: '不收费', because: null, open: false }, limit: { promisedDays: 5, because: null, open: true },
  window: { value: '一号窗口', because: null, open: false }, validity: { value: '五年', because: null, open: false },
};
const SCHEMA = {
  type: 'object', additionalProperties: false, required: ['premises'],
  properties: {
    premises: {
      title: '经营场所', 'x-title-en': 'Premises', type: 'object', additionalProperties: false, required: ['address', 'kind'],
      properties: {
        address: { title: '地址', 'x-title-en': 'Address', type: 'string', minLength: 1, maxLength: 120, 'x-purpose': '证照载明的地址。' },
        area: { title: '使用面积', type: 'number', minimum: 1, 'x-purpose': '核定场所。' },
        kind: { title: '主体业态', type: 'string', enum: ['食品销售', '餐饮服务'], 'x-choices-en': { 食品销售: 'Sales', 餐饮服务: 'Catering' }, 'x-purpose': '证照载明。' },
        phone: { title: '联系电话', type: 'string', format: 'mobile-phone', 'x-purpose': '' },
      },
    },
  },
};
const FORM = {
  title: '食品经营许可申请书', titleEn: 'Food licence', instructions: '按实际经营内容填写。', instructionsEn: '', schema: SCHEMA,
  example: { premises: { address: '示例路1号', area: 80, kind: '餐饮服务' } },
};
const NO_PURPOSE = { field: 'schema/properties/premises/properties/phone/x-purpose', code: 'schema-no-purpose', message: '须说明用途。' };
const formDraft = (more) => ({ ...draft({ part: 'form', publishedVersion: 1, content: FORM, faults: [NO_PURPOSE], obstacles: [] }), ...more });
const published = structuredClone(FORM);
published.schema.properties.premises.properties.area.minimum = 5;
delete published.schema.properties.premises.properties.phone;
const EDIT = { region: '120116', organ: 'a', aspect: 'placeAndTime', find: '第四大街 51 号', text: '第四大街 59 号' };
const LINES = ['食品经营许可（新办）', '小餐饮经营许可', '公共场所卫生许可'].map((name, n) => ({
  code: `${ITEM.slice(0, -1)}${n}`, name, region: n === 2 ? '120116013' : '120116', version: 4,
  before: `天津市滨海新区第四大街 51 号政务服务中心二楼${n + 1}号窗口\n工作日 9:00—17:00（第四大街 51 号停车场可停车）`,
  after: `天津市滨海新区第四大街 59 号政务服务中心二楼${n + 1}号窗口\n工作日 9:00—17:00（第四大街 59 号停车场可停车）`,
  faults: n === 2 ? [{ field: 'aspects.quota', code: 'missing-aspect', message: '“数量限制”还没有内容；确无内容的请填写“无”。' }] : [],
}));
const PROPOSAL = { id: 7, version: 1, status: 'IN_REVIEW', region: '120116', organ: 'a', organName: '滨海新区行政审批局', aspect: 'placeAndTime', guides: 3,
  leftOut: 0, proposedBy: '李编写', proposedAt: '2026-04-20T10:00:00+08:00', decidedBy: null, decidedAt: null, reasons: null };
const organ = (code, name, guides, complete, score) => ({ code, name, guides, complete, score, stale: 1 });

/** [method, path pattern, answer to the query]; the first that fits counts. */
export const GUIDE_ANSWERS = [
  ['GET', /^\/api\/guides\/bulk-edits\/aspects$/, () => ({ direct: true, aspects: [
    { key: 'placeAndTime', title: '办理地点、窗口与时间' }, { key: 'enquiry', title: '咨询与进度查询' }] })],
  ['POST', /^\/api\/guides\/bulk-edits\/preview$/, () => ({ guides: LINES, read: 40, next: null })],
  ['POST', /^\/api\/guides\/bulk-edits$/, () => ({ status: 409, body: { code: 'guides-changed-meanwhile', status: 409, title: '指南在预览后有变化',
    detail: '有 1 份指南在预览后有变化，全部未修改，见 errors。', action: '请重新预览后再修改。', errors: [{ field: `versions.${ITEM}`, code: 'guide-changed', message: '食品经营许可（新办）' }] } })],
  ['GET', /^\/api\/guides\/bulk-edits\/proposals$/, () => ({ proposals: [PROPOSAL, { ...PROPOSAL, id: 6, status: 'RETURNED' }], next: null })],
  ['GET', /^\/api\/guides\/bulk-edits\/proposals\/\d+$/, () => ({ proposal: PROPOSAL, edit: EDIT,
    guides: LINES.map((line, n) => ({ ...line, changed: n === 1, leftOut: false })) })],
  ['GET', /^\/api\/guides\/completeness$/, () => ({
    region: '120116', total: { guides: 64, complete: 61, score: 988, stale: 2 }, next: null,
    organs: [organ('a', '滨海新区行政审批局', 40, 38, 991), organ('b', '新村街道办事处', 24, 23, 984)],
    regions: [organ('120116', '120116', 46, 44, 990), organ('120116013', '120116013', 18, 17, 981)],
    lacking: [{ aspect: 'quota', title: '数量限制', guides: 2 }, { aspect: 'applicationForm', title: '申请书格式文本、填写说明与示范文本', guides: 1 }],
    incomplete: [{ code: ITEM, name: GUIDE.name, region: '120116', organName: '滨海新区行政审批局', score: 952, missing: ['quota', 'applicationForm'] }],
  })],
  ['GET', /^\/api\/guides\/drafts$/, () => ({
    drafts: [
      { ...draft({ status: 'IN_REVIEW' }), name: GUIDE.name, region: '120116', outdated: false },
      { ...questionsDraft({}), name: GUIDE.name, region: '120116', outdated: true },
    ],
    next: null,
  })],
  ['GET', /^\/api\/guides\/outdated$/, () => ({
    parts: [{ code: ITEM, part: 'situations', name: GUIDE.name, region: '120116', version: 2, since: '2026-04-19', remarks: [
      { field: 'questions[0].answers[0].effects[1].limitDays', code: 'limit-over-promise', message: '时限 7 个工作日超过事项承诺的 5 个工作日。' }] }],
    next: null,
  })],
  ['PUT', new RegExp(`^/api/guides/${CONTESTED}(/[a-z]+)?/draft$`), () => ({ status: 412, body: { code: 'draft-changed-meanwhile', status: 412, title: '草稿已被修改' } })],
  ['GET', /^\/api\/guides\/[^/]+\/situations$/, () => ({ code: ITEM, version: 2, first: ['kind'], questions: QUESTIONS.questions.slice(0, 1), outdated: [] })],
  ['GET', new RegExp(`^/api/guides/${REVIEWED}/situations/draft$`), () => questionsDraft({ status: 'IN_REVIEW' })],
  ['GET', /^\/api\/guides\/[^/]+\/situations\/draft$/, () => questionsDraft({ faults: [CIRCLE] })],
  ['PUT', /^\/api\/guides\/[^/]+\/situations\/draft$/, () => questionsDraft({ version: 4 })],
  ['GET', new RegExp(`^/api/guides/${REVIEWED}/situations/draft/preview$`), () => LIST],
  ['GET', /^\/api\/guides\/[^/]+\/situations\/draft\/preview$/, () => ({ status: 409, body: { code: 'situations-not-publishable', title: '情形问题尚不能发布' } })],
  ['GET', /^\/api\/guides\/[^/]+\/form\/versions$/, () => ({ items: [{ version: 1, writtenAt: '2026-01-01T00:00:00+08:00' }] })],
  ['GET', /^\/api\/guides\/[^/]+\/form\/versions\/1$/, () => ({ ...published, code: ITEM, owner: ITEM, version: 1, writtenAt: '2026-01-01T00:00:00+08:00' })],
  ['GET', /^\/api\/guides\/[^/]+\/form\/draft\/origin$/, () => ({ version: 1, content: published })],
  ['GET', new RegExp(`^/api/guides/${REVIEWED}/form/draft$`), () => formDraft({ status: 'IN_REVIEW', faults: [] })],
  ['GET', /^\/api\/guides\/[^/]+\/form\/draft$/, () => formDraft({})],
  ['PUT', /^\/api\/guides\/[^/]+\/form\/draft$/, () => formDraft({ version: 4, faults: [] })],
  ['GET', /^\/api\/guides\/[^/]+(\/[a-z]+)?\/draft\/steps$/, () => [
    { step: 'BEGUN', at: '2026-04-19T09:00:00+08:00', by: '李编写', reasons: null },
    { step: 'RETURNED', at: '2026-04-19T11:00:00+08:00', by: '王审核', reasons: '电话不对' },
  ]],
  ['GET', new RegExp(`^/api/guides/(${ITEM}|${REVIEWED})$`), () => ({ ...GUIDE, materials: [
    { key: 'plan', name: '平面图', required: true, form: 'COPY', copies: 1, basis: '《食品安全法》第三十五条', note: null }] })],
  ['GET', new RegExp(`^/api/guides/${REVIEWED}/draft$`), () => draft({ status: 'IN_REVIEW', obstacles: [] })],
  ['GET', /^\/api\/guides\/[^/]+\/draft$/, () => draft({})],
  ['PUT', /^\/api\/guides\/[^/]+\/draft$/, () => draft({ version: 4 })],
  ['GET', /^\/api\/guides\/[^/]+\/draft\/preview$/, () => ({
    ...GUIDE, aspects: GUIDE.aspects.map((one) => (one.key === 'placeAndTime' ? { ...one, value: '政务服务中心三楼' } : one)),
  })],
];

async function write(page) {
  await page.fill('#aspect-quota', '无');
  await page.waitForFunction(() => document.querySelector('[data-test="draft-state"]').textContent.includes('草稿已保存'));
}

const saved = (page) => page.waitForFunction(() => document.querySelector('[data-test="draft-state"]').textContent.includes('草稿已保存'));

async function contested(page, field, words) {
  await page.fill(field, words);
  await page.waitForSelector('[data-test="meanwhile"]');
  const mine = await page.textContent('[data-test="words-mine"]');
  if (mine.trim() !== words || (await page.inputValue(field)) !== words) throw new Error('own words are lost');
}

async function taken(page, field, words) {
  await contested(page, field, words);
  await page.click('[data-test="meanwhile-take"]');
  await page.waitForSelector('[data-test="kept-words"]');
  if ((await page.textContent('[data-test="words-mine"]')).trim() !== words) throw new Error('own words are not kept');
  if ((await page.inputValue(field)) === words) throw new Error('the other text was not taken');
}

async function ask(page) {
  if (!(await page.textContent('[data-test="obstacles"]')).includes('“您经营哪一类？” → “经营面积有多大？” → “您经营哪一类？”')) throw new Error('path not in words');
  await page.selectOption('#question-1-answer-1-effect', 'material');
  await page.selectOption('#question-1-answer-1-effect-1-need', 'CONDITIONAL');
  await page.fill('#question-1-answer-1-effect-1-condition', '有明厨亮灶的');
  await page.click('[data-test="add-question"]');
  await page.fill('#question-2-text', '是否委托他人？');
  await page.selectOption('#question-2-kind', 'YES_NO');
  await saved(page);
  await page.waitForSelector('[data-test="outline"]');
}

async function fields(page) {
  await page.fill('#edit-premises-phone-purpose', '需要补正时通知。');
  await page.click('#edit-premises-kind > summary');
  await page.click('[data-test="edit-premises-kind-add-choice"]');
  await page.fill('#edit-premises-kind-choice-2', '单位食堂');
  await page.fill('#form-premises-area', '0');
  await saved(page);
  await page.waitForSelector('#form-premises-area-error');
  if ((await page.inputValue('#form-premises-kind')).length === 0) throw new Error('the preview lost its choice');
}

async function expert(page) {
  await page.click('[data-test="expert"]');
  await page.fill('#edit-schema', '{"type":');
  await page.waitForSelector('#edit-schema-error');
}

async function history(page) {
  for (const summary of await page.$$('details.panel > summary')) await summary.click();
  await page.waitForSelector('[data-test="timeline"]');
}

async function find(page) {
  await page.fill('#find-guide', '食品');
  await page.click('[data-test="find-guide"]');
  await page.waitForSelector('[data-test="found-guides"] a');
}

async function bulk(page) {
  await page.selectOption('[data-test="bulk-organ"]', 'a');
  await page.selectOption('[data-test="bulk-aspect"]', 'placeAndTime');
  await page.fill('[data-test="bulk-find"]', '第四大街 51 号');
  await page.fill('[data-test="bulk-text"]', '第四大街 59 号');
  await page.click('[data-test="bulk-look"]');
  await page.waitForSelector('[data-test="bulk-line"]');
}

export const GUIDE_PAGES = [
  { name: 'guides-bulk-empty', path: '/admin/guides/bulk', as: 'officer', act: (page) => page.click('[data-test="bulk-look"]') },
  { name: 'guides-bulk-preview', path: '/admin/guides/bulk', as: 'officer', act: bulk },
  { name: 'guides-bulk-english', path: '/admin/guides/bulk', as: 'officer', lang: 'en', act: bulk },
  { name: 'guides-bulk-refused', path: '/admin/guides/bulk', as: 'officer', act: async (page) => {
    await bulk(page);
    await page.click('[data-test="bulk-apply"]');
    await page.waitForSelector('[data-test="bulk-again"]');
  } },
  { name: 'guides-bulk-review', path: '/admin/guides/bulk/7', as: 'officer' },
  { name: 'guides-bulk-return', path: '/admin/guides/bulk/7', as: 'officer', act: (page) => page.click('[data-test="bulk-return"]') },
  { name: 'guides', path: '/admin/guides', as: 'officer', act: find },
  { name: 'completeness', path: '/admin/guides/completeness?region=120116', as: 'officer' },
  {
    name: 'completeness-drilled',
    path: '/admin/guides/completeness?region=120116&organ=a',
    as: 'officer',
    act: async (page) => {
      await page.click('[data-test="aspect-quota"]');
      await page.waitForSelector('[data-test="drop-aspect"]');
    },
  },
  { name: 'completeness-public', path: '/completeness' },
  { name: 'completeness-english', path: '/completeness', lang: 'en' },
  { name: 'guide-editor', path: `/admin/guides/${ITEM}`, as: 'officer', act: write },
  { name: 'guide-editor-meanwhile', path: `/admin/guides/${CONTESTED}`, as: 'officer', act: (page) => contested(page, '#aspect-placeAndTime', '政务服务中心四楼') },
  { name: 'guide-editor-kept', path: `/admin/guides/${CONTESTED}`, as: 'officer', act: (page) => taken(page, '#aspect-placeAndTime', '政务服务中心四楼') },
  { name: 'guide-editor-situations-meanwhile', path: `/admin/guides/${CONTESTED}/situations`, as: 'officer', act: async (page) => {
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    await contested(page, '#question-0-text', '您卖什么？');
  } },
  { name: 'guide-editor-form-meanwhile', path: `/admin/guides/${CONTESTED}/form`, as: 'officer', lang: 'en', act: (page) => contested(page, '#edit-title', '食品经营申请表') },
  { name: 'guide-review', path: `/admin/guides/${REVIEWED}`, as: 'officer' },
  { name: 'guide-editor-situations', path: `/admin/guides/${ITEM}/situations`, as: 'officer', act: ask },
  { name: 'guide-review-situations', path: `/admin/guides/${REVIEWED}/situations`, as: 'officer', act: history },
  { name: 'guide-editor-form', path: `/admin/guides/${ITEM}/form`, as: 'officer', act: fields },
  { name: 'guide-editor-form-expert', path: `/admin/guides/${ITEM}/form`, as: 'officer', act: expert },
  { name: 'guide-review-form', path: `/admin/guides/${REVIEWED}/form`, as: 'officer', act: history },
  { name: 'guide-editor-form-english', path: `/admin/guides/${ITEM}/form`, as: 'officer', lang: 'en' },
  { name: 'guide-editor-situations-english', path: `/admin/guides/${ITEM}/situations`, as: 'officer', lang: 'en' },
  { name: 'guide-editor-english', path: `/admin/guides/${ITEM}`, as: 'officer', lang: 'en' },
];
