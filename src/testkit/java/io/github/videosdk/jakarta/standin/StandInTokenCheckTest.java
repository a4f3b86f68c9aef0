package io.github.videosdk.jakarta.standin;

import static io.github.videosdk.jakarta.standin.StandInCaller.API_KEY;
import static io.github.videosdk.jakarta.standin.StandInCaller.HOUR;
import static io.github.videosdk.jakarta.standin.StandInCaller.NOW;
import static io.github.videosdk.jakarta.standin.StandInCaller.SECRET;
import static io.github.videosdk.jakarta.standin.StandInCaller.goodClaims;
import static io.github.videosdk.jakarta.standin.StandInCaller.goodToken;
import static io.github.videosdk.jakarta.standin.StandInCaller.json;
import static io.github.videosdk.jakarta.standin.StandInCaller.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in takes the tokens that VideoSDK takes, and no others. */
@Timeout(30)
class StandInTokenCheckTest {

    @RegisterExtension
    private final StandInCaller caller = new StandInCaller();

    private final VideoSdkStandIn standIn = caller.standIn();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        200 | "apikey":"$KEY","permissions":["allow_join"],"exp":$SOON
        200 | "apikey":"$KEY","permissions":[],"exp":$SOON,"version":2,"roles":["crawler"]
        200 | "apikey":"$KEY","permissions":[],"exp":$SOON,"version":2,"roles":["rtc","crawler"]
        200 | "apikey":"$KEY","permissions":[],"exp":$JUST_PAST
        401 | "apikey":"$KEY","permissions":[],"exp":$PAST
        401 | "apikey":"$KEY","permissions":[]
        401 | "apikey":"other","permissions":[],"exp":$SOON
        401 | "permissions":[],"exp":$SOON
        401 | "apikey":"$KEY","permissions":"allow_join","exp":$SOON
        401 | "apikey":"$KEY","exp":$SOON
        401 | "apikey":"$KEY","permissions":[],"exp":$SOON,"roles":["crawler"]
        401 | "apikey":"$KEY","permissions":[],"exp":$SOON,"version":2,"roles":"crawler"
        403 | "apikey":"$KEY","permissions":[],"exp":$SOON,"version":2,"roles":["rtc"]
        """)
    void claims_areChecked(int status, String claims) throws Exception {
        String filled = claims.replace("$KEY", API_KEY)
                .replace("$SOON", Long.toString(NOW.getEpochSecond() + HOUR))
                .replace("$JUST_PAST", Long.toString(NOW.getEpochSecond() - 2))
                .replace("$PAST", Long.toString(NOW.getEpochSecond() - HOUR));
        String token = token("HS256", "HmacSHA256", SECRET, "{" + filled + "}");
        HttpResponse<String> response = caller.send(
                caller.request("/v2/rooms", token).POST(BodyPublishers.noBody()).build());
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(status == 200 ? 1 : 0, standIn.roomCount());
        assertEquals(status, json(response).getInt("statusCode", 200));
    }

    @Test
    void tokenThatIsForgedPrefixedOrOfAnotherAlgorithm_isRefused() throws Exception {
        String claims = goodClaims();
        String unsigned = token("none", "HmacSHA256", SECRET, claims).replaceFirst("[^.]*$", "");
        List<String> bad = List.of(
                "Bearer " + goodToken(),
                token("HS256", "HmacSHA256", SECRET + "x", claims),
                token("HS512", "HmacSHA512", SECRET, claims),
                unsigned,
                goodToken().replaceFirst("\\.[^.]*$", "."),
                "no-token");
        for (String token : bad) {
            HttpResponse<String> response = caller.send(caller.request("/v2/rooms", token)
                    .POST(BodyPublishers.noBody())
                    .build());
            assertEquals(401, response.statusCode(), token);
            assertFalse(response.body().contains(token), response.body());
        }
        HttpRequest withoutToken =
                HttpRequest.newBuilder(standIn.uri().resolve("/v2/rooms")).build();
        assertEquals(401, caller.send(withoutToken).statusCode());
        assertEquals(List.of(), standIn.complaints());
    }

    @Test
    void shortSecret_worksToo() throws Exception {
        try (VideoSdkStandIn other = StandInCaller.start("short")) {
            String token = token("HS256", "HmacSHA256", "short", goodClaims());
            HttpRequest request = HttpRequest.newBuilder(other.uri().resolve("/v2/rooms"))
                    .header("Authorization", token)
                    .build();
            assertEquals(200, caller.send(request).statusCode());
        }
    }
}
