import { AuthenticationPage } from 'decap-cms-backend-forgejo';

/**
 * What the CMS may do for somebody: files and pull requests, labels (which Forgejo counts to issues), their name. Decap
 * asks for "repository", which is no scope of Forgejo (`routers/api/v1/api.go`), and gets everything or nothing for it.
 */
const SCOPE = 'write:repository write:issue read:user';

/** Decap's page for the log-in, with a scope that Forgejo knows. */
export class ForgejoLogin extends AuthenticationPage {
  override componentDidMount(): void {
    super.componentDidMount();
    const { auth } = this;
    if (auth === undefined) return;
    const authenticate = auth.authenticate.bind(auth);
    auth.authenticate = (options, done) => authenticate({ ...options, scope: SCOPE }, done);
  }
}
