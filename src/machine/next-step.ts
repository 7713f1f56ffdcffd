import type { Path } from '../engine/path';

/** Where Continue leads: another question, the same one because it is unanswered, or the result. */
export type Step = { to: 'question'; question: string } | { to: 'unanswered' } | { to: 'result' };

/**
 * Where Continue leads from a question. Question by question along the path, those already answered shown again; when a
 * single answer is being changed from the result, only to what is not answered yet.
 */
export function nextStep(path: Path, current: string, changing: boolean): Step {
  if (!(current in path.answers)) return { to: 'unanswered' };
  const place = path.questions.findIndex(({ id }) => id === current);
  const following = changing ? path.next : (path.questions[place + 1] ?? path.next);
  return following ? { to: 'question', question: following.id } : { to: 'result' };
}
