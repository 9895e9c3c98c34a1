/** What calendars and search engines alike are told of an event: fields of the contract, and its page. */
export interface ExportedEvent {
  readonly title: string;
  readonly summary: string;
  /** Page of the event, site-relative. */
  readonly url: string;
  readonly location?: Location | undefined;
  readonly online?: string | undefined;
}

/** Where an event takes place. */
export interface Location {
  readonly name: string;
  readonly address?: string | undefined;
  readonly accessibility?: string | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}
