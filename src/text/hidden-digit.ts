/**
 * An invisible character where it parts a number, or a number from its sign: `12` and `50 mg` on two lines, where 1250 mg was
 * written. A soft hyphen beside a digit would end its line with a hyphen that nobody wrote.
 */
export const HIDDEN_DIGIT =
  /\p{Nd}\p{Default_Ignorable_Code_Point}+\p{Nd}|\p{Nd}\u00AD|\u00AD\p{Nd}|\p{Nd}[.,:/٫٬’'·\p{Pd}−][\u00AD\u200B]|\p{Nd}\u200B+[.,:/·\p{Pd}−%°]|[.,:/\p{Pd}−+<>≤≥±~]\u200B+\p{Nd}/u;
