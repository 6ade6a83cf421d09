const BODY = '91120116MA00000H46';
const entry = {
  code: BODY, version: 2, name: '滨海示例供水有限公司', kind: 'WATER', region: '120116', regionName: '滨海新区', address: '示例路 1 号',
  telephones: ['022-00000101', '022-00000102'], hours: '工作日 8:30-17:30', website: null, organCode: '11120116MB0A00026R', organName: '滨海新区水务局',
  validFrom: '2010-01-01', validTo: null,
};
const ELEMENTS = [
  ['basis', '依据', 'Basis', '《城市供水条例》'], ['duties', '岗位职责', 'Duties of the post', '营业厅受理，管网部施工'],
  ['promises', '服务承诺', 'Promises', '接水：7 个工作日'],
  ['fees', '收费项目、标准与依据', 'Fees, rates and their basis', '居民生活用水：4.9 元/立方米（政府定价；市发展改革委文件）'],
  ['norms', '工作规范', 'Standards of work', '着装上岗'], ['discipline', '办事纪律', 'Discipline', null], ['result', '办理结果', 'Result', '通水'],
  ['supervision', '监督渠道', 'Supervision and complaints', '12345'],
].map(([key, title, titleEn, value], index) => ({ no: index + 1, key, title, titleEn, value, said: value }));
const draft = (more) => ({
  body: BODY, key: 'supply', status: 'DRAFTING', version: 3, seen: 1, editedBy: '李供水', editedAt: '2026-04-20T10:00:00+08:00', reasons: null,
  elements: ELEMENTS, faults: [],
  content: {
    name: '居民供水', words: '自来水', elements: { basis: '《城市供水条例》', duties: '营业厅受理，管网部施工' },
    promises: [{ name: '接水', number: 7, unit: 'WORKING_DAYS' }],
    fees: [{ key: 'water', name: '居民生活用水', amount: 4.9, unit: '元/立方米', pricing: 'GOVERNMENT_SET', basis: '市发展改革委文件' }],
  },
  obstacles: [
    { field: 'elements.discipline', code: 'element-missing', message: '“办事纪律”还没有内容；确无内容的请填写“无”。' },
    { field: 'fees[0]', code: 'fee-without-hearing', message: '“居民生活用水”由政府定价，依据《中华人民共和国价格法》第二十三条应当听证，但没有登记已作出定价决定的听证会。' },
  ],
  ...more,
});
const record = {
  id: 7, version: 1, kind: 'HEARING', title: '居民生活用水价格调整听证会', body: BODY, service: 'supply', fee: 'water', item: null, heldOn: '2026-03-31',
  place: '示例会议中心', recruitedOn: '2026-03-10', announcedOn: '2026-03-16', mechanism: false,
  participants: [{ group: 'CONSUMERS', count: 10 }, { group: 'OPERATORS', count: 3 }],
  opinions: [{ side: 'AGAINST', text: '涨幅过大', adoption: 'PARTLY', reply: '分步到位' }], result: '多数参加人同意', documentNumber: '津发改价管〔2026〕12号',
  documentTitle: null, effectiveOn: '2026-05-01', amount: 4.9, unit: '元/立方米', links: [],
  breaches: ['未在听证会举行 30 日前公告参加人的产生办法。'],
};
const kind = (code, title, titleEn) => ({ code, title, titleEn, department: '主管部门', basis: '《中华人民共和国政府信息公开条例》第五十五条' });

/** [method, path pattern, answer to the query]; the first that fits counts. */
export const PUBLIC_SERVICE_ANSWERS = [
  ['GET', /^\/api\/public-services\/kinds$/, () => [kind('HOSPITAL', '医院', 'Hospitals'), kind('WATER', '供水', 'Water supply')]],
  ['GET', /^\/api\/public-services\/drafts$/, () => ({ drafts: [{ ...draft({ status: 'IN_REVIEW' }), name: '居民供水', bodyName: entry.name, region: '120116' }], next: null })],
  ['GET', /^\/api\/public-services\/register$/, () => ({ bodies: [entry, { ...entry, code: '91120116MA0000OLD6', name: '示例旧水厂', validTo: '2020-01-01' }], next: null })],
  ['GET', /^\/api\/public-services\/completeness$/, () => ({
    region: '120116', total: { bodies: 2, services: 3, published: 2, score: 958 }, next: null,
    bodies: [{ code: BODY, name: entry.name, kind: 'WATER', region: '120116', services: 3, published: 2, score: 958 },
      { code: 'x', name: '示例旧水厂', kind: 'WATER', region: '120116', services: 0, published: 0, score: 0 }],
  })],
  ['GET', /^\/api\/public-services\/register\/[^/]+$/, () => ({
    body: entry,
    services: [
      { key: 'supply', name: '居民供水', version: 1, publishedAt: '2026-04-01T09:00:00+08:00', endedOn: null, missing: [] },
      { key: 'repair', name: '管网抢修', version: 0, publishedAt: null, endedOn: null, missing: ['discipline'] },
    ],
  })],
  ['GET', /^\/api\/public-services\/register\/[^/]+\/changes$/, () => [
    { at: '2026-03-01T09:00:00+08:00', by: '张管理', before: null, after: entry },
    { at: '2026-03-02T09:00:00+08:00', by: '张管理', before: { ...entry, hours: '工作日', version: 1 }, after: entry },
  ]],
  ['GET', /^\/api\/public-services\/[^/]+\/services\/reviewed\/draft$/, () => draft({ status: 'IN_REVIEW', obstacles: [] })],
  ['GET', /^\/api\/public-services\/[^/]+\/services\/[^/]+\/draft$/, () => draft({})],
  ['PUT', /^\/api\/public-services\/[^/]+\/services\/contested\/draft$/, () => ({ status: 412, body: { code: 'draft-changed-meanwhile', status: 412, title: '草稿已被修改' } })],
  ['PUT', /^\/api\/public-services\/[^/]+\/services\/[^/]+\/draft$/, () => draft({ version: 4 })],
  ['GET', /^\/api\/public-services\/[^/]+\/services\/[^/]+\/steps$/, () => [
    { step: 'BEGUN', at: '2026-03-19T09:00:00+08:00', by: '李供水', reasons: null },
    { step: 'ENDED', at: '2026-04-10T09:00:00+08:00', by: '张管理', reasons: '并入客服' },
  ]],
  ['GET', /^\/api\/public-services\/[^/]+\/services\/[^/]+$/, () => ({
    key: 'supply', name: '居民供水', words: null, version: 1, elements: ELEMENTS, promises: [], fees: [],
  })],
  ['GET', /^\/api\/public-services$/, (query) => ({
    services: query.get('q').includes('水') || query.get('q') === '食品'
      ? [{ body: BODY, key: 'supply', name: '居民供水', bodyName: entry.name, kind: 'WATER', region: '120116' }] : [],
    next: null,
  })],
  ['GET', /^\/api\/fee-records$/, () => ({ records: [record], next: null })],
];

const click = (test) => (page) => page.click(`[data-test="${test}"]`);

async function write(page) {
  await page.fill('#elements-discipline', '不得吃拿卡要');
  await page.click('[data-test="fee-add"]');
  await page.waitForFunction(() => document.querySelector('[data-test="draft-state"]').textContent.includes('草稿已保存'));
}

async function contested(page) {
  await page.fill('#elements-duties', '营业厅受理');
  await page.fill('#fees-0-amount', '5.10');
  await page.waitForSelector('[data-test="meanwhile"]');
  const mine = await page.$$eval('[data-test="words-mine"]', (all) => all.map((one) => one.textContent.trim()));
  if (mine.join() !== '营业厅受理,5.10') throw new Error(`own words are lost: ${mine}`);
}

export const PUBLIC_SERVICE_PAGES = [
  { name: 'public-services', path: '/admin/public-services', as: 'officer', act: (page) => page.click('[data-test="body-add"] summary') },
  { name: 'public-services-editor', path: '/admin/public-services', as: 'bodyEditor' },
  { name: 'public-records', path: '/admin/public-services/fee-records', as: 'officer', act: click('record-add') },
  { name: 'public-body', path: `/admin/public-services/${BODY}`, as: 'officer', act: click('record-add') },
  { name: 'public-body-editor', path: `/admin/public-services/${BODY}`, as: 'bodyEditor' },
  { name: 'public-service-editor', path: `/admin/public-services/${BODY}/services/supply`, as: 'bodyEditor', act: write },
  { name: 'public-service-meanwhile', path: `/admin/public-services/${BODY}/services/contested`, as: 'bodyEditor', act: contested },
  { name: 'public-service-review', path: `/admin/public-services/${BODY}/services/reviewed`, as: 'officer' },
  { name: 'public-service-english', path: `/admin/public-services/${BODY}/services/supply`, as: 'officer', lang: 'en' },
];
