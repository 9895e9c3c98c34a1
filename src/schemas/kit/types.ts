import { z } from 'zod';

/** One line of text; the form trims it, a value of only spaces counts as missing. */
export const text = () => z.string().trim().min(1);

/** A calendar date `YYYY-MM-DD`. */
export const localDate = () => z.iso.date();

/** A local time `YYYY-MM-DDTHH:mm`, meant in Europe/Berlin; an offset, `Z` or seconds are refused. */
export const localDateTime = () =>
  z.iso.datetime({ local: true, precision: -1, abort: true }).regex(/T\d{2}:\d{2}$/);

/** A web address that a reader's browser may open. */
export const httpUrl = () => z.url({ protocol: /^https?$/ });

/** An id inside an entry (office, question): it becomes part of addresses and of the lot. */
export const slug = () => z.string().regex(SLUG);

/** Lower-case letters, digits, `-` and `_`: ids are addresses, and addresses are read aloud. */
export const SLUG = /^[a-z0-9][a-z0-9_-]*$/;
