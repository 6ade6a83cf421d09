import { SITUATION_ANSWERS } from './situations.mjs';
import { QUESTION_ANSWERS } from './questions.mjs';
import { VERSION_ANSWERS } from './versions.mjs';
import { FINDING_ANSWERS } from './finding.mjs';
import { GUIDE_ANSWERS } from './guides.mjs';
import { PUBLIC_SERVICE_ANSWERS } from './public-services.mjs';
// What the platform would answer, for looking at the pages without it. Shapes are those of the services' controllers.
import { CHANGE_ANSWERS } from './changes.mjs';
import { elements, LIST_ANSWERS } from './lists.mjs';
import { RESEMBLANCE_ANSWERS } from './resemblance.mjs';
import { ROUND_ANSWERS } from './rounds.mjs';
import { TIERS_ANSWERS } from './tiers.mjs';

const regions = [
  ['120000', '天津市', 'CITY', null],
  ['120101', '和平区', 'DISTRICT', '120000'],
  ['120101009', '劝业场街道', 'TOWNSHIP', '120101'],
  ['120116', '滨海新区', 'DISTRICT', '120000'],
  ['120116001', '塘沽街道', 'TOWNSHIP', '120116'],
  ['120116005', '杭州道街道', 'TOWNSHIP', '120116'],
  ['120116013', '新村街道', 'TOWNSHIP', '120116'],
].map(([code, name, tier, parent]) => ({ code, name, tier, parent }));

const organ = { code: '11120116MB0A00026R', name: '滨海新区行政审批局' };
const names = ['食品经营许可（新办）', '小餐饮经营许可', '公共场所卫生许可', '人力资源服务许可', '户外广告设施设置审批', '特困人员救助供养'];
const items = names.map((name, index) => ({
  code: `11120116MB0A00026R4000131012${String(index).padStart(3, '0')}`,
  name,
  mainItem: '食品经营许可',
  type: index === 5 ? '05' : '01',
  typeName: index === 5 ? '行政给付' : '行政许可',
  region: '120116',
  tier: 'DISTRICT',
  organ,
  statutoryLimitDays: 20,
  promisedLimitDays: 5 + index,
  handling: index === 4 ? 'IMMEDIATE' : 'PROMISED',
  edition: 1,
}));

const item = {
  ...items[0],
  legalBasis: '《中华人民共和国食品安全法》第三十五条',
  serviceObject: '企业、个体工商户',
  fee: '不收费',
  resultName: '食品经营许可证',
  limitBasis: '《中华人民共和国行政许可法》第四十二条',
  effectiveFrom: '2026-01-01T00:00:00+08:00',
  editionTitle: '滨海新区行政许可事项目录（2026年版）',
  baseCode: '000131012000',
  template: null,
  formerCodes: ['J-131-12'],
  elements,
};

const titles = ['事项名称', '事项编码', '事项类型', '设定依据', '实施机关', '业务主管部门与行使层级', '服务对象', '申请条件', '数量限制',
  '申请材料', '申请书格式文本与示范文本', '办理流程', '法定时限', '承诺时限', '特别程序', '收费项目、依据、标准', '审批结果',
  '办理地点与时间', '咨询与进度查询', '监督与投诉', '救济途径'];
const materials = [
  { key: 'application-form', name: '食品经营许可申请书', required: true, form: 'ORIGINAL', copies: 1, basis: '《食品经营许可和备案管理办法》第十二条' },
  { key: 'floor-plan', name: '与食品经营相适应的主要设备设施布局、操作流程等文件', required: true, form: 'COPY', copies: 1, basis: '《食品经营许可和备案管理办法》第十二条' },
  { key: 'authorisation', name: '授权委托书', required: false, form: 'ELECTRONIC', copies: 1, basis: '《中华人民共和国行政许可法》第二十九条' },
];
const guide = {
  code: item.code,
  name: item.name,
  region: '120116',
  organ,
  version: 3,
  complete: false,
  missing: ['sample'],
  aspects: titles.map((title, index) => ({
    no: index + 1,
    key: index === 10 ? 'sample' : `a${index + 1}`,
    title,
    value: index === 10 ? null : index === 7
      ? '具有与经营的食品品种、数量相适应的场所，保持环境整洁；\n有与经营的食品品种、数量相适应的设备或者设施；\n有专职或者兼职的食品安全管理人员和保证食品安全的规章制度。'
      : `${title}的内容`,
    source: index < 6 ? 'ITEM' : index > 18 ? 'LAW' : 'WRITTEN',
  })),
  materials,
  faq: [{ question: '可以由他人代办吗？', answer: '可以。提交授权委托书和代办人身份证明。' }],
  updatedAt: '2026-02-03T10:20:00Z',
};

/** The platform's business day in these answers is 2026-04-30, whatever day the browser has. */
const due = (date, workingDaysLeft, provisional = false) =>
  ({ date, provisional, workingDaysLeft, overdue: workingDaysLeft !== null && workingDaysLeft < 0 });
const row = (index, status, statusName, actBy) => ({
  caseNumber: `120116013-20260421-00000${index}`,
  status,
  statusName,
  version: 3,
  item: { code: item.code, name: names[index % names.length], type: '01', region: '120116', organ },
  receivingRegion: '120116013',
  applicant: { name: '滨海示例科技有限公司', kind: 'ENTERPRISE', identifierMasked: '9112************98' },
  submittedAt: '2026-04-21T01:30:00Z',
  due: { promised: actBy ?? due('2026-05-13', 7), statutory: due('2026-05-27', 17) },
  actBy,
  suspended: index === 4,
});
const rows = [
  row(1, 'ACCEPTED', '已受理', due('2026-04-28', -2)),
  row(2, 'ACCEPTED', '已受理', due('2026-04-30', 0)),
  row(3, 'CORRECTING', '待补正', null),
  row(4, 'REVIEWED', '已审查', due('2026-05-13', null)),
  row(5, 'SUBMITTED', '待受理', due('2026-05-07', 2)),
  row(6, 'ACCEPTED', '已受理', due('2027-01-06', 160, true)),
];
const event = (sequence, type, typeName, actor, role, note) => ({
  sequence, type, typeName, at: `2026-04-2${sequence}T02:15:00Z`, actor, role, note,
});
const file = {
  ...rows[0],
  due: { promised: due('2026-05-13', 7), statutory: due('2026-05-27', 17) },
  acceptedAt: '2026-04-22T02:15:00Z',
  workingDaysUsed: 3,
  materials: materials.slice(0, 2).map((material, index) => ({
    key: material.key, name: material.name, material: `m${index}`, fileName: index ? '平面图.png' : '申请书.pdf',
  })),
  originals: [],
  defects: [],
  situation: { questionnaire: 2, answers: 'kind.catering,area.80,extras.cold.cake', given: [
    { question: '经营哪一类？', answer: '餐饮服务' }, { question: '经营场所使用面积是多少？', answer: '80平方米' }] },
  filledForm: { owner: item.code, version: 2 },
  form: { premises: { address: '新村街道示例路1号', area: 80, kind: '餐饮服务经营者', items: ['热食类'] }, contact: { name: '王小明', phone: '13800138000' } },
  paperForm: null,
  forms: [
    { sequence: 1, at: '2026-04-21T01:30:00Z', form: { premises: { address: '新村街道示例路1号', area: 60 } }, paperForm: null },
    { sequence: 3, at: '2026-04-22T01:30:00Z', form: { premises: { address: '新村街道示例路1号', area: 80 } }, paperForm: null },
  ],
  note: '门店位于新村街道，计划四月开业。',
  events: [
    event(1, 'SUBMITTED', '提交申请', '滨海示例科技有限公司', 'APPLICANT', '门店位于新村街道，计划四月开业。'),
    event(2, 'ACCEPTED', '受理', '李窗口', 'WINDOW_CLERK', null),
    event(3, 'REVIEWED', '审查', '王审查', 'REVIEWER', '材料齐全，现场核查合格，建议准予。'),
  ],
  allowedActions: ['decide', 'suspend', 'extend'],
  licence: null,
};
const fixing = {
  ...file,
  caseNumber: rows[2].caseNumber,
  status: 'CORRECTING',
  statusName: '待补正',
  acceptedAt: null,
  due: {},
  defects: [
    { key: 'floor-plan', problem: '平面图未标注面积，请补标各功能区面积后重新上传', name: null },
    { key: 'form/premises/area', problem: '与平面图所标面积不一致', name: '食品经营许可申请书“使用面积（平方米）”' },
  ],
  allowedActions: ['correct', 'withdraw'],
  events: [file.events[0], event(2, 'CORRECTION_REQUESTED', '告知补正', '窗口人员', 'WINDOW_CLERK', null)],
};
const counter = { ...file, caseNumber: rows[4].caseNumber, status: 'SUBMITTED', statusName: '待受理', acceptedAt: null, due: {},
  applicant: { name: '张三', kind: 'PERSON', identifierMasked: '1101**********002X', phone: '022-23456789' },
  materials: file.materials.slice(1), originals: [{ key: materials[0].key, name: materials[0].name }],
  form: {}, paperForm: { material: 'm9', fileName: '申请书扫描件.pdf' },
  forms: [{ sequence: 1, at: '2026-04-21T01:30:00Z', form: null, paperForm: { material: 'm9', fileName: '申请书扫描件.pdf' } }],
  events: [event(1, 'SUBMITTED', '提交申请', '李窗口', 'WINDOW_CLERK', '由女儿张小红代办')],
  allowedActions: ['accept', 'request-correction', 'not-accept', 'withdraw'] };
const takenIn = { ...counter, status: 'ACCEPTED', statusName: '已受理', version: 4, acceptedAt: '2026-04-30T02:00:00Z', due: file.due,
  workingDaysUsed: 0, events: [...counter.events, event(2, 'ACCEPTED', '受理', '李窗口', 'WINDOW_CLERK', null)], allowedActions: [] };

/** A term of 10 and 20 working days from 22 April, stopped for an inspection, over the holidays of May. */
const HEARING = { from: '2026-04-23', until: '2026-04-28' };
function termDays(from, until, count, past) {
  const days = [];
  for (let date = from; date <= until; date = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)) {
    const weekend = [0, 6].includes(new Date(date).getUTCDay());
    const holiday = date >= '2026-05-01' && date <= '2026-05-05';
    const madeUp = date === '2026-05-09';
    const kind = holiday ? 'STATUTORY_DAY_OFF' : madeUp ? 'MAKE_UP_WORKING_DAY' : weekend ? 'WEEKEND' : 'WEEKDAY';
    const reason = { STATUTORY_DAY_OFF: '劳动节放假', MAKE_UP_WORKING_DAY: '劳动节调休上班', WEEKEND: '周末', WEEKDAY: '工作日' }[kind];
    const stopped = past && date > HEARING.from && date <= HEARING.until && !weekend;
    const off = holiday || (weekend && !madeUp);
    const verdict = past && date === from ? 'DAY_ZERO' : off ? 'NOT_WORKING' : stopped ? 'STOPPED' : 'COUNTED';
    const why = verdict === 'DAY_ZERO' ? '起算日，不计入' : stopped ? '检验，暂停计时（津滨停〔2026〕3号）' : reason;
    days.push({ date, verdict, number: verdict === 'COUNTED' ? ++count : null, kind, why, provisional: false });
  }
  return days;
}
const account = {
  asOf: '2026-04-30',
  promised: { limitDays: 10, extended: 0, used: 3, remaining: 7, due: { date: '2026-05-13', provisional: false }, overdue: false, basis: '承诺时限' },
  statutory: { limitDays: 20, extended: 0, used: 3, remaining: 17, due: { date: '2026-05-27', provisional: false }, overdue: false,
    basis: '《中华人民共和国行政许可法》第四十二条' },
  suspensions: [{ ...HEARING, open: false, reason: '检验', noticeNumber: '津滨停〔2026〕3号', expectedWorkingDays: 5, workingDays: 3 }],
  days: termDays('2026-04-22', '2026-04-30', 0, true),
  ahead: termDays('2026-05-01', '2026-05-27', 3, false),
  calendarVersion: '2007-2026/b2113ee4eba2',
  changes: [{ at: '2026-04-24T03:00:00Z', promisedBefore: '2026-05-12', promisedAfter: '2026-05-13', statutoryBefore: '2026-05-26', statutoryAfter: '2026-05-27' }],
};

const signal = (id, level, levelName, rule, message) => ({
  id, caseNumber: rows[0].caseNumber, rule, ruleVersion: 1, level, levelName, message, raisedAt: '2026-03-12T16:00:00Z',
  evidence: { workingDays: 6, limit: 5, on: '2026-03-12', events: [{ sequence: 2, id: '0198c1de' }], calendarVersion: '2026-1' },
  organ, region: '120116', receivingRegion: '120116013', itemName: item.name,
});

const guideSignal = (id, level, levelName, rule, message, evidence, open = true) => ({
  id, itemCode: item.code, itemName: item.name, rule, ruleVersion: 1, level, levelName, message, raisedAt: '2026-03-12T16:00:00Z',
  evidence: { on: '2026-03-12', since: '2026-03-04', ...evidence, calendarVersion: '2026-1' }, organ, region: '120116', open,
});
const answerTerm = { workingDays: 6, limit: 5, basis: '本平台的服务承诺', question: 17, guideVersion: 3 };
const GUIDE_SIGNALS = [
  guideSignal(4, 'YELLOW', '黄牌', 'C01', '办事指南不符合公示要求：缺少2个方面的内容。所列依据有1处已经失效。', {
    guideVersion: 3, missing: ['a8', 'a18'],
    ended: [{ aspect: 'a4', citation: '《食品经营许可管理办法》第四条', until: '2026-03-11' }],
    firstTerm: { since: '2026-02-03', limit: 20, basis: '《中华人民共和国政府信息公开条例》第二十六条' },
  }),
  guideSignal(3, 'YELLOW', '黄牌', 'C07', '咨询提出已6个工作日未答复，超过5个工作日时限', answerTerm),
  guideSignal(2, 'WARNING', '预警', 'C08', '指出指南错误已4个工作日，尚未处理（时限5个工作日）', { ...answerTerm, aspects: ['a18'] }, false),
  guideSignal(1, 'YELLOW', '黄牌', 'C06', '事项变更已21个工作日，超过更新办事指南的20个工作日时限', { workingDays: 21, limit: 20, guideVersion: 3, aspects: ['a14', 'template:a19'] }, false),
];

const edition = { id: 7, region: '120116', year: 2026, title: '滨海新区行政许可事项目录（2026年版）', status: 'DRAFT', items: 6,
  effectiveFrom: null, effectiveUntil: null, createdAt: '2026-02-01T02:00:00Z', publishedAt: null };
const job = {
  id: 12, state: 'DONE', failure: null, editionId: 7, region: '120116', year: 2026, title: edition.title, mode: 'ADD', dryRun: false,
  fileName: '滨海新区事项清单.csv', format: 'CSV', encoding: 'GB18030', read: 3120, imported: 3098, refused: 22, warnings: 4,
  problems: [
    { row: 17, field: 'item_type_code', place: '事项类型', code: 'unknown-type', severity: 'ERROR', message: '事项类型代码不在字典内', value: '77' },
    { row: 342, field: 'item_code', place: '事项编码', code: 'duplicate-code', severity: 'ERROR', message: '事项编码与第 128 行重复', value: '11120116MB0A00026R4000131012000' },
    { row: 518, field: null, code: 'limit-assumed', severity: 'WARNING', message: '未载明法定时限，按行政许可法第四十二条计 20 个工作日', value: null },
  ],
  report: '/api/catalog/imports/12/report',
  refusedOpen: 2,
  refusedRows: '/api/catalog/imports/12/refused',
  resumable: false,
  source: '区政务服务系统导出',
};
const grant = (role, region = '120116', organCode = '*') => ({ role, region, organ: organCode });
const officers = [
  { id: 'o1', loginName: 'clerk.xincun', name: '李窗口', disabled: false, grants: [grant('WINDOW_CLERK', '120116013')] },
  { id: 'o2', loginName: 'decider.binhai', name: '赵决定', disabled: false, grants: [grant('DECIDER', '120116', organ.code), grant('SUPERVISOR')] },
  { id: 'o3', loginName: 'former', name: '周离任', disabled: true, grants: [grant('REVIEWER')] },
];
const page = (entries, total = entries.length) => ({ items: entries, total, next: null });
const progress = { caseNumber: rows[0].caseNumber, itemName: item.name, status: 'ACCEPTED', statusName: '已受理',
  steps: [{ at: '2026-04-21T01:30:00Z', title: '提交申请' }, { at: '2026-04-22T02:15:00Z', title: '受理' }], due: due('2026-05-13', 7), suspended: false };
const verification = { licenceNumber: '津滨审许〔2026〕000018', valid: true, itemName: item.name, holderMasked: '滨海****有限公司',
  organ: organ.name, issuedAt: '2026-03-12T03:00:00Z', caseNumber: rows[0].caseNumber };

export const SESSIONS = {
  visitor: { signedIn: false },
  applicant: { signedIn: true, id: 'p1', name: '滨海示例科技有限公司', kind: 'ENTERPRISE', roles: ['APPLICANT'], grants: [grant('APPLICANT', '000000')] },
  reviewer: { signedIn: true, id: 'o3', name: '孙审查', kind: 'OFFICER', roles: ['REVIEWER'], grants: [grant('REVIEWER', '120000')] },
  bodyEditor: {
    signedIn: true, id: 'o4', name: '李供水', kind: 'OFFICER', roles: ['PUBLIC_SERVICE_EDITOR'],
    grants: [{ role: 'PUBLIC_SERVICE_EDITOR', region: '120116', organ: '91120116MA00000H46' }],
  },
  officer: {
    signedIn: true, id: 'o2', name: '赵决定', kind: 'OFFICER',
    roles: ['WINDOW_CLERK', 'REVIEWER', 'DECIDER', 'SUPERVISOR', 'CATALOGUE_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR'],
    grants: [grant('WINDOW_CLERK', '120116013'), grant('DECIDER'), grant('CATALOGUE_ADMINISTRATOR'), grant('SYSTEM_ADMINISTRATOR', '120000')],
  },
};

const problem = (status, code, title) => ({ status, body: { code, title, status, detail: title, action: '', field: null } });

/** After a refused decision the case shows what somebody else did meanwhile. */
let overtaken = false;
const moved = { ...file, version: 4, events: [...file.events, event(4, 'GRANTED', '准予许可', '钱决定', 'DECIDER', null)] };

/** [method, path pattern, answer to the query]; the first that fits counts. */
export const ANSWERS = [
  ...TIERS_ANSWERS,
  ...CHANGE_ANSWERS,
  ...RESEMBLANCE_ANSWERS,
  ...ROUND_ANSWERS,
  ['GET', /^\/api\/identity\/me$/, () => ({ loginName: 'binhai.qiye', verified: false })],
  ['POST', /^\/api\/identity\/verifications$/, () => problem(409, 'verification-mismatch', '核验不符')],
  ['GET', /^\/api\/catalog\/tasks$/, () => ({ items: [
    { kind: 'REVISION_ANSWER', title: '年度修订答复已逾期 3 个工作日', subject: '天津市行政许可事项目录（2026年版）· 滨海新区行政审批局', due: '2026-04-16', overdue: true, link: '/admin/revisions/5' },
    { kind: 'ROUND_STEP', title: '1 条公众意见待反馈', subject: '第8轮行政审批事项清理', due: '2026-05-02', overdue: false, link: '/admin/rounds/3/comments' },
    { kind: 'DRIFT', title: '滨海新区有 3 项承接事项与模板不一致', subject: null, due: null, overdue: false, link: '/admin/drift?region=120116' },
  ] })],
  ['GET', /^\/api\/guides\/tasks$/, () => ({ items: [
    { kind: 'QUESTION', title: '核实 3 条纠错（已逾期 1 条）', subject: '食品经营许可（新办）', due: '2026-04-17', overdue: true, link: '/workbench/questions' },
    { kind: 'STALE_GUIDE', title: '更新 12 份落后于事项或法律的指南，从最急的一份做起', subject: '公共场所卫生许可', due: '2026-04-28', overdue: false, link: `/admin/guides/${items[2].code}` },
    { kind: 'INCOMPLETE_GUIDE', title: '补全 40 份要素不全的指南', subject: '小餐饮经营许可', due: '2026-05-14', overdue: false, link: '/admin/guides/completeness?region=120116' },
    { kind: 'OUTDATED_PART', title: '修改 1 份与事项不一致的申请书', subject: '人力资源服务许可', due: null, overdue: false, link: `/admin/guides/${items[3].code}/form` },
    { kind: 'DRAFT', title: '审核 2 份指南草稿', subject: '户外广告设施设置审批', due: null, overdue: false, link: '/admin/guides#drafts' },
    { kind: 'BULK_EDIT', title: '审核 1 项指南批量修改', subject: organ.name, due: null, overdue: false, link: '/admin/guides/bulk/4' },
    { kind: 'PUBLIC_SERVICE', title: '修改退回给您的 1 份公共服务草稿', subject: '居民用水报装 · 滨海示例自来水有限公司', due: null, overdue: false, link: '/admin/public-services#drafts' },
  ] })],
  ['GET', /^\/api\/identity\/regions$/, () => page(regions)],
  ...SITUATION_ANSWERS,
  ...QUESTION_ANSWERS,
  ...VERSION_ANSWERS,
  ...GUIDE_ANSWERS,
  ...PUBLIC_SERVICE_ANSWERS,
  ...FINDING_ANSWERS(items),
  ['GET', /^\/api\/guides\/none$/, () => problem(404, 'not-found', '没有找到该指南')],
  ['GET', /^\/api\/guides\//, () => guide],
  ...LIST_ANSWERS,
  ['GET', /^\/api\/catalog\/items$/, () => ({ items, total: 48, next: items.at(-1).code })],
  ['GET', /^\/api\/catalog\/items\//, () => item],
  ['GET', /^\/api\/catalog\/editions$/, () => page([edition, { ...edition, id: 3, title: '天津市行政许可事项目录（2025年版）', region: '120000', status: 'PUBLISHED', effectiveFrom: '2025-01-01T00:00:00+08:00' }])],
  ['GET', /^\/api\/catalog\/editions\/7\/items$/, () => page(items)],
  ['GET', /^\/api\/catalog\/editions\/7$/, () => edition],
  ['GET', /^\/api\/catalog\/imports\/12$/, () => job],
  ['GET', /^\/api\/cases\/mine$/, (asked) => page(asked.get('status') === 'DELIVERED' ? [] : rows)],
  ['GET', /^\/api\/cases\/queue$/, (asked) => page(asked.get('status') === 'GRANTED' ? [] : rows)],
  ['GET', /^\/api\/cases\/[^/]+\/log$/, () => ({ caseNumber: file.caseNumber, verified: true, brokenAt: null, entries: [] })],
  ['GET', /^\/api\/cases\/[^/]+\/progress$/, () => progress],
  ['GET', /^\/api\/cases\/[^/]+\/deadline$/, () => account],
  ['GET', /^\/api\/cases\/120116013-20260421-000003$/, () => fixing],
  ['GET', /^\/api\/cases\/120116013-20260421-000005$/, () => counter],
  ['GET', /^\/api\/cases\//, () => {
    const now = overtaken ? moved : file;
    overtaken = false;
    return now;
  }],
  ['POST', /^\/api\/cases$/, () => counter],
  ['POST', /^\/api\/cases\/[^/]+\/accept$/, () => takenIn],
  ['POST', /^\/api\/cases\/[^/]+\/decide$/, () => {
    overtaken = true;
    return problem(409, 'changed-meanwhile', '内容已被他人更新');
  }],
  ['GET', /^\/verify\/unknown$/, () => problem(404, 'not-found', '没有找到')],
  ['GET', /^\/verify\//, () => verification],
  ['GET', /^\/api\/identity\/officers$/, () => page(officers)],
  ['GET', /^\/api\/identity\/organisations$/, () => page([{ ...organ, region: '120116' }])],
  ['GET', /^\/api\/calendar\/days$/, () => page([{ date: '2026-09-01', name: '夏季达沃斯论坛', off: true, paper: '津政办发〔2026〕3号' }])],
  ['GET', /^\/api\/supervision\/signals$/, (asked) => page(asked.get('level') === 'RED' ? [] : [
    signal('3', 'RED', '红牌', 'T04', '超过法定时限 1 个工作日仍未作出决定'),
    signal('2', 'YELLOW', '黄牌', 'T03', '超过承诺时限 1 个工作日'),
    signal('1', 'WARNING', '预警', 'T02', '距承诺时限还有 1 个工作日'),
  ])],
  ['GET', /^\/api\/supervision\/guide-signals$/, (asked) => page(asked.get('open') === 'false' ? [] : GUIDE_SIGNALS)],
  ['GET', /^\/api\/supervision\/summary$/, () => ({ signals: { WARNING: 12, YELLOW: 3, RED: 1 }, cases: { total: 320, open: 41, overdue: 2, incomplete: 0 } })],
  ['GET', /^\/api\/supervision\/rules$/, () => page([
    { id: 'T01', version: 1, family: 'TIME', name: '逾期未受理', trigger: 'TIMER', ladder: [{ level: 'WARNING', from: 4 }, { level: 'RED', from: 6 }], parameters: { limit: 5 },
      legalBasis: '《中华人民共和国行政许可法》第三十二条第一款第（四）项', mode: 'ON', effectiveFrom: '2004-07-01', effectiveTo: null, approver: '市行政效能电子监察中心' },
  ])],
  ['GET', /^\/api\/supervision\/cases\//, () => page(file.events.map((entry) => ({
    id: `e${entry.sequence}`, sequence: entry.sequence, type: entry.type, typeName: entry.typeName, at: entry.at, recordedAt: entry.at, actorId: 'x',
    actorName: entry.actor, actorRole: entry.role, clock: 'NONE', details: entry.note ? { note: entry.note } : {}, traceId: null,
  })))],
];
