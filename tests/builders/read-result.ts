import { en } from '../../src/locales/en';

/** A result or referral as a visitor reads it. */
export type Result = {
  /** In the lines in which a witness tells what its visitor saw. */
  readonly sees: readonly string[];
  /** All that is shown but the reasons, the brief and the answers. */
  readonly shown: string;
  /** The note for the therapist. */
  readonly brief: string;
  /** The owner's reasons. */
  readonly reasons: readonly string[];
  /** Where each way to reach the studio leads. */
  readonly contact: readonly string[];
};

/**
 * Reads the screen on which a visit ended.
 *
 * @param because the owner's reasons, which a referral shows beside what the visitor told
 */
export function readResult(container: Element, because: readonly string[]): Result {
  const all = (selector: string) => [...container.querySelectorAll(selector)];
  return {
    sees: container.querySelector('.referral') ? linesOfReferral(container, because) : linesOfRecommendation(container),
    shown: withoutReasons(container),
    brief: container.querySelector('textarea')?.value ?? '',
    reasons: all('.reasons li').map(words),
    contact: all('.contact a').map((link) => link.getAttribute('href') ?? ''),
  };
}

const words = (element: Element | null | undefined): string => element?.textContent?.trim() ?? '';

const fold = (inside: Element, title: string): Element | undefined => [...inside.querySelectorAll('.fold')].find((each) => words(each.querySelector('summary')) === title);

function linesOfReferral(container: Element, because: readonly string[]): string[] {
  const { classList } = container.querySelector('.referral') as Element;
  const level = [...classList].find((name) => name !== 'screen' && name !== 'referral');
  const heading = [...container.querySelectorAll('.care-card .care > *')].find((each) => words(each) === en.youToldUs);
  const told: string[] = [];
  for (let line = heading?.nextElementSibling; line?.localName === 'p'; line = line.nextElementSibling) told.push(words(line));
  return [`${words(container.querySelector('.care-do'))} (${level})`, ...told.filter((line) => !because.includes(line))];
}

function linesOfRecommendation(container: Element): string[] {
  const entries = (title: string) => [...(fold(container, title)?.querySelectorAll('.entry > .heading') ?? [])].map(words).join(', ');
  const name = words(container.querySelector('.best-name'));
  const headlines: Record<string, string> = {
    [en.bestMatch]: `Best match: ${name}`,
    [en.ourSuggestion]: `Suggested for want of a better: ${name}`,
    [en.asksUs]: words(container.querySelector('.feels')),
  };
  const folds = { 'Also good': entries(en.others), 'To add': entries(en.additions), 'Left out': entries(en.leftOut), 'How often': words(container.querySelector('.plan-title')) };
  return [headlines[words(container.querySelector('.eyebrow'))] ?? '', ...Object.entries(folds).flatMap(([title, told]) => (told ? [`${title}: ${told}`] : []))];
}

function withoutReasons(container: Element): string {
  const copy = container.cloneNode(true) as Element;
  const aside = [fold(copy, en.moreReasons), fold(copy, en.brief), fold(copy, en.answers), copy.querySelector('.status'), ...copy.querySelectorAll('.reasons')];
  for (const element of aside) element?.remove();
  return copy.innerHTML;
}
