/**
 * Stands in for @videosdk.live/js-sdk 1.1.1 where there is no way to VideoSDK: what the classroom uses of it, as its
 * meeting.d.ts and participant.d.ts describe it. The test plays the others by way of window.others.
 */

class Emitter {
  #listeners = [];

  on(type, listener) {
    this.#listeners.push({ type, listener });
  }

  emit(type, ...data) {
    for (const each of this.#listeners) if (each.type === type) each.listener(...data);
  }
}

class Participant extends Emitter {
  micOn = false;
  webcamOn = false;

  constructor(id, displayName, local) {
    super();
    Object.assign(this, { id, displayName, local });
  }

  async speak() {
    this.micOn = true;
    const { stream } = new MediaStreamAudioDestinationNode(new AudioContext());
    this.emit("stream-enabled", { kind: "audio", track: stream.getAudioTracks()[0] });
  }

  async disableMic() {
    this.micOn = false;
    this.emit("stream-disabled", { kind: "audio" });
  }
}

class Meeting extends Emitter {
  #mustAsk;

  constructor({ participantId, name }, token) {
    super();
    this.localParticipant = new Participant(participantId, name, true);
    this.#mustAsk = JSON.parse(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"))).permissions.includes("ask_join");
  }

  async join() {
    if (!this.#mustAsk) this.emit("meeting-joined");
  }

  async leave() {
    this.emit("meeting-left");
  }

  async unmuteMic() {
    return this.localParticipant.speak();
  }

  async muteMic() {
    return this.localParticipant.disableMic();
  }
}

let configured;

export const VideoSDK = {
  config(token) {
    configured = token;
  },
  initMeeting(options) {
    const meeting = new Meeting(options, configured);
    window.others = othersIn(meeting);
    return meeting;
  },
};

function othersIn(meeting) {
  const here = new Map();
  return {
    answers: [],
    knock(name) {
      const answer = (decision) => () => this.answers.push(`${name} ${decision}`);
      meeting.emit("entry-requested", { participantId: name, name, allow: answer("allowed"), deny: answer("denied") });
    },
    arrive(name) {
      here.set(name, new Participant(name, name, false));
      meeting.emit("participant-joined", here.get(name));
      return here.get(name).speak();
    },
    go(name) {
      meeting.emit("participant-left", here.get(name));
    },
    isHeard: (name) => here.get(name).micOn,
    decide(decision) {
      meeting.emit("entry-responded", meeting.localParticipant.id, decision);
      if (decision === "allowed") meeting.emit("meeting-joined");
    },
  };
}
