import type { Server } from 'node:http';

/** A server that takes events from pages of one origin into a SQLite file. */
export function createReceiver(options: { file: string; origin: string }): Server;
