/**
 * The classroom. The address of the page says which class it is about: ?class=NAME&room=MEETING-ID, which is also what
 * the teacher gives to the students. Nothing is kept anywhere else.
 */

import { Problem, adviceFor, call, idOf, segment, toProblem } from "./calls.js";
import { FreshToken } from "./fresh-token.js";
import { loadVideoSdk, meetingOf, planFor } from "./meeting.js";
import { announce, byId, conclude, element, enter, shorten, show, showProblem, showTime, span, typed } from "./page.js";
import { showOnStage } from "./stage.js";
import { meaningOf, showClaims } from "./token.js";

const token = new FreshToken();

/** Who is here, what the server says of the classroom, and the class that is open. */
let here = { name: "", role: "", mode: "", rights: {} };
let lesson = { name: "", room: "" };

const isTeacher = () => here.role === "teacher";
const isLive = () => here.mode === "live";
const mustAsk = () => here.rights[here.role].includes("ask_join");

// -------------------------------------------------------------------------------------------------- the start

async function start() {
  try {
    here = (await call({ path: "api/classroom" })).reply;
  } catch (failure) {
    const problem = toProblem(failure);
    byId("page-problem").hidden = false;
    showProblem(byId("page-problem"), problem, adviceFor(problem));
    return;
  }
  showWhoIsHere();
  showRights();
  await enterClass(classIn(location.href));
}

function showWhoIsHere() {
  byId("name").textContent = here.name;
  byId("role").textContent = here.role;
  byId("mode").textContent = here.mode;
  byId("mode").title = isLive() ? "Meetings are real" : "Tokens are real, meetings are not";
  byId("open-form").hidden = !isTeacher();
}

function showRights() {
  byId("rights-rows").replaceChildren(...Object.entries(here.rights).map(rightsRow));
}

function rightsRow([role, permissions]) {
  const row = document.createElement("tr");
  const isMine = role === here.role;
  row.dataset.role = role;
  row.classList.toggle("mine", isMine);
  const heading = element("th", isMine ? `${role} (you)` : role);
  heading.scope = "row";
  row.append(heading, permissionsCell(permissions));
  return row;
}

function permissionsCell(permissions) {
  const list = document.createElement("ul");
  for (const permission of permissions) {
    const item = document.createElement("li");
    item.append(element("code", permission), `: ${meaningOf(permission)}`);
    list.append(item);
  }
  const cell = document.createElement("td");
  cell.append(list);
  return cell;
}

// -------------------------------------------------------------------------------------------------- the class

function classIn(address) {
  const { searchParams } = new URL(address, document.baseURI);
  return { name: searchParams.get("class") ?? "", room: searchParams.get("room") ?? "" };
}

/** Relative, so it is right wherever the application is deployed. */
const addressOf = ({ name, room }) => new URL(`./?${new URLSearchParams({ class: name, room })}`, document.baseURI).href;

/** Only a token that is for no meeting yet makes one; the next is for that meeting alone. */
async function openClass(name) {
  await inRegion("class-result", { 403: "Only teachers open classes." }, async () => {
    const { value } = await token.for("");
    const answer = await call({
      method: "POST",
      path: "videosdk/create-meeting",
      headers: { Authorization: `Bearer ${value}`, "Idempotency-Key": encodeURIComponent(name) },
    });
    showClass({ name, room: idOf(answer.reply) });
    await token.for(lesson.room);
    return [answer, `${name} is open`];
  });
}

/** By a link to it; a teacher may come without one. */
async function enterClass({ name, room }) {
  byId("class-name").value = name;
  if (room) await findClass(name, room);
  else if (isTeacher()) await token.for("").catch(() => {}); // told by its event
  offer();
}

async function findClass(name, room) {
  await inRegion("class-result", { 404: "Is the link whole? Ask your teacher for it again." }, async () => {
    const { value } = await token.for(room);
    const answer = await call({
      method: "POST",
      path: `videosdk/validate-meeting/${segment(room)}`,
      headers: { Authorization: `Bearer ${value}` },
    });
    showClass({ name, room: idOf(answer.reply) });
    return [answer, `${name || "The class"} is open`];
  });
}

function showClass(found) {
  lesson = found;
  const address = addressOf(found);
  history.replaceState(null, "", address);
  document.title = `${found.name || "Class"} · Classroom`;
  show("meeting-id", found.room);
  show("invitation", address);
  byId("invitation").href = address;
}

// -------------------------------------------------------------------------------------------------- the token

token.addEventListener("renewed", () => {
  const { value, expiresAt, header, claims } = token.now;
  show("token", shorten(value), value);
  showTime("token-expires", expiresAt);
  byId("token-renewals").textContent = renewals(token.renewals);
  byId("renewal-problem").hidden = true;
  showClaims({ header, claims });
  enter(byId("token-result"), "ok");
  tick();
});

const times = (count) => (count === 0 ? "not yet" : count === 1 ? "once" : `${count} times`);
const renewals = (count) => (count === 0 ? `${times(count)}: it will be, by itself, before it ends` : times(count));

token.addEventListener("failed", ({ detail }) => {
  const problem = toProblem(detail);
  if (!token.now || byId("token-result").dataset.state !== "ok") {
    showProblem(byId("token-result").querySelector(".when-error"), problem, adviceFor(problem));
    enter(byId("token-result"), "error");
    return;
  }
  const line = byId("renewal-problem");
  line.replaceChildren(`It could not be renewed. ${problem.title}. `);
  if (problem.loginEnded) line.append(linkToLogin());
  line.hidden = false;
  byId("token-renewals").textContent = times(token.renewals);
  announce(line.textContent);
});

/** The page itself asks for the login, and is shown again after it. */
function linkToLogin() {
  const link = element("a", "Log in again");
  link.href = location.href;
  return link;
}

function tick() {
  token.tick();
  if (!token.now) return;
  const countdown = byId("token-countdown");
  const over = token.remaining <= 0;
  countdown.textContent = over ? "expired" : `in ${span(token.remaining + 999)}`;
  if (over && !countdown.classList.contains("over")) announce("The token has expired.");
  countdown.classList.toggle("over", over);
  offer();
}

// ------------------------------------------------------------------------------------------------ the meeting

/** What can be done now. Joining takes an open class and a token that has not ended. */
function offer() {
  byId("link-form").hidden = isTeacher() || isOpen();
  const obstacle = obstacleToJoining();
  byId("join-class").disabled = Boolean(obstacle);
  say("join-class", mustAsk() ? "Ask to be let in" : "Join the class");
  say("join-hint", obstacle || joinHint());
}

function obstacleToJoining() {
  if (!isOpen()) return notOpen();
  if (isIn()) return "You are in the meeting.";
  return token.remaining <= 0 ? "Your token has ended." : "";
}

/** Leaves alone what is right already, because this happens all the time. */
function say(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

const notOpen = () => (isTeacher() ? "Open a class first." : "Open the link to a class first.");
const isOpen = () => byId("class-result").dataset.state === "ok";
const isIn = () => isLive() && byId("join-result").dataset.state === "ok";

function joinHint() {
  if (mustAsk()) return "Your teacher is asked whether to let you in.";
  return isTeacher() ? "You let students in, and may switch off their microphones." : "You walk in without being asked.";
}

async function joinClass() {
  byId("plan").hidden = isLive();
  byId("stage").hidden = !isLive();
  byId("joining").textContent = mustAsk() ? "Waiting for your teacher to let you in …" : "Joining …";
  await inRegion("join-result", {}, async () => {
    if (isLive()) await joinLive();
    else show("plan-code", planFor(lesson.room, here.name, shorten(token.now.value)));
    return [{}, isLive() ? `You are in ${lesson.name}` : `${here.name} would be in ${lesson.name}`];
  });
}

async function joinLive() {
  const meeting = meetingOf(await videoSdk(), lesson.room, here.name, token.now.value);
  showOnStage(meeting, isTeacher());
  meeting.on("meeting-left", () => enter(byId("join-result"), "idle"));
  const joined = new Promise((resolve) => { meeting.on("meeting-joined", resolve); });
  await Promise.race([refusalOf(meeting), meeting.join().then(() => joined, reportedByVideoSdk)]);
}

async function videoSdk() {
  try {
    return await loadVideoSdk();
  } catch {
    throw new Problem({
      title: "VideoSDK’s client is missing",
      detail: "This application was built without Node.js, so without @videosdk.live/js-sdk.",
    });
  }
}

/** Never ends well: it fails as soon as somebody or something says no. */
const refusalOf = (meeting) => new Promise((_, reject) => {
  meeting.on("error", (error) => reject(problemOfVideoSdk(error)));
  meeting.on("entry-responded", (id, decision) => {
    if (id === here.name && decision === "denied") reject(new Problem({ title: "Your teacher has not let you in" }));
  });
});

const reportedByVideoSdk = (error) => { throw problemOfVideoSdk(error); };
const problemOfVideoSdk = ({ message }) => new Problem({ title: "The meeting could not be joined", detail: message });

// ------------------------------------------------------------------------------------------------ what is common

/** Does something, and shows in a region how it ended; a click while it is under way does nothing. */
async function inRegion(id, advice, act) {
  const region = byId(id);
  if (region.dataset.state === "busy") return;
  enter(region, "busy");
  try {
    const [answer, title] = await act();
    conclude(region.querySelector(".when-ok"), answer, title);
    enter(region, "ok");
  } catch (failure) {
    const problem = toProblem(failure);
    showProblem(region.querySelector(".when-error"), problem, adviceFor(problem, advice));
    enter(region, "error");
  }
  offer();
}

function onSubmit(id, act) {
  byId(id).addEventListener("submit", (event) => {
    event.preventDefault();
    act();
  });
}

onSubmit("open-form", () => openClass(typed("class-name")));
onSubmit("link-form", () => enterClass(classIn(typed("class-link"))));
onSubmit("join-form", joinClass);
byId("log-out-form").addEventListener("submit", () => token.rest());
byId("renew").addEventListener("click", () => token.renew().catch(() => {}));
setInterval(tick, 500);
start();
