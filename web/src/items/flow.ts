import type { Flow, FlowNode } from '@/api/lists';

export interface Box {
  node: FlowNode;
  x: number;
  y: number;
}

export interface Arrow {
  path: string;
  back: boolean;
  text: string;
  x: number;
  y: number;
}

export interface Drawing {
  width: number;
  height: number;
  boxes: Box[];
  arrows: Arrow[];
}

export const BOX = { width: 168, height: 76, across: 32, down: 56, edge: 28 } as const;

/** How many steps a step lies behind the first, along the longest way; circles are cut where they close. */
export function depths(flow: Flow): Map<string, number> {
  const onward = new Map<string, string[]>();
  for (const edge of flow.edges) {
    if (!edge.back) onward.set(edge.from, [...(onward.get(edge.from) ?? []), edge.to]);
  }
  const depth = new Map(flow.nodes.map((node) => [node.key, 0]));
  const walk = (key: string, at: number, path: Set<string>) => {
    if (path.has(key) || !depth.has(key)) return;
    if (at > 0 && at <= (depth.get(key) ?? 0)) return;
    depth.set(key, Math.max(at, depth.get(key) ?? 0));
    const further = new Set(path).add(key);
    for (const next of onward.get(key) ?? []) walk(next, at + 1, further);
  };
  const reached = new Set([...onward.values()].flat());
  for (const node of flow.nodes) if (!reached.has(node.key)) walk(node.key, 0, new Set());
  return depth;
}

/** Steps from top to bottom, those of equal depth side by side; ways back run along the right edge. */
export function drawn(flow: Flow): Drawing {
  const depth = depths(flow);
  const levels: FlowNode[][] = [];
  for (const node of flow.nodes) (levels[depth.get(node.key) ?? 0] ??= []).push(node);
  const filled = levels.filter((level) => level?.length);
  const most = Math.max(1, ...filled.map((level) => level.length));
  const backs = flow.edges.filter((edge) => edge.back);
  const inner = most * BOX.width + (most - 1) * BOX.across;
  const boxes = filled.flatMap((level, row) => level.map((node, column) => ({
    node,
    x: (inner - (level.length * BOX.width + (level.length - 1) * BOX.across)) / 2 + column * (BOX.width + BOX.across),
    y: row * (BOX.height + BOX.down),
  })));
  const at = new Map(boxes.map((box) => [box.node.key, box]));
  let lane = 0;
  const arrows = flow.edges.flatMap((edge) => {
    const from = at.get(edge.from);
    const to = at.get(edge.to);
    return from && to ? [edge.back ? backArrow(from, to, inner, ++lane, edge.when) : onwardArrow(from, to, edge.when)] : [];
  });
  return {
    width: inner + (backs.length ? backs.length * BOX.edge + laneText(backs) : 0),
    height: Math.max(BOX.height, filled.length * (BOX.height + BOX.down) - BOX.down),
    boxes,
    arrows,
  };
}

/** The room that the longest words beside the ways back take. */
function laneText(backs: Flow['edges']): number {
  return 12 + 13 * Math.max(0, ...backs.flatMap((edge) => lines(edge.when ?? '', 10)).map((line) => line.length));
}

function onwardArrow(from: Box, to: Box, when: string | null): Arrow {
  const [x1, y1] = [from.x + BOX.width / 2, from.y + BOX.height];
  const [x2, y2] = [to.x + BOX.width / 2, to.y];
  const middle = y1 + BOX.down / 2;
  const path = x1 === x2 ? `M${x1} ${y1}V${y2 - 5}` : `M${x1} ${y1}V${middle}H${x2}V${y2 - 5}`;
  return { path, back: false, text: when ?? '', x: x2 + 6, y: y2 - BOX.down / 2 + 16 };
}

function backArrow(from: Box, to: Box, inner: number, lane: number, when: string | null): Arrow {
  const x = inner + lane * BOX.edge;
  const [y1, y2] = [from.y + BOX.height / 2 + 8, to.y + BOX.height / 2 - 8];
  const path = `M${from.x + BOX.width} ${y1}H${x}V${y2}H${to.x + BOX.width + 5}`;
  return { path, back: true, text: when ?? '', x: x + 6, y: (y1 + y2) / 2 + 4 };
}

/** A name in at most two lines of so many characters. */
export function lines(text: string, most: number): string[] {
  if (text.length <= most) return [text];
  const second = text.slice(most);
  return [text.slice(0, most), second.length > most ? `${second.slice(0, most - 1)}…` : second];
}
