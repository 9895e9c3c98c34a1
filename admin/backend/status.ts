/** What Decap asks a backend every five minutes. */
export interface Status {
  auth: { status: boolean };
  api: { status: boolean; statusPage: string };
}

/**
 * Says whether somebody is still logged in. Only a forge that refuses the token has logged them out: Decap takes a lost
 * connection for that, and asks a third host how GitHub is, which the policy of the page refuses.
 *
 * @param askUser Asks the forge who they are.
 */
export async function tellStatus(askUser: () => Promise<unknown>): Promise<Status> {
  const isIn = await askUser().then(
    () => true,
    (error: unknown) => (error as { status?: number }).status !== 401,
  );
  return { auth: { status: isIn }, api: { status: true, statusPage: '' } };
}
