/** The token of this page: it is renewed a while before it ends, and whoever shows it hears of that. */

import { call, required } from "./calls.js";
import { decode } from "./token.js";

const LONGEST_LEAD_MS = 60_000;
const RETRY_MS = 5_000;

/** Fires "renewed", and "failed" with the cause as its detail. */
export class FreshToken extends EventTarget {
  #room = "";
  #token = null;
  #renewals = 0;
  #nextTry = Infinity;
  #underWay = null;

  /** The token for a meeting, or for any of them if there is no id; throws a Problem if the server gives none. */
  async for(room) {
    await this.#underWay?.catch(() => {});
    this.#room = room;
    this.#renewals = -1;
    return this.renew();
  }

  /** Two at once would be one too many. */
  renew() {
    this.#underWay ??= this.#askServer().finally(() => { this.#underWay = null; });
    return this.#underWay;
  }

  async #askServer() {
    const room = this.#room;
    try {
      const { reply } = await call({ path: `videosdk/get-token${room ? `?${new URLSearchParams({ roomId: room })}` : ""}` });
      this.#accept(reply);
    } catch (cause) {
      this.#nextTry = cause.loginEnded ? Infinity : Date.now() + RETRY_MS;
      this.dispatchEvent(new CustomEvent("failed", { detail: cause }));
      throw cause;
    }
    this.dispatchEvent(new Event("renewed"));
    return this.#token;
  }

  /** Lifetimes are counted from now, because this computer's clock may differ from the server's. */
  #accept({ token, expiresAt }) {
    const said = decode(token);
    const lifetime = (said.claims.exp - said.claims.iat) * 1_000;
    const end = Date.now() + lifetime;
    this.#token = { ...said, value: token, expiresAt: required(expiresAt, "expiresAt"), end };
    this.#nextTry = end - Math.min(LONGEST_LEAD_MS, lifetime / 3);
    this.#renewals += 1;
  }

  /** To be called every second or so: timers of a sleeping page come late. */
  tick() {
    if (Date.now() < this.#nextTry) return;
    this.#nextTry = Infinity;
    this.renew().catch(() => {}); // whoever listens has heard of it
  }

  /** A login leads back to the request that it was asked for: it must not be one of these. */
  rest() {
    this.#nextTry = Infinity;
  }

  get now() {
    return this.#token;
  }

  get renewals() {
    return this.#renewals;
  }

  get remaining() {
    return this.#token ? this.#token.end - Date.now() : 0;
  }
}
