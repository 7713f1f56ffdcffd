import type { Checks } from '../check/use-checks';
import { CopyText } from './copy-text';
import { menuBlock } from './paste-block';
import { reasonAgainst } from './reason-against';

/** The menu as one block to paste. */
export function CopyMenu({ checks }: { checks: Checks }) {
  const { working } = checks;
  return (
    <section class="group" aria-labelledby="copy-menu-title">
      <h2 id="copy-menu-title">Put this menu on your website</h2>
      <p class="help">Paste the block where the finder stands on your page, instead of the old one. The script on your page stays as it is, and so do your rules.</p>
      <CopyText label="Copy my menu" text={working ? menuBlock(working.menuJson, working.rulebook.studio.booking) : ''} what="the block to paste" against={reasonAgainst(checks)} />
    </section>
  );
}
