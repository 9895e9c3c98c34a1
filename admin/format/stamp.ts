import { getBerlinTime } from '../widgets/read-date.ts';
import type { Format } from './formats.ts';

/** The format of `/admin/kandidatur/`: a letter that has no time of arrival yet arrives when it is saved. */
export function stampSubmission(format: Format): Format {
  return {
    ...format,
    toFile: (data, order) =>
      format.toFile({ ...data, submitted: data.submitted || getBerlinTime() }, order),
  };
}
