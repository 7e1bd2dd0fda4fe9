/** What people keep beside content on purpose: pictures, which content names, and words about the folder. */
const BESIDE = /\.(?:svg|png|jpe?g|webp|gif)$|^(?:readme|licen[cs]e)\b/iu;

/** Whether a file belongs beside content without being content itself. */
export function isBeside(name: string): boolean {
  return BESIDE.test(name);
}
