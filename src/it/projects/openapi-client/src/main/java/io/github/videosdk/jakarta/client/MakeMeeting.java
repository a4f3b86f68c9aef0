package io.github.videosdk.jakarta.client;

import io.github.videosdk.jakarta.client.model.VideoSdkMeeting;
import io.github.videosdk.jakarta.client.model.VideoSdkNewMeeting;
import io.github.videosdk.jakarta.client.model.VideoSdkShownToken;
import io.github.videosdk.jakarta.client.transport.ApiClient;
import io.github.videosdk.jakarta.client.transport.ApiException;

/** Gets a token, makes a meeting with it and asks whether it is one, as somebody would who has the document only. */
final class MakeMeeting {

    private final VideoSdkApi api;

    private MakeMeeting(String application) {
        ApiClient transport = new ApiClient();
        transport.updateBaseUri(application);
        api = new VideoSdkApi(transport);
    }

    /** Takes the address of the application; prints the meeting as it was made, as it was found, and what is no meeting. */
    public static void main(String[] arguments) throws ApiException {
        MakeMeeting client = new MakeMeeting(arguments[0]);
        String token = client.api.getToken(null, "Zoe", null).getToken();
        VideoSdkMeeting made = client.api.createMeeting("lesson-4711", new VideoSdkNewMeeting().token(token));
        System.out.println("made " + made.getMeetingId());
        System.out.println(
                "found " + client.validate(made.getMeetingId(), token).getRoomId());
        try {
            client.validate("nobody-made-it", token);
        } catch (ApiException refusal) {
            System.out.println("refused " + refusal.getCode());
        }
    }

    private VideoSdkMeeting validate(String meetingId, String token) throws ApiException {
        return api.validateMeeting(meetingId, new VideoSdkShownToken().token(token));
    }
}
