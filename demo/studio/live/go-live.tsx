import { useMemo, useState } from 'preact/hooks';
import type { Files, ScriptTexts } from '../check/asks';
import { LatestWorker } from '../check/latest-worker';
import type { Checks } from '../check/use-checks';
import { saveFile } from '../draft/save-file';
import { CopyText } from './copy-text';
import { HeldBack } from './held-back';
import { rulesBlock } from './paste-block';
import { PreviewLink } from './preview-link';
import { type Against, reasonAgainst } from './reason-against';

/** The two ways to bring the rules to visitors, and a link to show them to somebody first. */
export function GoLive({ checks, files }: { checks: Checks; files: Files }) {
  const { working } = checks;
  const against = reasonAgainst(checks);
  return (
    <div class="go-live">
      <p class={`standing standing-${against ? (against.waiting ? 'busy' : 'bad') : 'good'}`}>
        {against?.words ?? 'Everything is checked and nothing is wrong. Your menu and your rules are ready to go live.'}
      </p>
      <p class="help">The safety check stops visitors with warning signs, but no licensed clinician has signed it yet. One must, before your studio relies on it.</p>
      <section class="card" aria-labelledby="download-title">
        <h2 id="download-title">One file with everything in it</h2>
        <p>The simplest way. Put this file on your website in place of the old one of the same name. Nothing on your pages changes.</p>
        <DownloadScript files={files} against={against} />
      </section>
      <section class="card" aria-labelledby="paste-title">
        <h2 id="paste-title">A block to paste into your page</h2>
        <p>For website builders that let you edit a page but not its files. The script stays the same for good; a change of rules is a change of this block.</p>
        <CopyText
          label="Copy my rules"
          text={working ? rulesBlock(working.rulesJson, working.menuJson, working.rulebook.studio.booking) : ''}
          what="the block with my rules and my menu"
          against={against}
        />
        <p class="help">
          Once, put{' '}
          <a href="massage-finder-generic.js" download="massage-finder-generic.js">
            the script that the block uses
          </a>{' '}
          on your website, in the folder of the page.
        </p>
      </section>
      <section class="card" aria-labelledby="link-title">
        <h2 id="link-title">Show it to somebody first</h2>
        <p>A link that opens your finder as it is now, clearly marked as a preview. The rules travel in the link itself and are stored nowhere.</p>
        <PreviewLink working={working} against={against} />
      </section>
    </div>
  );
}

function DownloadScript({ files, against }: { files: Files; against: Against | undefined }) {
  const lane = useMemo(() => new LatestWorker('script'), []);
  const [said, setSaid] = useState('');
  const download = async () => {
    if (against) return;
    setSaid('One moment…');
    try {
      const response = await fetch('massage-finder-templates.json');
      if (!response.ok) throw new Error(`the studio's own file answered ${response.status}`);
      lane.ask(
        { files, templates: (await response.json()) as ScriptTexts },
        (script) => {
          saveFile('massage-finder.js', script, 'text/javascript');
          setSaid('Saved as massage-finder.js.');
        },
        (failed) => setSaid(`That did not work: ${failed}.`),
      );
    } catch (error) {
      setSaid(`That did not work: ${(error as Error).message}.`);
    }
  };
  return (
    <>
      <div class="buttons">
        <button type="button" class="button" aria-disabled={against !== undefined} onClick={download}>
          Download massage-finder.js
        </button>
        <span role="status">{said}</span>
      </div>
      <HeldBack against={against} />
    </>
  );
}
