import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { fillScript, templateFor } from '../../../embed/build/fill-script';
import { buildTemplates } from '../../../embed/build/script-template';
import { readSafety } from '../../../src/language/load';

const SAFETY_FILE = path.join(import.meta.dirname, '../../../src/safety/safety.yaml');

/** Puts the scripts beside the studio that it hands out: the templates that an owner's rules are put into, and the generic one, which its previews run too. */
export function scriptFiles(): Plugin {
  let made: Promise<Readonly<Record<string, string>>> | undefined;
  const make = async () => {
    const templates = await buildTemplates();
    return {
      'massage-finder-templates.json': JSON.stringify({ plain: templates.plain.script, marketing: templates.marketing.script }),
      'massage-finder-generic.js': fillScript(templateFor(undefined, templates), undefined, readSafety(readFileSync(SAFETY_FILE, 'utf8'))),
    };
  };
  const files = () => {
    made ??= make();
    return made;
  };
  return {
    name: 'massage-finder:script-files',
    configureServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        const name = /^\/demo\/studio\/(massage-finder-[a-z]+\.js(?:on)?)(?:\?|$)/.exec(request.url ?? '')?.[1];
        if (name === undefined) return next();
        try {
          response.setHeader('content-type', 'text/javascript');
          response.end((await files())[name]);
        } catch (error) {
          next(error);
        }
      });
    },
    async generateBundle() {
      for (const [name, source] of Object.entries(await files())) this.emitFile({ type: 'asset', fileName: `studio/${name}`, source });
    },
  };
}
