// Changes between editions, an item's history, the yearly revision and the audit: what the platform would answer.
const organ = { code: '11120116MB0A00026R', name: '滨海新区行政审批局' };
const side = (no, name, more = {}) => ({
  code: `11120116MB0A00026R400013101${no}000`, name, region: '120116', organCode: organ.code, organName: organ.name, ...more,
});
const grounds = (change, reason, more = {}) => ({
  change, document: '天津市人民政府关于取消和下放一批行政许可事项的决定', documentNumber: '津政发〔2026〕10号', reason,
  runningCases: null, runningCasesName: null, transitionUntil: null, round: null, ...more,
});
const change = (kind, kindName, before, after, more = {}) => ({
  key: `${kind}-${(after[0] ?? before[0]).code}`, kind, kindName, before, after, elsewhere: [], fields: [], grounds: null, ...more,
});

const food = side(1, '食品经营许可');
const changes = [
  change('AMENDED', '调整', [food], [food], {
    fields: [
      { path: 'promisedLimitDays', label: '承诺时限（工作日）', before: '10', after: '5' },
      { path: 'elements.materials[lease].copies', label: '申请材料“房屋租赁合同”：份数', before: '2', after: '1' },
      { path: 'elements.materials[plan]', label: '申请材料“平面图”', before: null, after: '平面图（形式：电子件，份数：1，是否必需：是，依据：《食品经营许可和备案管理办法》第十二条）' },
    ],
    grounds: grounds(2, '压缩审批时限，精简申请材料'),
  }),
  change('CANCELLED', '取消', [side(2, '小餐饮场所布局审查')], [], {
    grounds: grounds(3, '没有法律、法规依据', { runningCases: 'ENDED', runningCasesName: '终止办理并告知申请人' }),
  }),
  change('DELEGATED', '下放', [side(3, '户外广告设施设置审批')], [], {
    elsewhere: [side(3, '户外广告设施设置审批', { region: '120116013', organName: '新村街道办事处', code: '120116013-GG-01' })],
    grounds: grounds(4, '由街道就近办理', { runningCases: 'FINISHED_WHERE_ACCEPTED', runningCasesName: '由原受理机关继续办结', transitionUntil: '2026-12-31' }),
  }),
  change('MERGED', '合并', [side(4, '公共场所卫生许可（新办）'), side(5, '公共场所卫生许可（改扩建）')], [side(6, '公共场所卫生许可')]),
];
const head = (id, title, effectiveFrom) => ({ id, region: '120116', year: 2026, title, effectiveFrom });
const names = { ADDED: '新增', AMENDED: '调整', CANCELLED: '取消', DELEGATED: '下放', TAKEN_BACK: '收回', MERGED: '合并', SPLIT: '拆分', TRANSFERRED: '划转' };
const diff = {
  before: head(3, '滨海新区行政许可事项目录（2025年版）', '2025-01-01T00:00:00+08:00'),
  after: head(7, '滨海新区行政许可事项目录（2026年版）', null),
  counts: Object.entries(names).map(([kind, name]) => ({
    kind, name, count: changes.filter((entry) => entry.kind === kind).length, undeclared: kind === 'MERGED' ? 1 : 0,
  })),
  organs: [{ ...organ, counts: { AMENDED: 1 }, total: 4 }],
  changes: { items: changes, total: 4, next: null },
};
const declared = changes.filter((entry) => entry.grounds).map((entry) => ({
  id: entry.grounds.change, kind: entry.kind, kindName: entry.kindName, before: entry.before.map(({ code, name }) => ({ code, name })),
  after: entry.after.map(({ code, name }) => ({ code, name })), grounds: entry.grounds, carriedOut: entry.kind === 'CANCELLED',
  declaredAt: '2026-04-20T02:15:00Z', declaredBy: '赵决定',
}));
const event = (at, edition, entry, coming = false) => ({ at, coming, edition, change: entry });
const first = event('2014-10-01T00:00:00+08:00', { ...head(1, '滨海新区行政许可事项目录（2014年版）', '2014-10-01T00:00:00+08:00'), year: 2014 },
  change('ADDED', '新增', [], [food]));
const history = {
  code: food.code, name: food.name, codes: [food.code], inForce: [food.code],
  events: [first, event('2026-05-01T00:00:00+08:00', diff.after, changes[0], true)],
};
const past = {
  code: 'PAST', name: '小餐饮场所布局审查', codes: ['PAST'], inForce: [],
  events: [{ ...first, change: change('ADDED', '新增', [], [side(2, '小餐饮场所布局审查')]) }, event('2026-03-01T00:00:00+08:00', diff.after, changes[1])],
};

const asked = (code, name, state, more = {}) => ({
  code, name, items: 12, state, remark: null, answeredAt: null, answeredBy: null, proposals: 0, openProposals: 0, reminders: [], ...more,
});
const revision = {
  id: 5, region: '120116', year: 2027, title: '滨海新区行政许可事项目录（2027年版）', state: 'OPEN', from: 7, edition: 9,
  notice: '请核对本部门的全部事项：无变化的请确认，有变化的请提交修订意见并注明依据。', answerDays: 15,
  answerBasis: '《行政许可法》第二十条（定期评价）；答复期限由年度修订通知规定', answersUntil: '2026-04-24', overdue: true,
  openedAt: '2026-04-01T02:00:00Z', openedBy: '赵决定', closedAt: null, closedBy: null, leads: true,
  answers: { WAITING: 1, UNCHANGED: 1, CHANGES: 1 },
  organs: [
    asked(organ.code, organ.name, 'CHANGES', { items: 62, answeredAt: '2026-04-10T02:00:00Z', answeredBy: '孙经办', proposals: 2, openProposals: 1 }),
    asked('11120116000125583A', '滨海新区生态环境局', 'UNCHANGED', { answeredAt: '2026-04-08T02:00:00Z', answeredBy: '钱经办', remark: '均无变化' }),
    asked('11120116000186000B', '滨海新区城市管理委员会', 'WAITING', {
      reminders: [{ number: 0, day: '2026-04-21', at: '2026-04-21T01:00:00Z' }, { number: 1, day: '2026-04-27', at: '2026-04-27T01:00:00Z' }],
    }),
  ],
};
const proposal = (id, kind, kindName, more) => ({
  id, organ: organ.code, kind, kindName, items: [{ code: food.code, name: food.name, promisedLimitDays: 10 }], content: '现场核查与材料审查并行，可再压缩时限',
  basis: '《优化营商环境条例》第三十八条', newName: null, newPromise: null, proposedAt: '2026-04-10T02:00:00Z', proposedBy: '孙经办', state: 'OPEN',
  decision: null, decidedAt: null, decidedBy: null, ...more,
});
const proposals = [
  proposal(1, 'AMENDED', '调整', { newPromise: 5 }),
  proposal(2, 'ADDED', '新增', { items: [], content: '增设食品小作坊登记', state: 'REJECTED', decision: '暂无设定依据', decidedBy: '赵决定', decidedAt: '2026-04-12T02:00:00Z' }),
];
const entry = (id, action, actionName, more) => ({
  id, at: '2026-04-20T02:15:00Z', actor: 'o2', actorName: '赵决定', action, actionName, region: '120116', edition: 7,
  editionTitle: diff.after.title, item: null, importJob: null, changes: [], details: {}, ...more,
});
const audit = [
  entry(31, 'PUBLISH', '发布版本', { details: { title: diff.after.title, items: 394, effectiveFrom: '2026-05-01T00:00:00+08:00', replaces: 3 } }),
  entry(30, 'CHANGE_ITEM', '修改事项', { item: food.code, changes: changes[0].fields }),
  entry(29, 'CANCEL_ITEM', '取消事项', { item: changes[1].before[0].code, details: { item: { code: changes[1].before[0].code, name: '小餐饮场所布局审查' }, reason: '没有法律、法规依据' } }),
  entry(28, 'DELETE_DRAFT', '删除草稿', { edition: 6, editionTitle: null, details: { title: '试用', year: 2026, items: 3 } }),
];
const page = (items) => ({ items, total: items.length, next: null });

/** Before the other answers: the first that fits counts. */
export const CHANGE_ANSWERS = [
  ['GET', /^\/api\/catalog\/editions\/7\/diff$/, () => diff],
  ['GET', /^\/api\/catalog\/editions\/7\/changes$/, () => page(declared)],
  ['GET', /^\/api\/catalog\/items\/PAST\/history$/, () => past],
  ['GET', /^\/api\/catalog\/items\/[^/]+\/history$/, () => history],
  ['GET', /^\/api\/catalog\/revisions$/, () => page([revision, { ...revision, id: 4, year: 2026, title: diff.after.title, state: 'CLOSED', overdue: false }])],
  ['GET', /^\/api\/catalog\/revisions\/5$/, () => revision],
  ['GET', /^\/api\/catalog\/revisions\/5\/proposals$/, () => page(proposals)],
  ['GET', /^\/api\/catalog\/audit$/, () => page(audit)],
];

const choose = async (browser) => {
  await browser.fill('[data-test="items-words"]', '食品');
  await browser.click('[data-test="items-search"]');
  await browser.click('[data-test="item-chooser"] input[type="checkbox"] >> nth=0');
};

export const CHANGE_PAGES = [
  { name: 'changes-diff', path: '/admin/editions/7/diff', as: 'officer' },
  { name: 'changes-explain', path: '/admin/editions/7/diff', as: 'officer', act: (browser) => browser.click('[data-test="explain"]') },
  { name: 'changes-declared', path: '/admin/editions/7/changes', as: 'officer' },
  {
    name: 'changes-declare',
    path: '/admin/editions/7/changes',
    as: 'officer',
    act: async (browser) => {
      await browser.click('[data-test="declare-open"] summary');
      await browser.check('[data-test="kind-SPLIT"]');
      await choose(browser);
      await browser.click('[data-test="declare-submit"]');
    },
  },
  { name: 'changes-rest', path: '/admin/editions/7/changes', as: 'officer', act: (browser) => browser.click('[data-test="rest-open"]') },
  { name: 'changes-history', path: `/items/${food.code}/history` },
  { name: 'changes-history-past', path: '/items/PAST/history' },
  { name: 'revisions', path: '/admin/revisions', as: 'officer' },
  { name: 'revisions-open', path: '/admin/revisions', as: 'officer', act: (browser) => browser.click('[data-test="revision-open"]') },
  { name: 'revisions-one', path: '/admin/revisions/5', as: 'officer' },
  {
    name: 'revisions-answer',
    path: '/admin/revisions/5',
    as: 'officer',
    act: async (browser) => {
      await browser.click('[data-test="organ-answer"] >> nth=2');
      await browser.check('[data-test="answer-CHANGES"]');
      await browser.click('[data-test="proposal-add"]');
      await browser.click('[data-test="answer-submit"]');
    },
  },
  {
    name: 'revisions-ruling',
    path: '/admin/revisions/5',
    as: 'officer',
    act: async (browser) => {
      await browser.click('[data-test="proposal-decide"] >> nth=0');
      await browser.check('[data-test="adopted-yes"]');
    },
  },
  { name: 'audit', path: '/admin/audit', as: 'officer' },
];
