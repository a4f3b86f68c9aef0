/**
 * The page of the calls: each is shown in a result region whose data-state is idle, busy, ok or error.
 * calls.html declares everything that can be seen; this module only fills in text and switches states.
 */

import { adviceFor, call, idOf, required, segment, toProblem } from "./calls.js";
import { announce, byId, conclude, enter, pretty, shorten, show, showProblem, showTime, span, typed } from "./page.js";
import { decode, showClaims } from "./token.js";

/** What the page knows; the meeting id is what stands in its input. */
const known = { token: null, claims: {}, expiresAt: null };

// ------------------------------------------------------------------------------------------------ the steps

const steps = {
  token: {
    request: () => ({ method: "GET", path: tokenPath() }),
    accept: showToken,
    fail: forgetToken,
    advice: {
      403: "Students get tokens for a class only: enter its room id.",
    },
  },
  meeting: {
    request: () => ({ method: "POST", path: "videosdk/create-meeting", body: { token: known.token } }),
    accept: showMeeting,
    advice: {
      401: "Get a new token in step 1, then try again.",
      403: "Teachers create meetings, with a token from step 1 without a room id.",
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
    advice: { 403: "Only teachers invite guests." },
  },
};

const tokenPath = () => `videosdk/get-token${typed("room-id") ? `?${new URLSearchParams({ roomId: typed("room-id") })}` : ""}`;

const validationPath = (meetingId) => `videosdk/validate-meeting/${segment(meetingId)}`;
const lobbyPath = (name) => `api/lobby/${segment(name)}`;

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
    showProblem(region.querySelector(".when-error"), problem, adviceFor(problem, step.advice));
    enter(region, "error");
  }
  refresh();
}

// ------------------------------------------------------------------------------------------- showing answers

function showToken({ token, expiresAt }) {
  const { header, claims } = decode(token);
  Object.assign(known, { token, claims, expiresAt: new Date(required(expiresAt, "expiresAt")) });
  show("token", shorten(token), token);
  showTime("token-expires", expiresAt);
  byId("token-scope").hidden = Boolean(claims.roles?.length);
  showClaims({ header, claims });
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

/** These ask for a login, which is a cookie that no script can read. */
const get = (path) => `curl -b ${quote("JSESSIONID=<yours>")} ${quote(absolute(path))}`;

const post = (path, token) => [
  `curl -X POST ${quote(absolute(path))}`,
  `  -H ${quote("Content-Type: application/json")}`,
  `  -d ${quote(JSON.stringify({ token }))}`,
].join(" \\\n");

/** Not `new URL(path, base)`: that would encode the placeholders. */
const absolute = (path) => new URL(".", document.baseURI).href + path;
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;

// ------------------------------------------------------------------------------------------------- the start

for (const name of Object.keys(steps)) {
  byId(`${name}-form`).addEventListener("submit", (event) => {
    event.preventDefault();
    perform(name);
  });
}
document.addEventListener("input", refresh);
setInterval(tick, 1_000);
refresh();
