import { readFileSync } from 'node:fs';
import { expect, PROVING, test } from './studio-page';

const PRICE = /^Price \(USD\) \(60 minutes Swedish/;
const shipped = { rules: readFileSync('rules/massage.yaml', 'utf8'), menu: readFileSync('rules/menu.yaml', 'utf8') };
const file = (name: string, text: string) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });

test.describe('files in the rules studio @chromium', () => {
  test('a reload keeps the work, and starting over asks first', async ({ studio }) => {
    await studio.open();
    await studio.field(PRICE).fill('99');
    await expect(studio.tab.getByText('Changed, and kept in this browser.').first()).toBeVisible();
    await studio.tab.reload();
    await expect(studio.field(PRICE)).toHaveValue('99');
    await studio.button('Start over…').first().click();
    const dialog = studio.tab.getByRole('dialog', { name: 'Start over?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(studio.field(PRICE)).toHaveValue('99');
    await studio.button('Start over…').first().click();
    await dialog.getByRole('button', { name: /come with the studio/ }).click();
    await expect(studio.field(PRICE)).toHaveValue('95');
    await studio.button('Undo').first().click();
    await expect(studio.field(PRICE)).toHaveValue('99');
  });

  test('where the browser keeps nothing, leaving with changes is warned of', async ({ studio }) => {
    await studio.tab.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('refused', 'QuotaExceededError');
      };
    });
    await studio.open();
    const asked: string[] = [];
    studio.tab.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await studio.tab.reload();
    expect(asked).toEqual([]);
    await studio.field(PRICE).fill('99');
    // Browsers ask only where somebody has done something by hand.
    await studio.field(PRICE).press('End');
    await expect(studio.tab.getByRole('alert')).toHaveText(/does not keep your work/);
    await studio.tab.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  test('both files are opened at once, asked about where changes would go, and compared with from then on', async ({ studio }) => {
    await studio.open();
    await studio.field(PRICE).fill('99');
    const input = studio.tab.getByLabel('Files to open').first();
    await input.setInputFiles([file('ours.yaml', shipped.rules.replace('Willow & Stone', 'Moss & Fern')), file('our-menu.yaml', shipped.menu.replace('price: 95', 'price: 70'))]);
    await studio.tab.getByRole('dialog').getByRole('button', { name: 'Open' }).click();
    await expect(studio.field(PRICE)).toHaveValue('70');
    await expect(studio.tab.getByText('Opened ours.yaml and our-menu.yaml.')).toBeVisible();
    await expect(studio.button('Save our-menu.yaml')).toBeVisible();
    await expect(studio.tab.getByText('As opened.').first()).toBeVisible();
  });

  test('a file that is dropped is opened; one that is neither, or a menu that no form can show, is refused in words', async ({ studio }) => {
    await studio.open();
    const drop = async (name: string, text: string) => {
      const data = await studio.tab.evaluateHandle(
        ([fileName, content]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([content as string], fileName as string));
          return transfer;
        },
        [name, text],
      );
      await studio.tab.dispatchEvent('main', 'drop', { dataTransfer: data });
    };
    await drop('cheap.yaml', shipped.menu.replace('price: 95', 'price: 50'));
    await expect(studio.field(PRICE)).toHaveValue('50');
    await drop('shopping.txt', 'milk and bread');
    await expect(studio.tab.getByText('shopping.txt is neither a menu nor rules')).toBeVisible();
    await drop('broken.yaml', shipped.menu.replace('sessions:', 'sessions: "'));
    await expect(studio.tab.getByText('broken.yaml has a mistake in its layout')).toBeVisible();
    await expect(studio.field(PRICE)).toHaveValue('50');
  });

  test('rules with mistakes may be opened, and are shown with them', async ({ studio }) => {
    await studio.open();
    await studio.tab
      .getByLabel('Files to open')
      .first()
      .setInputFiles([file('broken.yaml', shipped.rules.replace('    suggest:\n      deep-tissue: strongly', '    sugest:\n      deep-tissue: strongly'))]);
    await expect(studio.tabNamed(/My rules/)).toHaveAttribute('aria-selected', 'true');
    await expect(studio.tab.getByRole('tabpanel', { name: /^Problems/ })).toContainText('sugest is not a key that belongs here', { timeout: PROVING });
  });
});
