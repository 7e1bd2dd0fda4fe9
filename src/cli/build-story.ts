import type { Diagnostic } from '../diagnostics/index.js';
import type { BuildEvent, FileFacts } from '../run/index.js';

type Told<Kind extends BuildEvent['kind']> = Extract<BuildEvent, { readonly kind: Kind }>;

/** What a build has told, for a report at its end. */
export interface BuildStory {
  readonly made: Told<'made'>[];
  readonly unchanged: FileFacts[];
  readonly failed: Told<'failed'>[];
  readonly refused: Told<'refused'>[];
  readonly diagnostics: Diagnostic[];
}

export function newBuildStory(): BuildStory {
  return { made: [], unchanged: [], failed: [], refused: [], diagnostics: [] };
}

/** Takes in one event. */
export function addToStory(story: BuildStory, event: BuildEvent): void {
  switch (event.kind) {
    case 'made':
      story.made.push(event);
      break;
    case 'unchanged':
      story.unchanged.push(event.file);
      break;
    case 'failed':
      story.failed.push(event);
      break;
    case 'refused':
      story.refused.push(event);
      break;
    case 'diagnostic':
      story.diagnostics.push(event.diagnostic);
      break;
    case 'planned':
    case 'broken-clinic':
    case 'cannot-write':
    case 'project-wrong':
    case 'finished':
      break;
    default:
      event satisfies never;
  }
}
