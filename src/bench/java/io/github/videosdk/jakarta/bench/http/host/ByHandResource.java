package io.github.videosdk.jakarta.bench.http.host;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The least that forwarding takes: the body is read and thrown away, nobody's token is verified, and the call to VideoSDK is
 * the one that our endpoints make, with a token that never changes.
 */
@Path("by-hand")
@Produces(MediaType.APPLICATION_JSON)
public class ByHandResource {

    /** Not before it is asked for: Open Liberty initialises resources at the start, and not every run has an upstream. */
    private static final class Upstream {

        static final HttpClient CLIENT =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        static final String ROOMS =
                ConfigProvider.getConfig().getValue("videosdk.api-endpoint", String.class) + "/v2/rooms";
    }

    private static final String TOKEN = "x".repeat(341);

    @POST
    @Path("create-meeting")
    public byte[] create(InputStream body) throws IOException, InterruptedException {
        body.readAllBytes();
        String room = "{\"customRoomId\":\"" + UUID.randomUUID() + "\"}";
        return answer(to("").header("Content-Type", "application/json").POST(BodyPublishers.ofString(room)));
    }

    @POST
    @Path("validate-meeting/{meetingId}")
    public byte[] validate(@PathParam("meetingId") String meetingId, InputStream body)
            throws IOException, InterruptedException {
        body.readAllBytes();
        return answer(to("/validate/" + meetingId));
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(Upstream.ROOMS + path))
                .header("Accept", "application/json")
                .header("User-Agent", "a host application")
                .header("Authorization", TOKEN);
    }

    private static byte[] answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Upstream.CLIENT.send(request.build(), BodyHandlers.ofByteArray()).body();
    }
}
