// Clean-up rounds: answers and pages.
const organ = (code, name) => ({ code: `11120000MB8R000${code}U`, name });
const MARKET = organ('25', '市食品药品监督管理局');
const step = (state, day, reason = null) => ({ state, at: `${day}T02:00:00Z`, byName: '目录管理员', reason });
const WAY = [step('OPEN', '2026-03-02'), step('LEGALITY_REVIEW', '2026-03-20'), step('PUBLIC_NOTICE', '2026-04-02'),
  step('DECISION', '2026-05-06'), step('EDITION', '2026-05-12')];
const notice = (open) => ({
  text: '第8轮行政审批事项清理的建议现向社会公开征求意见。请在公示期内提出意见，逐条意见都会得到反馈。', unit: 'NATURAL_DAYS', days: 30,
  basis: '《重大行政决策程序暂行条例》第十五条', shortened: null, from: '2026-04-02T02:00:00Z', until: '2026-05-02T16:00:00Z', open,
});
const MAY = { lead: true, propose: true, review: true, decide: true };
const NOBODY = { lead: false, propose: false, review: false, decide: false };
const round = (id, state, steps, more) => ({
  id, region: '120000', number: 8, title: '第8轮行政审批事项清理', document: '关于开展第8轮行政审批事项清理的通知', documentNumber: '津政发〔2026〕1号',
  goals: '全部取消非行政许可审批，减少行政许可，下放面向基层的事项。', baseEdition: 3, baseTitle: '天津市行政许可事项目录（2025年版）', draft: null,
  draftTitle: null, draftState: 'NONE', state, version: 4, notice: null, createdAt: '2026-03-02T02:00:00Z', way: WAY.slice(0, steps),
  proposals: { LEGALLY_SOUND: 5, LEGALLY_UNSOUND: 1, WITHDRAWN: 1 }, comments: { all: 4, answered: 3, adopted: { ADOPTED: 2, NOT_ADOPTED: 1 } }, conflicts: 0,
  next: [], may: MAY, ...more,
});
const ROUNDS = {
  1: round(1, 'OPEN', 1, { proposals: { PROPOSED: 5 }, comments: { all: 0, answered: 0, adopted: {} },
    next: [{ to: 'LEGALITY_REVIEW', refusal: null, because: null }, { to: 'ABANDONED', refusal: null, because: null }] }),
  2: round(2, 'LEGALITY_REVIEW', 2, { comments: { all: 0, answered: 0, adopted: {} }, conflicts: 1,
    next: [{ to: 'OPEN', refusal: null, because: null }, { to: 'PUBLIC_NOTICE', refusal: null, because: null }] }),
  3: round(3, 'PUBLIC_NOTICE', 3, { notice: notice(true),
    next: [{ to: 'DECISION', refusal: 'COMMENTS_UNANSWERED', because: '还有公众意见没有采纳反馈；未反馈不得提交审定。' }, { to: 'ABANDONED', refusal: null, because: null }] }),
  4: round(4, 'DECISION', 4, { notice: notice(false),
    next: [{ to: 'EDITION', refusal: null, because: null }, { to: 'CLOSED', refusal: 'NOT_DRAWN_UP', because: '本轮有采纳的建议，尚未据以编制目录草稿。' }] }),
  5: round(5, 'EDITION', 5, { notice: notice(false), draft: 7, draftTitle: '天津市行政许可事项目录（2026年版）', draftState: 'THERE',
    next: [{ to: 'CLOSED', refusal: 'DRAFT_NOT_PUBLISHED', because: '本轮编制的目录草稿尚未发布。' }] }),
};
const PUBLIC = { ...ROUNDS[3], id: 30, may: NOBODY, next: [], way: WAY.slice(0, 3).map((one) => ({ ...one, byName: '' })) };
const item = (code, name, type = '行政许可', by = MARKET) => ({ code, name, organName: by.name, type, promisedLimitDays: 15 });
const LAW = [{ document: '中华人民共和国行政许可法', article: '第十三条', level: 'LAW' }];
const proposal = (id, kind, kindName, items, effect, state, more) => ({
  id, version: 1, kind, kindName, items, organ: MARKET, reason: '市场机制能够有效调节，或者可以采用事后监督方式管理。', grounds: LAW, effect, state,
  proposedAt: '2026-03-05T02:00:00Z', proposedBy: id === 12 ? '赵决定' : '王处长', withdrawnReason: null, opinion: null, reviewedAt: null, reviewedBy: null,
  decisionReason: null, decidedEffect: null, decidedAt: null, decidedBy: null, ...more,
});
const REVIEWED = { opinion: '事项和依据属实，处理方式合法。', reviewedAt: '2026-03-22T02:00:00Z', reviewedBy: '赵审查' };
const proposals = (state, more) => [
  proposal(11, 'CANCEL', '取消', [item('FXK-04-01', '中介价格评估机构资格认定', '非行政许可审批'), item('FXK-04-02', '节能示范单位认定', '非行政许可审批')],
    { runningCases: 'ENDED' }, state, more),
  proposal(12, 'DELEGATE', '下放', [item('A1', '成品油零售经营许可')],
    { tier: 'DISTRICT', runningCases: 'FINISHED_WHERE_ACCEPTED', transitionUntil: '2026-12-31' }, state, more),
  proposal(13, 'MERGE', '合并', [item('A2', '药品经营许可'), item('A3', '药品经营许可变更')],
    { into: 'A2', name: '药品经营许可（核发、变更）', runningCases: 'FINISHED_WHERE_ACCEPTED' }, state, more),
  proposal(14, 'ADJUST', '调整', [item('A4', '建设项目环境影响评价审批')], { adjustment: { promisedLimitDays: 5, dropMaterials: ['a', 'b'], dropConditions: [] } },
    state === 'LEGALLY_SOUND' ? 'ADOPTED_WITH_CHANGES' : state,
    state === 'LEGALLY_SOUND' ? { ...more, decisionReason: '现场踏勘不能省略，承诺时限定为10个工作日。', decidedBy: '钱审定', decidedAt: '2026-05-08T02:00:00Z',
      decidedEffect: { adjustment: { promisedLimitDays: 10, dropMaterials: [], dropConditions: [] } } } : more),
  proposal(15, 'TRANSFER', '划转', [item('A5', '户外广告设置许可')],
    { organ: organ('99', '市行政审批局'), runningCases: 'HANDED_OVER' }, state, more),
];
const comment = (id, more) => ({
  id, proposal: null, at: '2026-04-10T03:00:00Z', authorKind: 'ANONYMOUS', author: '刘女士', contact: '022-00000000',
  text: '建议取消的事项在网站上逐项公布，让企业知道以后不用再办。', adoption: 'ADOPTED', feedback: '采纳。取消事项随目录逐项公布，并注明后续监管措施。',
  answeredAt: '2026-04-20T03:00:00Z', ...more,
});
const comments = [
  comment(1),
  comment(2, { proposal: 12, authorKind: 'ENTERPRISE', author: '滨海示例科技有限公司', contact: null, text: '下放到各区的事项希望各区标准一致，不要多要材料。',
    adoption: null, feedback: null, answeredAt: null }),
  comment(3, { author: null, text: '公章刻制业许可也应一并取消。', adoption: 'NOT_ADOPTED', feedback: '不予采纳。该许可由行政法规设定，地方无权取消。' }),
];
const BEFORE = { items: 394, organs: 30, seals: 30, licences: 340, others: 54, promisedDays: 15.12, statutoryDays: 20, materials: 5.6 };
const AFTER = { items: 295, organs: 30, seals: 30, licences: 295, others: 0, promisedDays: 14.88, statutoryDays: 20, materials: 5.1 };
const KINDS = [['CANCEL', '取消', 33, 74, 28, -74], ['DELEGATE', '下放', 5, 15, 3, -15], ['MERGE', '合并', 10, 20, 4, -10], ['ADJUST', '调整', 2, 8, 2, 0]]
  .map(([kind, kindName, proposalCount, items, organs, balance]) => ({ kind, kindName, proposals: proposalCount, items, organs, balance }));
const ORGANS = ['市公安局', '市国土资源和房屋管理局', '市城乡建设委员会', '市交通运输和港口管理局', '市发展和改革委员会', '市商务委员会', '市教育委员会', '市民政局',
  '市司法局', '市卫生局', '市农村工作委员会', '市水务局', '市体育局', '市旅游局'].map((name, index) => ({
  code: `O${index}`, name, before: 24 - index, after: 20 - index, items: { CANCEL: 3, ...(index % 3 ? {} : { DELEGATE: 1 }) } }));
const statistics = {
  round: 5, number: 8, title: '第8轮行政审批事项清理', region: '120000', state: 'CLOSED', basis: 'PUBLISHED', baseTitle: '2013年版', edition: 7,
  editionTitle: '2014年版', before: BEFORE, after: AFTER, difference: -99, percent: -25.1, nonLicenceApprovals: { items: 54, organs: 23 }, otherReductions: 45,
  byKind: KINDS,
  byType: [{ type: '01', typeName: '行政许可', before: 340, after: 295, cancelled: 20, organs: 7 },
    { type: '9001', typeName: '非行政许可审批', before: 54, after: 0, cancelled: 54, organs: 23 }],
  byOrgan: ORGANS, gathered: [{ organCode: 'B', organName: '区行政审批局', items: 216, from: 18 }],
  proposals: {}, comments: { all: 4, answered: 4, adopted: {} },
};
const simulation = {
  round: 4, baseEdition: 3, baseTitle: '2013年版', counted: [11, 12, 13, 14, 15], before: BEFORE, after: AFTER, itemsPercent: -25.1, byKind: KINDS,
  byOrgan: ORGANS, gathered: [],
  runningCases: { known: true, total: 7, byStatus: { ACCEPTED: 4, REVIEWED: 1, SUBMITTED: 2 }, byKind: { DELEGATE: 7 },
    items: [{ code: 'A1', name: '成品油零售经营许可', kind: 'DELEGATE', cases: 5, treatment: 'FINISHED_WHERE_ACCEPTED' },
      { code: 'A5', name: '户外广告设置许可', kind: 'TRANSFER', cases: 2, treatment: 'HANDED_OVER' }] },
};
const page = (items) => ({ items, total: null, next: null });
const at = (rest) => new RegExp(`^/api/catalog/rounds${rest}$`);

export const ROUND_ANSWERS = [
  ['GET', at(''), () => page(Object.values(ROUNDS))],
  ['GET', at('/30'), () => PUBLIC],
  ['GET', at('/30/proposals'), () => page(proposals('LEGALLY_SOUND', { ...REVIEWED, reviewedBy: null, proposedBy: null }).filter((one) => one.id !== 14))],
  ['GET', at('/30/comments'), () => page([comment(1, { author: '刘**', contact: null }), comment(3, { author: null, contact: null, adoption: 'NOT_ADOPTED' })])],
  ['POST', at('/30/comments'), () => ({ id: 31 })],
  ...Object.keys(ROUNDS).map((id) => ['GET', at(`/${id}`), () => ROUNDS[id]]),
  ['GET', at('/1/proposals'), () => page(proposals('PROPOSED', {}))],
  ['GET', at('/2/proposals'), () => page(proposals('PROPOSED', {}))],
  ['GET', at('/\\d+/proposals'), () => page(proposals('LEGALLY_SOUND', REVIEWED))],
  ['GET', at('/2/conflicts'), () => [{ item: 'A5', proposals: [12, 15] }]],
  ['GET', at('/\\d+/conflicts'), () => []],
  ['GET', at('/\\d+/comments'), () => page(comments)],
  ['POST', at('/4/simulation'), () => simulation],
  ['POST', at('/\\d+/simulation'), () => ({ ...simulation, runningCases: { known: false, total: 0, byStatus: {}, byKind: {}, items: [] } })],
  ['GET', /^\/api\/catalog\/statistics\/rounds\/\d+$/, () => statistics],
  ['GET', /^\/api\/catalog\/editions\/3\/items$/, () => page(['成品油零售经营许可', '成品油零售经营许可变更'].map((name, index) => ({
    code: `A1${index}`, name, mainItem: null, type: '01', typeName: '行政许可', region: '120000', tier: 'CITY', organ: MARKET, statutoryLimitDays: 20,
    promisedLimitDays: 15, handling: 'PROMISED', edition: 3 })))],
];

const click = (...tests) => async (page) => {
  for (const test of tests) await page.click(`[data-test="${test}"]`);
};

export const ROUND_PAGES = [
  { name: 'round-public-list', path: '/rounds' },
  { name: 'round-public', path: '/rounds/30' },
  {
    name: 'round-public-said',
    path: '/rounds/30',
    act: async (page) => {
      await page.fill('[data-test="comment-text"]', '建议全部取消，不要保留。');
      await page.click('[data-test="comment-submit"]');
      await page.fill('[data-test="comment-contact"]', '022-00000000');
      await page.click('[data-test="comment-submit"]');
      await page.waitForSelector('[data-test="comment-done"]');
    },
  },
  { name: 'round-list', path: '/admin/rounds', as: 'officer' },
  { name: 'round-new', path: '/admin/rounds/new', as: 'officer', act: click('round-submit') },
  { name: 'round-overview', path: '/admin/rounds/1', as: 'officer' },
  { name: 'round-notice', path: '/admin/rounds/2', as: 'officer' },
  { name: 'round-waiting', path: '/admin/rounds/3', as: 'officer' },
  { name: 'round-draw-up', path: '/admin/rounds/4', as: 'officer' },
  { name: 'round-move', path: '/admin/rounds/1', as: 'officer', act: click('move-LEGALITY_REVIEW') },
  { name: 'round-proposals', path: '/admin/rounds/2/proposals', as: 'officer' },
  { name: 'round-review', path: '/admin/rounds/2/proposals', as: 'officer', act: click('review-11') },
  { name: 'round-review-errors', path: '/admin/rounds/2/proposals', as: 'officer', act: async (page) => {
    await page.click('[data-test="review-11"]');
    await page.click('[data-test="review-confirm"]');
  } },
  { name: 'round-amend', path: '/admin/rounds/1/proposals/12', as: 'officer', act: (page) => page.waitForSelector('[data-test="proposal-submit"]') },
  { name: 'round-amend-gone', path: '/admin/rounds/1/proposals/99', as: 'officer' },
  { name: 'round-proposals-own', path: '/admin/rounds/1/proposals', as: 'officer' },
  { name: 'round-adjust', path: '/admin/rounds/1/proposals/new', as: 'officer', act: async (page) => {
    await page.check('[data-test="kind-ADJUST"]');
    await page.fill('[data-test="chooser-input"]', '成品油');
    await page.click('[data-test="chooser-search"]');
    await page.click('[data-test="choose-A10"]');
    await page.check('[data-test="dropMaterials-2"]');
    await page.fill('#grounds', '中华人民共和国行政许可法');
    await page.click('[data-test="ground-add"]');
    await page.click('[data-test="proposal-submit"]');
  } },
  {
    name: 'round-decide',
    path: '/admin/rounds/4/proposals',
    as: 'officer',
    act: async (page) => {
      await page.click('[data-test="decide-14"]');
      await page.check('[data-test="decide-verdict-ADOPTED_WITH_CHANGES"]');
    },
  },
  {
    name: 'round-propose',
    path: '/admin/rounds/1/proposals/new',
    as: 'officer',
    act: async (page) => {
      await page.check('[data-test="kind-DELEGATE"]');
      await page.fill('[data-test="chooser-input"]', '成品油');
      await page.click('[data-test="chooser-search"]');
      await page.click('[data-test="choose-A10"]');
      await page.click('[data-test="proposal-submit"]');
    },
  },
  { name: 'round-comments', path: '/admin/rounds/3/comments', as: 'officer', act: (page) => page.click('[data-comment="2"] summary') },
  { name: 'round-simulation', path: '/admin/rounds/4/simulation', as: 'officer', act: click('simulate') },
  { name: 'round-simulation-away', path: '/admin/rounds/3/simulation', as: 'officer', act: click('simulate') },
  { name: 'round-statistics', path: '/admin/rounds/5/statistics', as: 'officer' },
];
