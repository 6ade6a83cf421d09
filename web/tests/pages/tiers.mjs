// What the tiers' pages are answered; see answers.mjs.
const page = (entries, total = entries.length) => ({ items: entries, total, next: null });
const organ = { organCode: '11120116MB0A00026R', organName: '滨海新区行政审批局', region: '120116' };
const township = { organCode: '11120116MB0T30011R', organName: '新村街道公共服务中心', region: '120116013' };

const templates = [
  ['000131020001', '食品经营许可（新办）', ['120116'], []],
  ['000511020001', '最低生活保障金给付', [], ['120116']],
  ['000714060000', '就业困难人员认定', [], ['120116']],
].map(([code, name, regions, missing]) => ({ code, name, type: '01', regions, missing }));

const drift = (code, name, kind, fields) => ({
  code, name, kind, fields, region: '120116013', organName: township.organName, edition: 7, version: 2, template: code.slice(-12), templateEdition: 3,
});
const field = (path, template, adoption, kind, message = null, amended = false) =>
  ({ path, template, adoption, kind, amended, code: message ? 'x' : null, message });
const drifts = [
  drift('11120116MB0T30011R5000511020001', '最低生活保障金给付', 'VIOLATION', [
    field('promisedLimitDays', 15, 18, 'VIOLATION', '承诺时限 18 个工作日长于上级的 15 个工作日。'),
    field('elements.materials[income-proof]', null, { key: 'income-proof', name: '收入证明', form: 'ORIGINAL', copies: 1, required: true, basis: [] },
      'VIOLATION', '增加了上级没有的材料“收入证明”。'),
  ]),
  drift('11120116MB0T30011R5000714060000', '就业困难人员认定', 'OUTDATED', [
    field('elements.materials[id-card].form', 'ELECTRONIC', 'COPY', 'OUTDATED', null, true),
  ]),
  drift('11120116MB0T30011R5002014070000', '城乡居民基本养老保险参保登记', 'LAWFUL', [field('promisedLimitDays', 5, 1, 'LAWFUL')]),
];

const terms = (effectiveFrom, transitionUntil, document, documentNumber, reason) =>
  ({ effectiveFrom, transitionUntil, runningCases: 'FINISHED_WHERE_ACCEPTED', document, documentNumber, reason });
const delegation = {
  id: 5, version: 3, region: '120116', keeps: false, status: 'PREPARED', overdue: false,
  down: terms('2026-12-01', '2026-12-31', '滨海新区人民政府关于下放一批行政审批事项的决定', '津滨政发〔2026〕12号', '方便群众就近办理'),
  back: null,
  phases: [
    { from: null, until: '2026-11-30', accepts: 'GIVER' },
    { from: '2026-12-01', until: '2026-12-31', accepts: 'BOTH' },
    { from: '2027-01-01', until: null, accepts: 'RECEIVER' },
  ],
  items: [{ code: '11120116MB0A00026R4000133010001', name: '设置大型户外广告设施审批', region: '120116', organName: organ.organName, givenIn: null, takenBackIn: null }],
  lines: [{ given: '11120116MB0A00026R4000133010001', received: '11120116MB0T30011R5000133010001', catalogue: '120116', receivedIn: null, returnedIn: null, ...township }],
  createdAt: '2026-11-20T02:00:00Z', createdBy: '目录管理员',
};
const inForce = {
  ...delegation, id: 4, status: 'RECEIVED', overdue: true,
  down: terms('2026-10-01', null, '关于向街道下放便民服务事项的通知', null, '就近办理'),
  phases: [{ from: null, until: '2026-09-30', accepts: 'GIVER' }, { from: '2026-10-01', until: null, accepts: 'RECEIVER' }],
  lines: [{ ...delegation.lines[0], receivedIn: 9 }],
};

export const TIERS_ANSWERS = [
  ['GET', /^\/api\/catalog\/tiers\/drift\/notices$/, () => ({ total: null, next: null, items: [
    { id: 2, edition: 7, region: '120000', at: '2026-04-01T02:00:00Z', regions: [{ region: '120116', adoptions: 30, lawful: 4, outdated: 3, violating: 1 }] },
    { id: 1, edition: 3, region: '120000', at: '2025-04-01T02:00:00Z', regions: [] },
  ] })],
  ['GET', /^\/api\/catalog\/tiers\/coverage$/, () => page(templates)],
  ['GET', /^\/api\/catalog\/tiers\/organs$/, () => page([organ, township])],
  ['GET', /^\/api\/catalog\/tiers\/drift\/regions$/, () => page([
    { region: '120116', adoptions: 30, lawful: 4, outdated: 0, violating: 0 },
    { region: '120116013', adoptions: 18, lawful: 1, outdated: 1, violating: 1 },
  ])],
  ['GET', /^\/api\/catalog\/tiers\/drift$/, () => page(drifts)],
  ['POST', /^\/api\/catalog\/editions\/7\/adoptions$/, () => ({ adopted: 36, held: 2, items: 44 })],
  ['POST', /^\/api\/catalog\/editions\/7\/adoptions\/alignments$/, () => ({ aligned: 2, unchanged: 0 })],
  ['GET', /^\/api\/catalog\/delegations$/, () => page([delegation, inForce])],
  ['GET', /^\/api\/catalog\/delegations\/4$/, () => inForce],
  ['GET', /^\/api\/catalog\/delegations\/5$/, () => delegation],
  ['POST', /^\/api\/catalog\/delegations\/5\/drafts$/, () => ({ ...delegation, version: 4 })],
];

const click = (test) => (at) => at.click(`[data-test="${test}"]`);

export const TIERS_PAGES = [
  { name: 'tiers', path: '/admin/tiers?tier=TOWNSHIP', as: 'officer' },
  { name: 'tiers-adopt', path: '/admin/tiers', as: 'officer', act: click('adopt-open') },
  {
    name: 'tiers-adopt-errors',
    path: '/admin/tiers',
    as: 'officer',
    act: async (at) => {
      await at.click('[data-test="adopt-open"]');
      await at.waitForSelector('[data-test="organs-all"]');
      await at.click('[data-test="adopt-confirm"]');
    },
  },
  {
    name: 'tiers-adopted',
    path: '/admin/tiers',
    as: 'officer',
    act: async (at) => {
      await at.click('[data-test="adopt-open"]');
      await at.selectOption('[data-test="draft"]', '7');
      await at.click('[data-test="organs-all"]');
      await at.click('[data-test="adopt-confirm"]');
      await at.waitForSelector('[data-test="adopted"]');
    },
  },
  { name: 'drift', path: '/admin/drift', as: 'officer' },
  { name: 'drift-english', path: '/admin/drift', as: 'officer', lang: 'en' },
  {
    name: 'drift-aligned',
    path: '/admin/drift?edition=7',
    as: 'officer',
    act: async (at) => {
      await at.click('[data-test="align-all"]');
      await at.waitForSelector('[data-test="drift-told"]');
    },
  },
  { name: 'delegations', path: '/admin/delegations', as: 'officer' },
  { name: 'delegation', path: '/admin/delegations/5', as: 'officer' },
  { name: 'delegation-overdue', path: '/admin/delegations/4', as: 'officer' },
  { name: 'delegation-withdraw', path: '/admin/delegations/4', as: 'officer', act: click('delegation-withdraw') },
  {
    name: 'delegation-new',
    path: '/admin/delegations/new',
    as: 'officer',
    act: async (at) => {
      await at.fill('[data-test="items-search"]', '许可');
      await at.click('[data-test="items-find"]');
      await at.waitForSelector('[data-test="item-11120116MB0A00026R4000131012000"]');
      await at.click('[data-test="item-11120116MB0A00026R4000131012000"]');
      await at.click('[data-test="organs-all"]');
      await at.fill('[data-test="delegation-from"]', '2026-12-01');
      await at.fill('[data-test="delegation-transition"]', '2026-12-31');
      await at.check('[data-test="runningCases-FINISHED_WHERE_ACCEPTED"]');
      await at.waitForSelector('[data-test="delegation-statement"]');
    },
  },
  { name: 'delegation-errors', path: '/admin/delegations/new', as: 'officer', act: click('delegation-submit') },
];
