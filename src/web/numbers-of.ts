import type { Element } from 'hast';
import { h } from 'hastscript';
import { telOf } from './callable.js';

/** Numbers to call, with what they are for, within reach wherever somebody reads. */
export function numbersOf(
  clinic: string,
  calls: readonly { readonly label: string; readonly number: string }[],
): Element {
  return h(
    'aside',
    { className: ['numbers'], ariaLabel: clinic },
    calls.map(({ label, number }) =>
      h('p', [`${label} `, h('a', { href: telOf(number) }, [h('bdi', number)])]),
    ),
  );
}
