/**
 * Where a reader finds a place on a map, on openstreetmap.org: by its coordinates, or else by its address.
 * @returns undefined where there is nothing to look for: an address without any number is no postal address
 */
export function createMapLink({
  address,
  latitude,
  longitude,
}: {
  readonly address?: string | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}): string | undefined {
  if (latitude !== undefined && longitude !== undefined) {
    const place = `${latitude}/${longitude}`;
    return `${MAP}?mlat=${latitude}&mlon=${longitude}#map=18/${place}`;
  }
  if (address === undefined || !/\d/.test(address)) return undefined;
  return `${MAP}search?query=${encodeURIComponent(address)}`;
}

const MAP = 'https://www.openstreetmap.org/';
