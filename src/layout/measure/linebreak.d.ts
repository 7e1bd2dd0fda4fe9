declare module 'linebreak' {
  /** UAX 14: where a line may or must be broken. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
