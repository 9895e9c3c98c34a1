/** The instant that the tests' sites are built for; the shipped content is written to be alive then and later. */
export const NOW = '2026-11-22T12:00:00+01:00';
