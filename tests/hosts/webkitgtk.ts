import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { systemBrowser, webKitMiniBrowser } from '../browsers.mjs';

/** Starts WebKitGTK's small browser on a screen of its own that nobody sees. */
export async function startWebKitGtk(): Promise<{ driver: WebDriver; stop: () => Promise<void> }> {
  const program = systemBrowser('webkitgtk');
  const binary = webKitMiniBrowser();
  if (!program || !binary) throw new Error('WebKitGTK is missing: install the packages webkit2gtk-driver and xvfb.');
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const display = `:${(await firstLine(screen)).trim()}`;
  const port = await freePort();
  const server = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } });
  const address = `http://127.0.0.1:${port}`;
  await answering(`${address}/status`);
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } });
  const driver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  return {
    driver,
    stop: async () => {
      await driver.quit();
      server.kill();
      screen.kill();
    },
  };
}

function firstLine(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    process.stdout?.once('data', (data: Buffer) => resolve(String(data)));
    process.once('error', reject);
    process.once('exit', () => reject(new Error('Xvfb ended at once.')));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answering(address: string): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answered = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    if (Date.now() > end) throw new Error('WebKitWebDriver does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
