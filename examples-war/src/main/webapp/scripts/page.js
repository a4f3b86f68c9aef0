/** What the pages have in common: elements, results, what is said to who cannot see, and copying. */

const COPIED_MS = 1_600;

/** The whole text behind an element that may show it shortened, by element id; this is what gets copied. */
const whole = new Map();

export const byId = (id) => document.getElementById(id);
export const typed = (id) => byId(id).value.trim();

// --------------------------------------------------------------------------------------------------- elements

export function element(tag, text, className = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

export function withAttributes(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
  return target;
}

/** A copy of what a template holds. */
export const fromTemplate = (id) => byId(id).content.cloneNode(true);

export function show(id, text, copied = text) {
  byId(id).textContent = text;
  whole.set(id, copied);
}

export function showTime(id, instant) {
  const date = new Date(instant);
  const readable = !Number.isNaN(date.getTime());
  byId(id).dateTime = readable ? date.toISOString() : "";
  byId(id).textContent = readable ? localTime(date) : "not stated";
}

export function announce(text) {
  byId("announcement").textContent = text;
}

// ------------------------------------------------------------------------------------------------------ words

const clock = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long" });

export const localTime = (date) => clock.format(date);
export const pretty = (value) => JSON.stringify(value, null, 2);
export const shorten = (text, head = 16, tail = 8) => (text.length > head + tail ? `${text.slice(0, head)}…${text.slice(-tail)}` : text);

export function span(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [
    [Math.floor(seconds / 86_400), "d"],
    [Math.floor(seconds / 3_600) % 24, "h"],
    [Math.floor(seconds / 60) % 60, "min"],
    [seconds % 60, "s"],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  return parts.slice(first).map(([amount, unit]) => `${amount} ${unit}`).join(" ");
}

// ---------------------------------------------------------------------------------------------------- results

/** A result region is idle, busy, ok or error, and shows what belongs to that. */
export function enter(region, state) {
  region.dataset.state = state;
  region.setAttribute("aria-busy", String(state === "busy"));
}

/** The headline of a result: a status badge, what it means, how long it took; also read to who cannot see it. */
export function conclude(place, { status, duration = null }, title, spokenToo = "") {
  const parts = [element("strong", title)];
  if (status) parts.unshift(element("span", String(status), "badge"));
  if (duration !== null) parts.push(element("span", `${Math.round(duration)} ms`, "duration"));
  place.querySelector(".outcome").replaceChildren(...parts);
  announce(`${title}. ${spokenToo}`);
}

export function showProblem(place, problem, advice) {
  const parts = fromTemplate("problem");
  parts.querySelector(".problem-detail").textContent = problem.detail;
  parts.querySelector(".problem-advice").textContent = advice;
  parts.querySelector(".problem-raw").textContent = problem.raw;
  parts.querySelector(".raw").hidden = !problem.raw;
  parts.querySelector(".problem-login").hidden = !problem.loginEnded;
  place.replaceChildren(parts);
  conclude(place, problem, problem.title, `${problem.detail} ${advice}`);
}

// ---------------------------------------------------------------------------------------------------- copying

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

for (const button of document.querySelectorAll("[data-copies]")) {
  button.addEventListener("click", () => copyFor(button));
}
