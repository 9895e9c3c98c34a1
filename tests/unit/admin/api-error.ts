/** As `decap-cms-lib-util` throws it. */
export class APIError extends Error {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.name = 'API_ERROR';
    this.status = status;
  }
}
