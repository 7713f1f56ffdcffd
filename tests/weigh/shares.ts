import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Piece } from './pieces';

const compress = promisify(brotliCompress);

/** The best quality divides the script into blocks anew whenever a little is missing, which hides what small pieces take. */
const STEADY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** A piece with its bytes, and its share of the compressed script. */
export type Weighed = Piece & { readonly bytes: number; readonly brotli: number };

/**
 * What each piece has in the compressed script. What compresses together cannot be told apart exactly: this is what the
 * script would lose without the piece at a steadier quality, scaled so that the shares make up the whole at the best one.
 */
export async function sharesOf(script: string, pieces: readonly Piece[]): Promise<Weighed[]> {
  const whole = (await compress(script)).length;
  const steady = (await compress(script, STEADY)).length;
  const lost = await Promise.all(pieces.map(async (piece) => Math.max(0, steady - (await compress(leaveOut(script, piece), STEADY)).length)));
  const all = lost.reduce((sum, bytes) => sum + bytes, 0) || 1;
  return pieces.map((piece, place) => ({
    ...piece,
    bytes: piece.stretches.reduce((sum, [from, to]) => sum + Buffer.byteLength(script.slice(from, to)), 0),
    brotli: ((lost[place] ?? 0) / all) * whole,
  }));
}

function leaveOut(script: string, { stretches }: Piece): string {
  let left = '';
  let from = 0;
  for (const stretch of stretches) {
    left += script.slice(from, stretch[0]);
    from = stretch[1];
  }
  return left + script.slice(from);
}
