// Who uses the console. `dev` takes any credentials, so nobody is asked there; elsewhere keys are asked for, and kept for
// the life of the tab and no longer.

import { ApiError, query, session, textOf } from "./api.js";
import { field, form, h } from "./dom.js";

const KEPT = "millstream.session";

async function identify() {
  const identity = await query("sts", "GetCallerIdentity");
  session.account = textOf(identity, "Account");
  session.arn = textOf(identity, "Arn");
}

/** Comes back when calls can be signed; asks in `place` where that needs keys. */
export async function begin(place) {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  session.region = kept?.region ?? session.region;
  session.credentials = kept?.credentials ?? { accessKeyId: "console", secretAccessKey: "console" };
  try {
    await identify();
    session.open = !kept;
  } catch (error) {
    if (!(error instanceof ApiError) || error.status === 0) throw error;
    await ask(place, kept && error);
  }
}

/** Forgets the keys. */
export function end() {
  sessionStorage.removeItem(KEPT);
  location.reload();
}

function ask(place, before) {
  return new Promise((resolve) => {
    const enter = async (entered) => {
      session.credentials = {
        accessKeyId: entered.id.trim(), secretAccessKey: entered.secret.trim(), sessionToken: entered.token.trim(),
      };
      session.region = entered.region.trim();
      await identify();
      sessionStorage.setItem(KEPT, JSON.stringify({ credentials: session.credentials, region: session.region }));
      resolve();
    };
    const secret = { type: "password", autocomplete: "current-password" };
    place.replaceChildren(h("div", { class: "panel narrow" },
      h("h1", {}, "Sign in"),
      h("p", { class: "soft" }, "With an access key of this server. It stays in this tab, and signs each call in the browser."),
      before && h("p", { class: "error" }, "The keys of this tab are no longer taken."),
      form([
        field("Access key id", h("input", { name: "id", required: true, autocomplete: "username", spellcheck: "false" })),
        field("Secret access key", h("input", { name: "secret", required: true, ...secret })),
        field("Session token, if there is one", h("input", { name: "token", type: "password", autocomplete: "off" })),
        field("Region", h("input", { name: "region", required: true, value: session.region })),
      ], "Sign in", enter, { class: "" }),
      h("p", { class: "hint" }, "The first keys lie in the file root-credentials in the data directory.")));
    place.querySelector("input").focus();
  });
}
