/**
 * The page's behaviour: four calls, each shown in a result region whose data-state is idle, busy, ok or error.
 * index.html declares everything that can be seen; this module only fills in text and switches states.
 * URLs are relative, so the application may be deployed at any context root.
 */

const PATIENCE_MS = 30_000;
const COPIED_MS = 1_600;

/** What the page knows; the meeting id is what stands in its input. */
const known = { token: null, claims: {}, expiresAt: null };

/** The whole text behind an element that may show it shortened, by element id; this is what gets copied. */
const whole = new Map();

const byId = (id) => document.getElementById(id);
const typed = (id) => byId(id).value.trim();

// ------------------------------------------------------------------------------------------------ the steps

const steps = {
  token: {
    request: () => ({ method: "GET", path: tokenPath() }),
    accept: showToken,
    fail: forgetToken,
    advice: {
      401: "This server gives tokens only to callers who have signed in.",
      403: "The server’s policy refuses you this token.",
    },
  },
  meeting: {
    request: () => ({ method: "POST", path: "videosdk/create-meeting", body: { token: known.token } }),
    accept: showMeeting,
    advice: {
      401: "Get a new token in step 1, then try again.",
      403: "A token for one room creates no other. Get one in step 1 without a room id.",
    },
  },
  validation: {
    request: () => ({ method: "POST", path: validationPath(typed("meeting-id")), body: { token: known.token } }),
    accept: showValidation,
    advice: {
      401: "Get a new token in step 1, then try again.",
      403: "This token is for another room. Get one in step 1 without a room id.",
      404: "Check the id for a slip, or create a meeting in step 2.",
      410: "The meeting has been switched off. Create a new one in step 2.",
    },
  },
  lobby: {
    request: () => ({ method: "GET", path: lobbyPath(typed("lobby-name")) }),
    accept: showLobby,
    advice: {},
  },
};

const ADVICE_FOR_ALL = {
  0: "Is the server still running?",
  502: "Your request is fine; the trouble is between this server and VideoSDK. Its log says more.",
  504: "VideoSDK took too long. Try again.",
};

function tokenPath() {
  const wishes = { roomId: typed("room-id"), participantId: typed("participant-id") };
  const query = new URLSearchParams(Object.entries(wishes).filter(([, value]) => value));
  return `videosdk/get-token?${query}`.replace(/\?$/, "");
}

const validationPath = (meetingId) => `videosdk/validate-meeting/${segment(meetingId)}`;
const lobbyPath = (name) => `api/lobby/${segment(name)}`;
const segment = (text) => encodeURIComponent(text).replaceAll("'", "%27");

/** Makes a step's call and shows how it ended; a click while one is under way does nothing. */
async function perform(name) {
  const step = steps[name];
  const region = byId(`${name}-result`);
  if (region.dataset.state === "busy") return;
  enter(region, "busy");
  try {
    const answer = await call(step.request());
    const outcome = step.accept(answer.reply);
    conclude(region.querySelector(".when-ok"), answer, outcome);
    enter(region, "ok");
  } catch (failure) {
    const problem = toProblem(failure);
    step.fail?.();
    showProblem(region.querySelector(".when-error"), problem, adviceFor(step, problem));
    enter(region, "error");
  }
  refresh();
}

function enter(region, state) {
  region.dataset.state = state;
  region.setAttribute("aria-busy", String(state === "busy"));
}

// ------------------------------------------------------------------------------------------------ the calls

/** An answer that is not the one hoped for, described with the fields of RFC 9457. */
class Problem extends Error {
  constructor({ status = 0, title, detail = "", raw = "", retryAfter = null, duration = null }) {
    super(title);
    Object.assign(this, { status, title, detail, raw, retryAfter, duration });
  }
}

async function call(request) {
  const started = performance.now();
  const { response, raw } = await exchange(request);
  const duration = performance.now() - started;
  const reply = parseObject(raw);
  if (!response.ok || !reply) throw problemIn(response, reply, raw, duration);
  return { status: response.status, reply, duration };
}

async function exchange({ method, path, body }) {
  const headers = { Accept: "application/json, application/problem+json" };
  if (body) headers["Content-Type"] = "application/json";
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(path, { method, headers, body: body && JSON.stringify(body), cache: "no-store", signal });
    return { response, raw: await response.text() };
  } catch {
    throw signal.aborted
      ? new Problem({ title: "No answer in time", detail: `Waited ${PATIENCE_MS / 1_000} seconds.` })
      : new Problem({ title: "The server cannot be reached" });
  }
}

function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

function problemIn(response, reply, raw, duration) {
  const { status, headers } = response;
  const common = { status, duration, retryAfter: headers.get("Retry-After") };
  if (reply) {
    const title = reply.title ?? response.statusText;
    return new Problem({ ...common, title: title || "Refused", detail: reply.detail ?? reply.error, raw: pretty(reply) });
  }
  const type = headers.get("Content-Type") ?? "no content type";
  return new Problem({ ...common, title: "Not an answer in JSON", detail: `The server sent ${type} instead.`, raw });
}

function toProblem(failure) {
  if (failure instanceof Problem) return failure;
  console.error(failure);
  return new Problem({ title: "This page could not read the answer", detail: String(failure.message) });
}

function adviceFor(step, { status, retryAfter }) {
  if (retryAfter) return `Try again in ${retryAfter} seconds.`;
  return step.advice[status] ?? ADVICE_FOR_ALL[status] ?? "";
}

// ------------------------------------------------------------------------------------------- showing answers

function showToken({ token, expiresAt }) {
  const { header, claims } = decode(token);
  Object.assign(known, { token, claims, expiresAt: new Date(required(expiresAt, "expiresAt")) });
  show("token", shorten(token), token);
  showTime("token-expires", expiresAt);
  byId("token-scope").hidden = Boolean(claims.roles?.length);
  fillClaims("claims-header", "Header", header);
  fillClaims("claims-payload", "Claims", claims);
  tick();
  return "Here is a token";
}

function forgetToken() {
  Object.assign(known, { token: null, claims: {}, expiresAt: null });
}

function showMeeting(room) {
  const meetingId = idOf(room);
  show("created-meeting-id", meetingId);
  showTime("created-at", room.createdAt);
  show("meeting-raw", pretty(room));
  byId("meeting-id").value = meetingId;
  return "The meeting is ready";
}

function showValidation(room) {
  show("validated-meeting-id", idOf(room));
  showTime("validated-at", room.createdAt);
  show("validation-raw", pretty(room));
  return "This meeting exists";
}

function showLobby({ participantId, token, expiresAt }) {
  show("lobby-participant", required(participantId, "participantId"));
  show("lobby-token", shorten(required(token, "token")), token);
  showTime("lobby-expires", expiresAt);
  return `Welcome, ${typed("lobby-name")}`;
}

const idOf = (room) => required(room.meetingId ?? room.roomId, "meetingId");

function required(value, field) {
  if (typeof value === "string" && value) return value;
  throw new Problem({ title: "Something is missing in the answer", detail: `It has no ${field}.` });
}

function showProblem(place, problem, advice) {
  const parts = byId("problem").content.cloneNode(true);
  parts.querySelector(".problem-detail").textContent = problem.detail;
  parts.querySelector(".problem-advice").textContent = advice;
  parts.querySelector(".problem-raw").textContent = problem.raw;
  parts.querySelector(".raw").hidden = !problem.raw;
  place.replaceChildren(parts);
  conclude(place, problem, problem.title, `${problem.detail} ${advice}`);
}

/** The headline of a result: a status badge, what it means, how long it took; also read to who cannot see it. */
function conclude(place, { status, duration }, title, spokenToo = "") {
  const parts = [element("strong", title)];
  if (status) parts.unshift(element("span", String(status), "badge"));
  if (duration !== null) parts.push(element("span", `${Math.round(duration)} ms`, "duration"));
  place.querySelector(".outcome").replaceChildren(...parts);
  announce(`${title}. ${spokenToo}`);
}

function announce(text) {
  byId("announcement").textContent = text;
}

function show(id, text, copied = text) {
  byId(id).textContent = text;
  whole.set(id, copied);
}

function showTime(id, instant) {
  const date = new Date(instant);
  const readable = !Number.isNaN(date.getTime());
  byId(id).dateTime = readable ? date.toISOString() : "";
  byId(id).textContent = readable ? localTime(date) : "not stated";
}

function element(tag, text, className = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

const pretty = (value) => JSON.stringify(value, null, 2);
const shorten = (text, head = 16, tail = 8) => (text.length > head + tail ? `${text.slice(0, head)}…${text.slice(-tail)}` : text);

const clock = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long" });
const localTime = (date) => clock.format(date);

// ------------------------------------------------------------------------------------------ the token inside

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

function decode(token) {
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

function withAttributes(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
  return target;
}

function valueText(name, value) {
  if (TIMES.has(name) && Number.isFinite(value)) return localTime(new Date(value * 1000));
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function meaning(name, value) {
  const general = MEANINGS[name] ?? "";
  const particular = [value].flat().map((item) => VALUE_MEANINGS[item]).filter(Boolean);
  return particular.length ? `${general}: ${particular.join("; ")}` : general;
}

// ---------------------------------------------------------------------------------------------- the countdown

const expired = () => known.expiresAt !== null && known.expiresAt <= Date.now();

function tick() {
  if (!known.expiresAt) return;
  const countdown = byId("token-countdown");
  const over = expired();
  countdown.textContent = over ? "expired" : `in ${span(known.expiresAt - Date.now())}`;
  if (countdown.classList.contains("over") === over) return;
  countdown.classList.toggle("over", over);
  if (over) announce("The token has expired.");
  refresh();
}

function span(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [
    [Math.floor(seconds / 86_400), "d"],
    [Math.floor(seconds / 3_600) % 24, "h"],
    [Math.floor(seconds / 60) % 60, "min"],
    [seconds % 60, "s"],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  return parts.slice(first).map(([amount, unit]) => `${amount} ${unit}`).join(" ");
}

// ----------------------------------------------------------------------- what can be done now, and the commands

/** Brings buttons, their reasons and the curl commands in line with what is known and typed. */
function refresh() {
  const tokenNeeded = known.token ? "" : "Get a token in step 1 first.";
  offer("create-meeting", tokenNeeded, expiryNote() || roomNote());
  offer("validate-meeting", tokenNeeded || (typed("meeting-id") ? "" : "Create a meeting in step 2, or enter an id."), expiryNote());
  offer("lobby-join", typed("lobby-name") ? "" : "Enter a name first.");
  showCommands();
}

function offer(buttonId, obstacle, note = "") {
  byId(buttonId).disabled = Boolean(obstacle);
  const hint = byId(`${buttonId}-hint`);
  const text = obstacle || note;
  if (hint.textContent !== text) hint.textContent = text;
}

const expiryNote = () => (expired() ? "The token has expired: expect to be refused." : "");
const roomNote = () => (known.claims.roomId ? "This token is for one room only: expect to be refused." : "");

function showCommands() {
  const meetingPath = typed("meeting-id") ? validationPath(typed("meeting-id")) : "videosdk/validate-meeting/<meetingId>";
  showCommand("token-curl", () => get(tokenPath()));
  showCommand("meeting-curl", (token) => post("videosdk/create-meeting", token));
  showCommand("validation-curl", (token) => post(meetingPath, token));
  showCommand("lobby-curl", () => get(typed("lobby-name") ? lobbyPath(typed("lobby-name")) : "api/lobby/<name>"));
}

/** Shows a command with the token shortened; what is copied has all of it. */
function showCommand(id, command) {
  const token = known.token ?? "<token>";
  show(id, command(shorten(token, 10, 6)), command(token));
}

const get = (path) => `curl ${quote(absolute(path))}`;

const post = (path, token) => [
  `curl -X POST ${quote(absolute(path))}`,
  `  -H ${quote("Content-Type: application/json")}`,
  `  -d ${quote(JSON.stringify({ token }))}`,
].join(" \\\n");

/** Not `new URL(path, base)`: that would encode the placeholders. */
const absolute = (path) => new URL(".", document.baseURI).href + path;
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;

// ------------------------------------------------------------------------------------------------- copying

async function copyFor(button) {
  const text = whole.get(button.dataset.copies) ?? "";
  const done = await copy(text);
  announce(done ? "Copied." : "The browser refused to copy.");
  flash(button.querySelector(".copy-label"), done ? "Copied" : "Failed");
}

/** `navigator.clipboard` exists on https and localhost only; the older way works on plain http too. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text) {
  const focused = document.activeElement;
  const area = element("textarea", text, "visually-hidden");
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  focused?.focus();
  return done;
}

function flash(label, text) {
  label.textContent = text;
  setTimeout(() => { label.textContent = "Copy"; }, COPIED_MS);
}

// ------------------------------------------------------------------------------------------------- the start

for (const name of Object.keys(steps)) {
  byId(`${name}-form`).addEventListener("submit", (event) => {
    event.preventDefault();
    perform(name);
  });
}
for (const button of document.querySelectorAll("[data-copies]")) {
  button.addEventListener("click", () => copyFor(button));
}
document.addEventListener("input", refresh);
setInterval(tick, 1_000);
refresh();
