/** How soon somebody with a sign needs help, the most urgent first. */
export const URGENCIES = ['emergency', 'hospital now', 'call now', 'call today', 'watch'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Whether one urgency leaves less time than another. */
export function isMoreUrgent(one: Urgency, other: Urgency): boolean {
  return URGENCIES.indexOf(one) < URGENCIES.indexOf(other);
}

/** How an author begins a section of an urgency. */
export function sectionFor(urgency: Urgency): string {
  switch (urgency) {
    case 'emergency':
      return ':::emergency';
    case 'hospital now':
      return ':::emergency{urgency="hospital now"}';
    case 'call now':
      return ':::call{urgency="call now"}';
    case 'call today':
      return ':::call';
    case 'watch':
      return ':::self-care{urgency=watch}';
    default:
      return urgency satisfies never;
  }
}
