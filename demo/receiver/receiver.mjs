// Keeps the events that <massage-finder endpoint="…"> sends in a SQLite file. For Node 20 and later:
//   npm install libsql
//   PORT=8787 FILE=events.db ORIGIN=https://studio.example node receiver.mjs
import http from 'node:http';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';

const MAX_BYTES = 64 * 1024;

const isText = (value) => typeof value === 'string' && value.length > 0 && value.length <= 200;

/** The events in a request, or undefined where it holds anything else. */
function eventsIn(body) {
  try {
    const { events } = JSON.parse(body);
    const areEvents = Array.isArray(events) && events.length > 0 && events.every((event) => isText(event?.event_id) && isText(event.run_id) && isText(event.name));
    return areEvents ? events : undefined;
  } catch {
    return undefined;
  }
}

/** A server that takes events from pages of one origin, such as https://studio.example. */
export function createReceiver({ file, origin }) {
  const database = new Database(file);
  database.exec('CREATE TABLE IF NOT EXISTS events (event_id TEXT PRIMARY KEY, run_id TEXT, name TEXT, received TEXT DEFAULT CURRENT_TIMESTAMP, event TEXT)');
  // Events come at least once: one that is here already is the same event again, and changes nothing.
  const insert = database.prepare('INSERT INTO events (event_id, run_id, name, event) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const keep = database.transaction((events) => {
    for (const event of events) insert.run(event.event_id, event.run_id, event.name, JSON.stringify(event));
  });

  const server = http.createServer(async (request, response) => {
    const answer = (status) => response.writeHead(status).end();
    response.setHeader('Access-Control-Allow-Origin', origin);
    // Without this a page cannot read how long it is to wait.
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    if (request.method !== 'POST') return answer(405);
    try {
      const parts = [];
      let bytes = 0;
      for await (const part of request) {
        bytes += part.length;
        // What is too long is read to its end, so that the sender gets the answer, but not kept.
        if (bytes <= MAX_BYTES) parts.push(part);
      }
      if (bytes > MAX_BYTES) return answer(413);
      const events = eventsIn(Buffer.concat(parts).toString());
      if (!events) return answer(400);
      keep(events);
      // Only now, when they are in the file, the page may forget them.
      answer(204);
    } catch (error) {
      // A page that went in the middle of sending hears no answer.
      if (response.destroyed) return;
      console.error(error);
      answer(500);
    }
  });
  server.on('close', () => database.close());
  return server;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { PORT = '8787', FILE = 'events.db', ORIGIN = 'http://localhost:5173' } = process.env;
  createReceiver({ file: FILE, origin: ORIGIN }).listen(Number(PORT), () => console.log(`Taking events of ${ORIGIN} at http://localhost:${PORT} into ${FILE}`));
}
