import { parseArgs } from 'node:util';
import templates from 'virtual:script-templates';
import { placeElement } from '../../embed/snippet/markup';
import { version } from '../../package.json';
import { checkedSince } from '../check/since';
import type { Rulebook } from '../engine/rulebook';
import { coreFor, load } from '../language/load';
import type { RulebookSource } from '../language/schema';
import { parseAnswers, UsageError } from './arguments';
import { build, buildGeneric } from './build';
import { check } from './check';
import type { Command } from './command';
import { diff } from './diff';
import { explain } from './explain';
import { fallback } from './fallback';
import { checkFilesFully, loadFiles, outputTo, readFiles, type StudioFiles, safetyCore } from './files';
import { readVersions } from './git-version';
import { json } from './json';
import { findingPrinter } from './print-finding';
import { withProgress } from './progress';
import { releaseTo } from './release';
import { report } from './report';
import { schema } from './schema';
import { bookingFor, platformList, platformNamed, refuseChoices, scriptFor, snippet } from './snippet';

const MENU = '--menu FILE          the menu; menu.yaml beside the rulebook when left out';

const checkWatched = (files: StudioFiles) => withProgress(`Checking ${files.rulebook.name}`, () => checkFilesFully(files), process.stderr);

/** Every command, in the order that the help lists them. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    usage: ['check RULEBOOK [--menu FILE] [--since VERSION] [--json]'],
    does: 'Names every mistake, or says that the rulebook is sound.',
    details: [
      MENU,
      '--since VERSION      an earlier version, a file or a git revision: warns of translations that an edit since left behind',
      '--json               the same for programs: file, sound, errors, warnings, findings, pausedExamples and, once proved, proofs',
    ],
    examples: ['check rules/massage.yaml', 'check rules/massage.yaml --menu rules/winter-menu.yaml', 'check rules/massage.yaml --json > findings.json'],
    async run(args, colours) {
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { menu: { type: 'string' }, json: { type: 'boolean' }, since: { type: 'string' } } });
      const name = oneRulebook('check', positionals);
      const earlier = values.since === undefined ? undefined : readVersions(values.since, name, values.menu).older.rulebook;
      const checked = await checkWatched(readFiles(name, values.menu));
      return check(name, earlier ? checkedSince(checked, earlier, safetyCore()) : checked, { json: values.json ?? false, colours });
    },
  },
  {
    name: 'explain',
    usage: ['explain RULEBOOK --answers ANSWERS [--menu FILE] [--lang LANGUAGE]'],
    does: 'What a visitor with these answers sees, and the rules behind each line.',
    details: [
      '--answers ANSWERS    question=option, several with commas; question=option+option chooses several',
      '--lang LANGUAGE      the language of the texts; the first of the rulebook when left out',
      MENU,
    ],
    examples: ['explain rules/massage.yaml --answers location=lower-back,type=knot,duration=months,pressure=firm', 'explain rules/massage.yaml --answers signs=nerves'],
    run(args, colours) {
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { menu: { type: 'string' }, answers: { type: 'string' }, lang: { type: 'string' } } });
      const { rulebook, menu, findings } = loadFiles(oneRulebook('explain', positionals), values.menu);
      if (!rulebook || !menu) return { text: findings.map(findingPrinter(colours)).join('\n'), exitCode: 1 };
      return { text: explain(rulebook, menu, parseAnswers(values.answers ?? ''), values.lang ?? (rulebook.languages[0] as string)), exitCode: 0 };
    },
  },
  {
    name: 'diff',
    usage: ['diff OLD NEW [--menu FILE] [--json]'],
    does: 'What an edit changes for visitors: safety first, then the best matches, each with a visitor it happens to.',
    details: [
      'OLD and NEW          a file, or REVISION:path of a git repository; OLD may be a revision alone, then it is NEW at that revision',
      '--menu FILE          the menu of both; the menu.yaml beside each when left out',
      '--json               the same for programs; counts are decimal strings',
      'The exit code is 0 whether anything changed or not, and 1 where one of the two has errors.',
    ],
    examples: ['diff HEAD~1 rules/massage.yaml', 'diff my-copy.yaml rules/massage.yaml', 'diff v1.0:rules/massage.yaml HEAD:rules/massage.yaml --json'],
    async run(args, colours) {
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { menu: { type: 'string' }, json: { type: 'boolean' } } });
      const [older, newer, ...more] = positionals;
      if (older === undefined || newer === undefined || more.length > 0) throw new UsageError('Which two versions? Try: massage-finder diff HEAD~1 rules/massage.yaml');
      const versions = readVersions(older, newer, values.menu);
      return withProgress(`Comparing ${newer}`, () => diff(versions.older, versions.newer, { json: values.json ?? false, colours }), process.stderr);
    },
  },
  {
    name: 'report',
    usage: ['report RULEBOOK -o FILE [--menu FILE]'],
    does: 'Writes one page about a rulebook, to read, send or print: shares, proofs, every rule, the path of questions.',
    details: ['-o, --output FILE    the page to write', MENU, 'Mistakes are in the page too; the exit code is then 1.'],
    examples: ['report rules/massage.yaml -o report.html'],
    async run(args, colours) {
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { menu: { type: 'string' }, output: { type: 'string', short: 'o' } } });
      const name = oneRulebook('report', positionals);
      const { output } = values;
      if (output === undefined) throw new UsageError('Which file should it write? Add -o report.html');
      const files = readFiles(name, values.menu);
      const inputs = [files.rulebook, files.menu].flatMap((file) => (file ? [file.name] : []));
      const desk = { date: new Date().toLocaleDateString('en-CA'), write: outputTo(output, inputs) };
      return withProgress(`Writing ${output}`, async () => report(name, await checkFilesFully(files), output, desk, colours), process.stderr);
    },
  },
  {
    name: 'build',
    usage: ['build RULEBOOK -o FILE [--menu FILE] [--marketing] [--release]', 'build --generic -o FILE [--release]'],
    does: 'Writes the one script for your website, with these rules in it. Nothing is written while there is a mistake.',
    details: [
      '-o, --output FILE    the script to write',
      '--generic            a script without a studio, for pages that name their rules',
      '--marketing          with analytics tools, e-mail of the result and campaigns in it, as a rulebook with studio: track has by itself;',
      '                     a generic script has them always',
      '--release            writes beside it: a copy under a name that changes with every byte, for an integrity hash;',
      '                     the module for bundlers (.mjs) with types (.d.ts), the source map, and the hash (.release.json)',
      MENU,
    ],
    examples: ['build rules/massage.yaml -o massage-finder.js', 'build --generic -o massage-finder-generic.js', 'build rules/massage.yaml -o massage-finder.js --release'],
    async run(args, colours) {
      const options = {
        menu: { type: 'string' },
        generic: { type: 'boolean' },
        output: { type: 'string', short: 'o' },
        marketing: { type: 'boolean' },
        release: { type: 'boolean' },
      } as const;
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
      const { output, generic = false, marketing = false, release = false } = values;
      if (generic && (positionals.length > 0 || values.menu !== undefined))
        throw new UsageError('A generic script holds no rulebook and no menu. Leave out --generic to build one for your studio.');
      const name = generic ? undefined : oneRulebook('build', positionals);
      if (output === undefined) throw new UsageError('Which file should it write? Add -o massage-finder.js');
      const files = name === undefined ? undefined : readFiles(name, values.menu);
      const inputs = [files?.rulebook, files?.menu].flatMap((file) => (file ? [file.name] : []));
      const workshop = { templates, safety: safetyCore(), write: release ? releaseTo(output, inputs, version) : outputTo(output, inputs) };
      return files ? build(files.rulebook.name, await checkWatched(files), output, marketing, workshop, colours) : buildGeneric(output, workshop, colours);
    },
  },
  {
    name: 'fallback',
    usage: ['fallback RULEBOOK [--lang LANGUAGE] [--heading-level LEVEL] [--menu FILE] [-o FILE]'],
    does: 'The HTML that stands inside the element for visitors without the script: advice first, then what you offer.',
    details: [
      '--lang LANGUAGE      the language of the texts; the first of the rulebook when left out',
      '--heading-level      of its headings, 1 to 5; 2 when left out',
      '-o, --output FILE    where to write it; printed when left out',
      MENU,
      "Its first lines are styles, for the height that the finder will have. Where the site's policy refuses them (style-src), put them into its style sheet.",
    ],
    examples: ['fallback rules/massage.yaml', 'fallback rules/massage.yaml --lang es -o fallback.html'],
    run(args, colours) {
      const options = { menu: { type: 'string' }, lang: { type: 'string' }, 'heading-level': { type: 'string' }, output: { type: 'string', short: 'o' } } as const;
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
      const files = readFiles(oneRulebook('fallback', positionals), values.menu);
      const level = values['heading-level'] ?? '2';
      if (!/^[1-5]$/.test(level)) throw new UsageError(`"${level}" is no level for these headings. Write --heading-level with 1 to 5.`);
      const inputs = [files.rulebook, files.menu].flatMap((file) => (file ? [file.name] : []));
      const write = values.output === undefined ? undefined : outputTo(values.output, inputs);
      const { source, rulebook, menu, findings } = load(files.rulebook, files.menu, safetyCore());
      if (!source || !rulebook || !menu) return { text: findings.map(findingPrinter(colours)).join('\n'), exitCode: 1 };
      const text = placeElement({}, fallback({ rulebook, menu, core: coreIds(source), language: spoken(rulebook, values.lang), headingLevel: Number(level) }));
      if (!write) return { text, exitCode: 0 };
      write(`${text}\n`);
      return { text: `${values.output} is written.`, exitCode: 0 };
    },
  },
  {
    name: 'snippet',
    usage: ['snippet PLATFORM RULEBOOK [--src URL] [--integrity FILE] [--generic] [--lang LANGUAGE] [--fallback] [--near] [--menu FILE] [-o FILE]'],
    does: 'What to paste into a page, and where: your own, WordPress, Squarespace, Wix, Shopify, Webflow, React, … Without a platform: the list.',
    details: [
      "--src URL            where the script is; the platform's own place when left out",
      '--integrity FILE     the versioned copy that build --release wrote: its name and its hash, and a browser runs no other bytes',
      '--generic            for the script without a studio: the rules and the menu as JSON in what is pasted',
      '--lang LANGUAGE      the language that the page asks for; the visitor gets that of the page when left out',
      '--fallback           all that massage-finder fallback prints inside the element, instead of a booking link',
      '--near               for a finder far down a page: the script is fetched once a visitor comes near it',
      '-o, --output FILE    where to write what is pasted; printed below the steps when left out',
      MENU,
    ],
    examples: ['snippet page rules/massage.yaml', 'snippet squarespace rules/massage.yaml --lang es', 'snippet page rules/massage.yaml --generic -o snippet.html'],
    run(args, colours) {
      const options = {
        menu: { type: 'string' },
        src: { type: 'string' },
        integrity: { type: 'string' },
        generic: { type: 'boolean' },
        lang: { type: 'string' },
        fallback: { type: 'boolean' },
        near: { type: 'boolean' },
        output: { type: 'string', short: 'o' },
      } as const;
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
      const [name, ...rest] = positionals;
      if (name === undefined) return { text: platformList(), exitCode: 0 };
      const platform = platformNamed(name);
      const { generic = false, output, lang } = values;
      refuseChoices(platform, values);
      const script = scriptFor(platform, { src: values.src, integrity: values.integrity, generic });
      const files = readFiles(oneRulebook(`snippet ${name}`, rest), values.menu);
      const inputs = [files.rulebook, files.menu].flatMap((file) => (file ? [file.name] : []));
      const write = output === undefined ? undefined : outputTo(output, inputs);
      const { source, menuSource, rulebook, menu, findings } = load(files.rulebook, files.menu, safetyCore());
      if (!source || !rulebook || !menu) return { text: findings.map(findingPrinter(colours)).join('\n'), exitCode: 1 };
      const language = spoken(rulebook, lang);
      return snippet(
        platform,
        {
          script,
          lang,
          booking: bookingFor(rulebook, menu, language),
          fallback: values.fallback ? fallback({ rulebook, menu, core: coreIds(source), language, headingLevel: 2 }) : undefined,
          rules: generic ? { rulebook: JSON.stringify(source), menu: JSON.stringify(menuSource) } : undefined,
          near: values.near,
        },
        write && ((text) => write(`${text}\n`)),
      );
    },
  },
  {
    name: 'schema',
    usage: ['schema [--of-menu] [-o FILE]'],
    does: 'The JSON schema of a rulebook, or of a menu, for completion in editors.',
    details: ['--of-menu            that of a menu', '-o, --output FILE    where to write it; printed when left out'],
    examples: ['schema -o rulebook.schema.json', 'schema --of-menu -o menu.schema.json'],
    run(args) {
      const { output, 'of-menu': ofMenu } = parseArgs({ args, options: { output: { type: 'string', short: 'o' }, 'of-menu': { type: 'boolean' } } }).values;
      const text = schema(ofMenu ? 'menu' : 'rulebook');
      if (output === undefined) return { text, exitCode: 0 };
      outputTo(output)(`${text}\n`);
      return { text: `${output} is written.`, exitCode: 0 };
    },
  },
  {
    name: 'json',
    usage: ['json RULEBOOK [--of-menu] [--menu FILE] [-o FILE]'],
    does: 'The rules, or their menu, as JSON for a page that runs the generic script.',
    details: [
      '--of-menu            the menu instead of the rules',
      '-o, --output FILE    where to write it; printed when left out',
      MENU,
      'Nothing is made while there is a mistake.',
    ],
    examples: ['json rules/massage.yaml -o rules.json', 'json rules/massage.yaml --of-menu -o menu.json'],
    run(args, colours) {
      const options = { menu: { type: 'string' }, 'of-menu': { type: 'boolean' }, output: { type: 'string', short: 'o' } } as const;
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
      const { output } = values;
      const name = oneRulebook('json', positionals);
      const files = readFiles(name, values.menu);
      const inputs = [files.rulebook, files.menu].flatMap((file) => (file ? [file.name] : []));
      const write = output === undefined ? undefined : outputTo(output, inputs);
      const told = json(name, load(files.rulebook, files.menu, safetyCore()), values['of-menu'] ? 'menu' : 'rulebook', colours);
      if (told.exitCode === 1 || !write) return told;
      write(`${told.text}\n`);
      return { text: `${output} is written.`, exitCode: 0 };
    },
  },
];

/** The ids of the rules that the safety core gives to a rulebook. */
const coreIds = (source: RulebookSource): ReadonlySet<string> => new Set(coreFor(source, safetyCore()).rules.map(({ id }) => id));

/** The language to write in. @throws UsageError where the rulebook has no texts in it */
function spoken({ languages }: Rulebook, language: string | undefined): string {
  if (language !== undefined && !languages.includes(language)) throw new UsageError(`The rulebook has no texts in "${language}". Its languages: ${languages.join(', ')}.`);
  return language ?? (languages[0] as string);
}

function oneRulebook(command: string, [name, ...more]: string[]): string {
  if (name === undefined) throw new UsageError(`Which rulebook? Try: massage-finder ${command} rules/massage.yaml`);
  if (more.length > 0) throw new UsageError(`One rulebook at a time, please: what is ${more.join(' ')}? A menu is given with --menu.`);
  return name;
}
