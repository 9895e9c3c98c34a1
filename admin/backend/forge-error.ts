import { APIError } from 'decap-cms-lib-util';
import { explainError } from '../locale/errors.ts';

/** Status of a request that got no answer at all. */
export const NO_ANSWER = 0;

/**
 * An error that can be shown as it is: Decap hands on only its message, and that of a forge can be English or empty.
 *
 * @param reason What the forge has said, or what was thrown.
 */
export function createForgeError(reason: unknown, status: number): APIError {
  const said = readMessage(reason);
  // Forgejo says of an expired token that "user does not exist".
  const message = explainError({ message: status === 401 ? '' : said, status });
  return new APIError(message, status, 'Forgejo', { reason: said });
}

/** Whether the forge could not be asked, so that nothing is known about the rights of whoever asked. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  const { status } = error as { status?: unknown };
  return typeof status === 'number' && (status === NO_ANSWER || status >= 500);
}

function readMessage(reason: unknown): string {
  if (typeof reason === 'string') return reason;
  const { message } = Object(reason) as { message?: unknown };
  return typeof message === 'string' ? message : '';
}
