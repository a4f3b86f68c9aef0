/** Who is in the meeting and who asks to be let in. Knows VideoSDK's meetings, and no server of ours. */

import { announce, byId, fromTemplate } from "./page.js";

/** Shows what happens in the meeting for as long as it lasts; a teacher may mute the others. */
export function showOnStage(meeting, isTeacher) {
  byId("knocks").replaceChildren();
  byId("people").replaceChildren();
  meeting.on("meeting-joined", () => addPerson(meeting.localParticipant, false));
  meeting.on("participant-joined", (person) => addPerson(person, isTeacher));
  meeting.on("participant-left", (person) => personElement(person.id)?.remove());
  meeting.on("entry-requested", (knock) => addKnock(knock));
  meeting.on("entry-responded", (id) => removeKnock(id));
  byId("microphone").onclick = () => toggle(meeting.localParticipant.micOn, () => meeting.muteMic(), () => meeting.unmuteMic());
  byId("camera").onclick = () => toggle(meeting.localParticipant.webcamOn, () => meeting.disableWebcam(), () => meeting.enableWebcam());
  byId("leave").onclick = () => meeting.leave();
}

const toggle = (isOn, off, on) => (isOn ? off() : on()).catch((failure) => announce(String(failure.message)));

// ----------------------------------------------------------------------------------------------------- people

const personElement = (id) => byId("people").querySelector(`[data-person="${CSS.escape(id)}"]`);

function addPerson(person, mayBeMuted) {
  const parts = fromTemplate("person");
  const item = parts.querySelector(".person");
  item.dataset.person = person.id;
  item.querySelector(".who").textContent = person.local ? `${person.displayName} (you)` : person.displayName;
  item.querySelector(".whom").textContent = person.displayName;
  item.querySelector(".mute").hidden = !mayBeMuted;
  item.querySelector(".mute").addEventListener("click", () => person.disableMic());
  personElement(person.id)?.remove();
  byId("people").append(parts);
  person.on("stream-enabled", (stream) => showStream(item, person, stream, stream.track));
  person.on("stream-disabled", (stream) => showStream(item, person, stream, null));
  announce(`${person.displayName} is here.`);
}

function showStream(item, person, { kind }, track) {
  const isPicture = kind === "video" || kind === "share";
  if (isPicture || !person.local) {
    item.querySelector(isPicture ? "video" : "audio").srcObject = track && new MediaStream([track]);
  }
  if (kind === "audio") item.querySelector(".sound").textContent = track ? "microphone on" : "";
  if (person.local) showPressed(kind, Boolean(track));
}

function showPressed(kind, isOn) {
  const button = { audio: "microphone", video: "camera" }[kind];
  if (button) byId(button).setAttribute("aria-pressed", String(isOn));
}

// ----------------------------------------------------------------------------------------------------- knocks

function addKnock({ participantId, name, allow, deny }) {
  const parts = fromTemplate("knock");
  const item = parts.querySelector(".knock");
  item.dataset.knock = participantId;
  item.querySelector(".who").textContent = name;
  for (const whom of item.querySelectorAll(".whom")) whom.textContent = name;
  answerWith(item, ".let-in", allow);
  answerWith(item, ".turn-away", deny);
  removeKnock(participantId);
  byId("knocks").append(parts);
  announce(`${name} asks to be let in.`);
}

function answerWith(item, button, answer) {
  item.querySelector(button).addEventListener("click", () => {
    answer();
    item.remove();
  });
}

function removeKnock(id) {
  byId("knocks").querySelector(`[data-knock="${CSS.escape(id)}"]`)?.remove();
}
