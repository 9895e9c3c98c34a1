/** Signing in, and the frame around every screen. */
export const auth = {
  login: 'Anmelden',
  loggingIn: 'Du wirst angemeldet …',
  loginWithNetlifyIdentity: 'Mit Netlify Identity anmelden',
  loginWithAzure: 'Mit Azure anmelden',
  loginWithBitbucket: 'Mit Bitbucket anmelden',
  loginWithGitHub: 'Mit GitHub anmelden',
  loginWithGitLab: 'Mit GitLab anmelden',
  loginWithGitea: 'Mit Gitea anmelden',
  loginWithForgejo: 'Mit Forgejo anmelden',
  errors: {
    email: 'Trage deine E-Mail-Adresse ein.',
    password: 'Trage dein Passwort ein.',
    identitySettings:
      'Die Anmeldung ist nicht eingerichtet. Sag bitte denen Bescheid, die die Website betreuen.',
  },
};

export const app = {
  header: {
    content: 'Inhalte',
    workflow: 'In Arbeit',
    media: 'Bilder und Dateien',
    quickAdd: 'Neu anlegen',
  },
  app: {
    errorHeader: 'Die Redaktion kann nicht starten',
    configErrors: 'Was in der Einrichtung nicht stimmt',
    checkConfigYml: 'Zeig das bitte denen, die die Website betreuen.',
    loadingConfig: 'Die Redaktion wird geladen …',
    waitingBackend: 'Warte auf den Server …',
  },
  notFoundPage: {
    header: 'Diese Seite gibt es nicht',
  },
};
