import { describe, expect, it } from 'vitest';
import { createMapLink } from '../../../src/domain/map-link.ts';

describe('the link to a map', () => {
  it('shows the place where its coordinates are known', () => {
    const address = 'Bachstraße 145, Düsseldorf';
    expect(createMapLink({ address, latitude: 51.2254, longitude: 6.7763 })).toBe(
      'https://www.openstreetmap.org/?mlat=51.2254&mlon=6.7763#map=18/51.2254/6.7763',
    );
  });

  it('looks for the address otherwise', () => {
    expect(createMapLink({ address: 'Bachstraße 145 & Hof, Düsseldorf' })).toBe(
      'https://www.openstreetmap.org/search?query=Bachstra%C3%9Fe%20145%20%26%20Hof%2C%20D%C3%BCsseldorf',
    );
  });

  it.each([{}, { address: 'Adresse folgt' }, { latitude: 51.2254 }])(
    'is missing where there is nothing to look for: %o',
    (location) => {
      expect(createMapLink(location)).toBeUndefined();
    },
  );
});
