/**
 * Calls to the server, and what is said when one fails.
 * URLs are relative, so the application may be deployed at any context root.
 */

import { pretty } from "./page.js";

const PATIENCE_MS = 30_000;

const ADVICE = {
  502: "Your request is fine; the trouble is between this server and VideoSDK. Its log says more.",
  504: "VideoSDK took too long. Try again.",
};

/** An answer that is not the one hoped for, described with the fields of RFC 9457. */
export class Problem extends Error {
  constructor({ status = 0, title, detail = "", raw = "", retryAfter = null, duration = null, loginEnded = false }) {
    super(title);
    Object.assign(this, { status, title, detail, raw, retryAfter, duration, loginEnded });
  }
}

/** Answers with what the server says as JSON, and throws a Problem otherwise. */
export async function call(request) {
  const started = performance.now();
  const { response, raw } = await exchange(request);
  const duration = performance.now() - started;
  if (isLoginPage(response)) throw loginEnded(duration);
  const reply = parseObject(raw);
  if (!response.ok || !reply) throw problemIn(response, reply, raw, duration);
  return { status: response.status, reply, duration };
}

async function exchange({ method = "GET", path, headers = {}, body }) {
  const all = { Accept: "application/json, application/problem+json", ...headers };
  if (body) all["Content-Type"] = "application/json";
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const options = { method, headers: all, body: body && JSON.stringify(body), cache: "no-store", redirect: "manual", signal };
  try {
    const response = await fetch(path, options);
    return { response, raw: await response.text() };
  } catch {
    throw signal.aborted
      ? new Problem({ title: "No answer in time", detail: `Waited ${PATIENCE_MS / 1_000} seconds.` })
      : new Problem({ title: "The server cannot be reached", detail: "Is it still running?" });
  }
}

/** Who is not logged in (any more) is sent to the form, and nothing here redirects otherwise. */
const isLoginPage = (response) => response.type === "opaqueredirect";

const loginEnded = (duration) => new Problem({
  title: "Your login has ended",
  detail: "The server wants to know again who you are.",
  duration,
  loginEnded: true,
});

export function parseObject(text) {
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

export function toProblem(failure) {
  if (failure instanceof Problem) return failure;
  console.error(failure);
  return new Problem({ title: "This page could not read the answer", detail: String(failure.message) });
}

export function adviceFor({ status, retryAfter, loginEnded: ended }, particular = {}) {
  if (ended) return "";
  if (retryAfter) return `Try again in ${retryAfter} seconds.`;
  return particular[status] ?? ADVICE[status] ?? "";
}

export const idOf = (room) => required(room.meetingId ?? room.roomId, "meetingId");

export function required(value, field) {
  if (typeof value === "string" && value) return value;
  throw new Problem({ title: "Something is missing in the answer", detail: `It has no ${field}.` });
}

/** One segment of a path. */
export const segment = (text) => encodeURIComponent(text).replaceAll("'", "%27");
