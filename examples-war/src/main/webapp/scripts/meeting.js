/** Joining a meeting. What it is joined with is written down here once: offline it is shown, in live mode it is done. */

const optionsFor = (room, name) => ({
  meetingId: room,
  name,
  participantId: name,
  micEnabled: false,
  webcamEnabled: false,
});

/** What live mode would do, as code. */
export const planFor = (room, name, token) => `import { VideoSDK } from "@videosdk.live/js-sdk";

VideoSDK.config(${JSON.stringify(token)});
const meeting = VideoSDK.initMeeting(${JSON.stringify(optionsFor(room, name), null, 2)});
await meeting.join();`;

/** VideoSDK’s own client, which the build has put here; it is large, so only who joins loads it. */
export const loadVideoSdk = async () => (await import("../sdk/videosdk.js")).VideoSDK;

export function meetingOf(VideoSDK, room, name, token) {
  VideoSDK.config(token);
  return VideoSDK.initMeeting(optionsFor(room, name));
}
