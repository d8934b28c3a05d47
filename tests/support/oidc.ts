import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import Provider, { type Configuration } from "oidc-provider";

export type OidcAccount = {
  sub: string;
  email?: string;
  email_verified?: boolean;
  given_name?: string;
  family_name?: string;
  /** As the standard names it; only what a test says is there. */
  address?: { postal_code: string };
};

export type OidcServer = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who is signed in at the provider, so that nobody has to type anything there; null refuses. */
  account: OidcAccount | null;
  close: () => Promise<void>;
};

/** A real OpenID provider on a port of its own, for a client that comes back to these addresses. */
export async function startOidcProvider(redirectUris: string[]): Promise<OidcServer> {
  const server = createServer();
  await listen(server);
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const state: OidcServer = {
    issuer,
    clientId: "cityloop",
    clientSecret: "a secret between the two of them",
    account: null,
    close: () => closed(server),
  };
  const provider = new Provider(issuer, configuration(state, redirectUris));
  const answer = provider.callback();
  server.on("request", (request, response) => {
    const interaction = request.url?.startsWith("/interaction/");
    void (interaction ? decide(provider, state, request, response) : answer(request, response));
  });
  return state;
}

/** At a port that the app may call; a server under test is told at its start which these are. */
async function listen(server: Server): Promise<void> {
  for (const port of (process.env.TEST_PROVIDER_PORTS ?? "0").split(",")) {
    const listening = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(Number(port), "127.0.0.1", () => resolve(true));
    });
    if (listening) return;
  }
  throw new Error("no port is left for a provider");
}

function configuration(state: OidcServer, redirectUris: string[]): Configuration {
  return {
    clients: [
      {
        client_id: state.clientId,
        client_secret: state.clientSecret,
        redirect_uris: redirectUris,
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    pkce: { required: () => true },
    claims: {
      openid: ["sub", "address"],
      email: ["email", "email_verified"],
      profile: ["given_name", "family_name"],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...state.account, sub: id }) }),
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    cookies: { keys: ["tests only"] },
  };
}

/** Signs in whoever `state.account` is and agrees to everything, or refuses. */
async function decide(
  provider: Provider,
  { account, clientId }: OidcServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const interaction = await provider.interactionDetails(request, response);
  if (!account) {
    const refusal = { error: "access_denied", error_description: "not today" };
    return provider.interactionFinished(request, response, refusal);
  }
  const grant = new provider.Grant({ accountId: account.sub, clientId });
  grant.addOIDCScope(String(interaction.params.scope));
  const result = { login: { accountId: account.sub }, consent: { grantId: await grant.save() } };
  await provider.interactionFinished(request, response, result);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
