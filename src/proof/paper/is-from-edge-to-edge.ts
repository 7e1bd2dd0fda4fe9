import type { FilledRect } from '../sheet/marked.js';

const ROUNDING_PT = 0.05;

/** Whether a rule goes from one side of a frame to the other. */
export function isFromEdgeToEdge(rule: FilledRect, frame: FilledRect): boolean {
  return Math.abs(rule.left - frame.left) < ROUNDING_PT && Math.abs(rule.right - frame.right) < ROUNDING_PT;
}
