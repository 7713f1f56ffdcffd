// A WordPress of its own for the tests: its files, its database and its server stand in a temporary folder.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';

/** What runs WordPress is installed; WordPress itself and what it borrows are only unpacked, so no web server comes along. */
const PROGRAMS = { php: 'php-cli', mariadbd: 'mariadb-server-core', 'mariadb-install-db': 'mariadb-server-core', my_print_defaults: 'mariadb-client-core' };
const UNPACKED = ['wordpress', 'php-getid3', 'libjs-underscore', 'libjs-cropper'];
const THEMES = ['twentytwentyfive', 'twentytwentyfour', 'twentytwentythree'];
const ACT = path.join(import.meta.dirname, 'act.php');

/** Something that the person who runs the tests can put right. */
export class Missing extends Error {}

const debian = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const apt = (args, options = {}) => spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { env: debian, encoding: 'utf8', ...options });

function installPrograms() {
  if (!existsSync('/usr/bin/apt-get')) throw new Missing('These tests get WordPress, PHP and MariaDB from Debian: run them on Debian or Ubuntu, in a container say.');
  if (process.getuid?.() !== 0) throw new Missing('These tests install PHP and MariaDB where they are missing: run them as root, in a container say.');
  apt(['update'], { stdio: 'ignore' });
  const onPath = (program) => spawnSync('sh', ['-c', `PATH=$PATH:/usr/sbin command -v ${program}`]).status === 0;
  const missing = new Set(Object.keys(PROGRAMS).flatMap((program) => (onPath(program) ? [] : [PROGRAMS[program]])));
  if (missing.has('php-cli') || !execFileSync('php', ['-m'], { encoding: 'utf8' }).includes('mysqli')) missing.add('php-mysql');
  if (missing.size === 0) return;
  console.log(`Installing ${[...missing].join(', ')}`);
  const { status, stderr } = apt(['install', '-y', '--no-install-recommends', ...missing]);
  if (status !== 0) throw new Missing(`${[...missing].join(', ')} could not be installed. Is there a way to Debian's packages? ${stderr}`);
}

/** Unpacks WordPress with the newest default theme that there is; returns its folder. */
function unpackWordpress(folder) {
  const packages = path.join(folder, 'packages');
  mkdirSync(packages);
  const known = execFileSync('apt-cache', ['search', '--names-only', '^wordpress-theme-'], { encoding: 'utf8' });
  const theme = THEMES.find((name) => known.includes(`wordpress-theme-${name} `));
  if (!theme) throw new Missing("Debian's packages hold no default theme of WordPress that is known here. Add its name to THEMES.");
  const { status, stderr } = apt(['download', '-o', 'APT::Sandbox::User=root', ...UNPACKED, `wordpress-theme-${theme}`], { cwd: packages });
  if (status !== 0) throw new Missing(`WordPress could not be fetched. Is there a way to Debian's packages? ${stderr}`);
  for (const file of readdirSync(packages)) execFileSync('dpkg-deb', ['-x', path.join(packages, file), folder]);
  return { root: path.join(folder, 'usr/share/wordpress'), theme };
}

async function startDatabase(folder, running) {
  const [data, socket] = [path.join(folder, 'database'), path.join(folder, 'db.sock')];
  execFileSync('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--user=root', '--auth-root-authentication-method=normal', '--skip-test-db'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const quick = ['--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=32M', '--skip-networking', '--skip-log-bin'];
  running.push(spawn('/usr/sbin/mariadbd', ['--no-defaults', '--user=root', `--datadir=${data}`, `--socket=${socket}`, ...quick], { stdio: 'ignore' }));
  for (let tries = 0; !existsSync(socket); tries += 1) {
    if (tries > 300) throw new Error('The database did not start.');
    await wait(100);
  }
  return socket;
}

async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startServer(root, port, running) {
  const options = ['-d', 'opcache.enable_cli=1', '-d', 'upload_max_filesize=16M', '-d', 'post_max_size=16M', '-S', `127.0.0.1:${port}`, '-t', root];
  running.push(spawn('php', options, { stdio: 'ignore', detached: true, env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' } }));
  for (let tries = 0; tries < 300; tries += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/wp-login.php`).catch(() => undefined);
    if (answered?.ok) return;
    await wait(100);
  }
  throw new Error('The server did not start.');
}

const config = (socket, url, log) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
$table_prefix = 'wp_';
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${log}' );
define( 'SCRIPT_DEBUG', false );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', 'for tests ' . $name );
	define( $name . '_SALT', 'salt for tests ' . $name );
}
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require ABSPATH . 'wp-settings.php';
`;

/** Puts the plugin's ZIP where WordPress looks for plugins. */
function unpackPlugin(zip, root) {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const file = path.join(root, 'wp-content/plugins', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return path.join(root, 'wp-content/plugins/massage-finder');
}

/**
 * Starts a WordPress with the plugin installed and active.
 *
 * @param {string} zip the plugin
 * @returns its address, where the plugin stands, what the tests need to know in their environment, and how to end it
 */
export async function startWordpress(zip) {
  const running = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'mf-wp-'));
  const stop = () => {
    for (const child of running.splice(0).reverse()) {
      try {
        // The server's workers are children of its own.
        process.kill(child.spawnargs[0] === 'php' ? -child.pid : child.pid, 'SIGKILL');
      } catch {
        // It ended before.
      }
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    installPrograms();
    const { root, theme } = unpackWordpress(folder);
    const socket = await startDatabase(folder, running);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const log = path.join(folder, 'php.log');
    writeFileSync(path.join(root, 'wp-config.php'), config(socket, url, log));
    const plugin = unpackPlugin(zip, root);
    const env = { WORDPRESS_URL: url, WORDPRESS_ROOT: root, WORDPRESS_THEME: theme, WORDPRESS_SOCKET: socket, WORDPRESS_LOG: log, WORDPRESS_ACT: ACT };
    const version = execFileSync('php', [ACT, 'install'], { encoding: 'utf8', env: { ...process.env, ...env } });
    await startServer(root, port, running);
    return { url, plugin, env, about: `WordPress ${version.trim()}, ${theme}, ${execFileSync('php', ['-r', 'echo "PHP ", PHP_VERSION;'], { encoding: 'utf8' })}`, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
