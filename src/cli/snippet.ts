import path from 'node:path';
import { shellIn } from '../../embed/build/bake';
import { integrityOf } from '../../embed/build/release';
import type { Parts } from '../../embed/snippet/parts';
import { CHOICES, PLATFORMS, type Platform } from '../../embed/snippet/platforms';
import type { Menu, Rulebook } from '../engine/rulebook';
import { nearest } from '../language/words';
import { UsageError } from './arguments';
import type { Told } from './command';
import { read } from './files';

/** The list of platforms, for a call that names none. */
export function platformList(): string {
  const width = Math.max(...PLATFORMS.map(({ id }) => id.length));
  return [
    'Where is the finder to stand?',
    '',
    ...PLATFORMS.map(({ id, name }) => `  ${id.padEnd(width)}  ${name}`),
    '',
    'Then: massage-finder snippet PLATFORM RULEBOOK, such as massage-finder snippet page rules/massage.yaml',
  ].join('\n');
}

/**
 * The platform of a name.
 *
 * @throws UsageError where there is none, with the one that was meant
 */
export function platformNamed(name: string): Platform {
  const platform = PLATFORMS.find(({ id }) => id === name);
  if (platform) return platform;
  const ids = PLATFORMS.map(({ id }) => id);
  const near = nearest(name, ids);
  throw new UsageError(`"${name}" is no platform of these. ${near ? `Did you mean ${near}?` : `Platforms: ${ids.join(', ')}. A site builder that takes HTML: page.`}`);
}

/** @throws UsageError where a call chooses what has no meaning on the platform */
export function refuseChoices({ takes, name }: Platform, chosen: Readonly<Record<string, unknown>>): void {
  for (const choice of CHOICES) {
    if (chosen[choice] !== undefined && !takes.includes(choice)) throw new UsageError(`--${choice} means nothing for ${name}. Leave it out.`);
  }
}

/** A name that `build --release` gives to a copy that never changes. */
const VERSIONED = /-\d+\.\d+\.\d+[^/]*-[\da-f]{8}\.js$/;

/**
 * Where the script is, and what a page demands of it.
 *
 * @param src as the caller gave it; the platform's own place when left out
 * @param integrity the script's file, for a hash
 * @throws UsageError where the platform cannot hold it and no address is given, or the hash would not hold
 */
export function scriptFor(platform: Platform, { src, integrity, generic }: { src?: string | undefined; integrity?: string | undefined; generic: boolean }): Parts['script'] {
  if (integrity !== undefined && !VERSIONED.test(integrity))
    throw new UsageError(
      `A hash stops the script as soon as one byte of ${integrity} changes. Name the copy that never changes, such as dist/massage-finder-0.1.0-1a2b3c4d.js: massage-finder build --release writes it.`,
    );
  const file = integrity === undefined ? `massage-finder${generic ? '-generic' : ''}.js` : path.basename(integrity);
  if (src === undefined && !platform.src) throw new UsageError(`${platform.name} cannot hold the script. Say where it is: --src https://your-site.example/${file}`);
  if (src !== undefined && integrity !== undefined && path.basename(src) !== file) throw new UsageError(`The hash is that of ${file}, and --src names ${path.basename(src)}.`);
  return { src: src ?? (platform.src as (file: string) => string)(file), integrity: integrity === undefined ? undefined : integrityOf(read(integrity).text) };
}

/** How a visitor books where the script does not run: the studio's link, else its telephone, else its mail. */
export function bookingFor({ studio }: Rulebook, { contact }: Menu, language: string): Parts['booking'] {
  const { bookAny, call } = shellIn(language);
  if (studio.booking !== undefined) return { href: studio.booking, words: bookAny };
  if (contact.phone !== undefined) return { href: `tel:${contact.phone.replace(/[^+\d]/g, '')}`, words: `${call} ${contact.phone}` };
  return contact.email === undefined ? undefined : { href: `mailto:${contact.email}`, words: contact.email };
}

/** `massage-finder snippet`: what to do on a platform, and what to paste there. */
export function snippet(platform: Platform, parts: Parts, write: ((text: string) => void) | undefined): Told {
  const { steps, paste } = platform.snippet(parts);
  if (platform.room !== undefined && paste.length > platform.room)
    return {
      text: `This takes ${paste.length.toLocaleString('en-US')} characters, and ${platform.name} has room for about ${platform.room.toLocaleString('en-US')}. Leave out --generic and put the rules into the script, or leave out --fallback.`,
      exitCode: 1,
    };
  write?.(paste);
  const toDo = steps.map((step, index) => `${index + 1}. ${step}`);
  return { text: [platform.name, '', ...toDo, ...(write ? [] : ['', paste])].join('\n'), exitCode: 0 };
}
