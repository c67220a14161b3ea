// Users with their access keys and policies, and roles.

import { membersOf, query, session, textOf } from "../api.js";
import { badge, button, changed, confirm, facts, field, fold, form, h, head, panel, table } from "../dom.js";
import { moment } from "../format.js";

const EXAMPLE = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: ["kinesis:PutRecord", "kinesis:PutRecords"], Resource: "*" }],
}, null, 2);

async function list(operation, element) {
  const all = [];
  for (let marker; ;) {
    const xml = await query("iam", operation, { MaxItems: "1000", ...(marker && { Marker: marker }) });
    all.push(...membersOf(xml, element));
    marker = textOf(xml, "IsTruncated") === "true" ? textOf(xml, "Marker") : undefined;
    if (!marker) return all;
  }
}

/** The page of all. */
export async function identities() {
  const [users, roles] = [await list("ListUsers", "Users"), await list("ListRoles", "Roles")];
  return h("div", {}, head("Identities", session.arn),
    panel(undefined, table("Users", [
      { title: "Name", cell: (row) => h("a", { href: `#/identities/${encodeURIComponent(row.UserName)}` }, row.UserName), kind: "wide" },
      { title: "ARN", cell: (row) => row.Arn, kind: "mono wide" },
      { title: "Created", cell: (row) => moment(row.CreateDate) },
    ], users)),
    fold("Create a user", form(field("Name", h("input", { name: "name", required: true, pattern: "[\\w+=,.@\\-]+", maxlength: 64, autocomplete: "off" })),
      "Create", async ({ name }) => {
        await query("iam", "CreateUser", { UserName: name });
        location.hash = `#/identities/${encodeURIComponent(name)}`;
      })),
    panel(undefined, table("Roles", [
      { title: "Name", cell: (row) => row.RoleName, kind: "wide" },
      { title: "ARN", cell: (row) => row.Arn, kind: "mono wide" },
      { title: "Created", cell: (row) => moment(row.CreateDate) },
    ], roles)));
}

/** The page of a user. */
export async function user(signal, name) {
  const of = (operation, more) => query("iam", operation, { UserName: name, ...more });
  const arn = textOf(await of("GetUser"), "Arn");
  const keys = membersOf(await of("ListAccessKeys"), "AccessKeyMetadata");
  const inline = membersOf(await of("ListUserPolicies"), "PolicyNames");
  const attached = membersOf(await of("ListAttachedUserPolicies"), "AttachedPolicies");
  const fresh = h("div", { "aria-live": "polite" });
  const create = async () => {
    const xml = await of("CreateAccessKey");
    fresh.replaceChildren(panel("The new key", h("p", {}, "The secret is shown this once and never again."), facts([
      ["Access key id", h("code", {}, textOf(xml, "AccessKeyId"))], ["Secret access key", h("code", {}, textOf(xml, "SecretAccessKey"))],
    ]), button("Done", async () => changed())));
  };
  const turn = async (key) => {
    await of("UpdateAccessKey", { AccessKeyId: key.AccessKeyId, Status: key.Status === "Active" ? "Inactive" : "Active" });
    changed();
  };
  const drop = async (key) => {
    if (!await confirm("Delete the key", `Whoever uses ${key.AccessKeyId} will be refused.`)) return;
    await of("DeleteAccessKey", { AccessKeyId: key.AccessKeyId });
    changed();
  };
  const remove = async () => {
    if (!await confirm("Delete the user", "Keys and policies must be gone first.", name)) return;
    await of("DeleteUser");
    location.hash = "#/identities";
  };
  const show = async (policy) => {
    const text = decodeURIComponent(textOf(await of("GetUserPolicy", { PolicyName: policy }), "PolicyDocument"));
    document.getElementById("policy-name").value = policy;
    document.getElementById("policy-text").value = JSON.stringify(JSON.parse(text), null, 2);
  };
  return h("div", {}, head(name, arn, button("Delete", remove, { class: "danger" })), fresh,
    panel(undefined, table("Access keys", [
      { title: "Id", cell: (row) => row.AccessKeyId, kind: "mono" },
      { title: "Status", cell: (row) => badge(row.Status) },
      { title: "Created", cell: (row) => moment(row.CreateDate) },
      { title: "", cell: (row) => [button(row.Status === "Active" ? "Deactivate" : "Activate", () => turn(row)), " ",
        button("Delete", () => drop(row), { class: "danger", "aria-label": `Delete key ${row.AccessKeyId}` })] },
    ], keys), h("div", { class: "actions" }, button("Create a key", create, { class: "main" }))),
    panel("Policies", h("ul", {}, attached.map((policy) => h("li", {}, policy.PolicyName, " (managed)")),
      inline.map((policy) => h("li", {}, button(policy, () => show(policy), { class: "link" })))),
    form([
      field("Name", h("input", { id: "policy-name", name: "policy", required: true, value: "console", autocomplete: "off" })),
      field("Document", h("textarea", { id: "policy-text", name: "document", rows: 10, spellcheck: "false", required: true }, EXAMPLE), "full"),
    ], "Save the policy", async ({ policy, document: text }) => {
      await of("PutUserPolicy", { PolicyName: policy, PolicyDocument: text });
      changed();
    })));
}
