/** What `handouts new` begins. */
export const NEW_KINDS = ['clinic', 'handout', 'translation'] as const;
