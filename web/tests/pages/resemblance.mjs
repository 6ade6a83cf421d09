// What the catalogue answers of items that resemble cancelled ones.
const evidence = {
  cancelled: {
    key: 'X1', code: '11120116MB0A00026R4000131009000', name: '小餐饮经营许可', editionTitle: '天津市政务服务事项目录2025年版', cancelledOn: '2026-01-01',
    document: '关于取消和下放一批行政审批事项的决定', documentNumber: '津政发〔2025〕9号',
  },
  points: 5.2,
  threshold: 3.8,
  findings: [{ kind: 'NAME', points: 3.4 }, { kind: 'MATERIALS', points: 1.3 }, { kind: 'CONDITIONS', points: 0.5 }],
  names: { shared: [{ text: '小餐饮' }, { text: '经营' }] },
  conditions: [{ proposed: '有与经营规模相适应的场所', cancelled: '具有与经营规模相适应的经营场所', likeness: 0.9 }],
  materials: [
    { proposed: '经营场所平面布局图', cancelled: '经营场所布局图', likeness: 0.9 },
    { proposed: '从业人员健康证明', cancelled: null, likeness: 0 },
  ],
  legalBases: [],
};

const flag = (code, name, override) => ({ code, name, version: 2, excused: override !== null, against: [{ evidence, override }] });

const cancellation = (id, region, name, more) => ({
  id, region, document: '国务院关于取消一批行政许可事项的决定', documentNumber: '国发〔2024〕16号', cancelledOn: '2026-01-01',
  item: { name, mainItem: null, conditions: [], materials: [], legalBases: [], ...more }, recordedBy: '目录管理员',
});

export const RESEMBLANCE_ANSWERS = [
  ['GET', /^\/api\/catalog\/cancellations$/, () => ({ total: null, next: '2', items: [
    cancellation(4, '120116', '小餐饮经营许可', {
      mainItem: '食品经营许可', conditions: ['有与经营规模相适应的场所'], materials: ['经营场所平面布局图', '从业人员健康证明'], legalBases: ['《中华人民共和国食品安全法》第三十五条'],
    }),
    cancellation(3, '120000', '餐饮服务场所装修布局预先审核'),
  ] })],
  ['POST', /^\/api\/catalog\/cancellations$/, () => [5, 6]],
  ['GET', /^\/api\/catalog\/editions\/7\/resemblances$/, () => ({ total: null, next: null, items: [
    flag('11120116MB0A00026R4000131012009', '小餐饮备案', null),
    flag('11120116MB0A00026R4000131012010', '小餐饮登记', { reason: '登记只记载名称和地址，不审查条件，不影响经营。', by: '目录管理员', at: '2026-04-21T10:00:00+08:00' }),
  ] })],
];

async function recordTwo(page) {
  await page.click('details.panel summary');
  await page.fill('[data-test="cancelled-document"]', '国务院关于取消一批行政许可事项的决定');
  await page.fill('#cancelled-cancelledOn', '2026-01-01');
  await page.click('text=粘贴名称清单');
  await page.fill('#cancelled-names', '1. 小餐饮经营许可\n（二）户外广告登记\n(3) 临时占道审批');
  await page.click('[data-test="cancelled-take"]');
}

export const RESEMBLANCE_PAGES = [
  { name: 'cancellations', path: '/admin/cancellations', as: 'officer', act: (page) => page.click('[data-test="cancellation"] summary') },
  { name: 'cancellations-errors', path: '/admin/cancellations', as: 'officer', act: async (page) => {
    await page.click('details.panel summary');
    await page.click('[data-test="cancellation-submit"]');
  } },
  { name: 'cancellations-pasted', path: '/admin/cancellations', as: 'officer', act: recordTwo },
  { name: 'cancellations-recorded', path: '/admin/cancellations', as: 'officer', act: async (page) => {
    await recordTwo(page);
    await page.click('[data-test="cancellation-submit"]');
    await page.waitForSelector('[data-test="cancellations-told"]');
  } },
  { name: 'cancellations-withdraw', path: '/admin/cancellations', as: 'officer', act: (page) => page.click('[data-test="withdraw-4"]') },
  { name: 'cancellations-english', path: '/admin/cancellations', as: 'officer', lang: 'en', act: (page) => page.click('details.panel summary') },
  { name: 'resemblances', path: '/admin/editions/7/resemblances', as: 'officer' },
  {
    name: 'resemblances-excuse',
    path: '/admin/editions/7/resemblances',
    as: 'officer',
    act: async (page) => {
      await page.click('[data-test="excuse"]');
      await page.click('[data-test="excuse-confirm"]');
    },
  },
];
