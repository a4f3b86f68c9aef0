/** What a token says, in a table. Reading is not checking: the server does that. */

import { Problem, parseObject, required } from "./calls.js";
import { byId, element, localTime, withAttributes } from "./page.js";

const TIMES = new Set(["iat", "exp", "nbf"]);

const MEANINGS = {
  alg: "How it is signed: HMAC with SHA-256, with the account’s secret",
  typ: "It is a JSON Web Token",
  apikey: "The VideoSDK account it belongs to",
  permissions: "What its holder may do",
  iat: "Issued at",
  exp: "Expires at",
  nbf: "Not valid before",
  jti: "This token’s own id, never used twice",
  roomId: "Good for this room only",
  participantId: "Good for this participant only",
  roles: "Where it is good for",
  version: "Second format: required with a room, a participant or roles",
};

const VALUE_MEANINGS = {
  allow_join: "may join directly",
  ask_join: "must ask to be let in",
  allow_mod: "may switch others’ webcam and microphone",
  rtc: "meetings only",
  crawler: "the REST API only",
};

export const meaningOf = (value) => VALUE_MEANINGS[value];

export function decode(token) {
  const [header, payload] = required(token, "token").split(".");
  return { header: decodePart(header), claims: decodePart(payload) };
}

function decodePart(part) {
  const claims = parseObject(fromBase64Url(part));
  if (!claims) throw new Problem({ title: "The token is not a JSON Web Token" });
  return claims;
}

function fromBase64Url(text = "") {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
  } catch {
    return "";
  }
}

export function showClaims({ header, claims }) {
  fillClaims("claims-header", "Header", header);
  fillClaims("claims-payload", "Claims", claims);
}

function fillClaims(id, title, claims) {
  const heading = claimsRow(withAttributes(element("th", title, "group"), { role: "rowheader", scope: "rowgroup", colspan: "3" }));
  byId(id).replaceChildren(heading, ...Object.entries(claims).map(claimRow));
}

function claimRow([name, value]) {
  const label = withAttributes(element("th", name), { role: "rowheader", scope: "row" });
  const row = claimsRow(label, cell(valueText(name, value), "value"), cell(meaning(name, value), "meaning"));
  row.dataset.claim = name;
  return row;
}

function claimsRow(...cells) {
  const row = withAttributes(document.createElement("tr"), { role: "row" });
  row.append(...cells);
  return row;
}

const cell = (text, className) => withAttributes(element("td", text, className), { role: "cell" });

function valueText(name, value) {
  if (TIMES.has(name) && Number.isFinite(value)) return localTime(new Date(value * 1000));
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function meaning(name, value) {
  const general = MEANINGS[name] ?? "";
  const particular = [value].flat().map(meaningOf).filter(Boolean);
  return particular.length ? `${general}: ${particular.join("; ")}` : general;
}
