package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that lets meetings be created without a token: no page of another origin does so for its visitors. */
@Tag("twice")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CrossSiteIT {

    private static final String CREATE = "videosdk/create-meeting";
    private static final String FORM = "application/x-www-form-urlencoded";

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.named(
                "crosssite",
                Map.of(
                        "videosdk.mode", "offline",
                        "videosdk.compatibility.tokenless-create", "true",
                        "videosdk.cors.allowed-origins", "https://app.example"));
    }

    private Answer create(String body, String... headers) {
        return new Client(url).post(CREATE, body, headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "customRoomId=mine"})
    void formOfAForeignPage_makesNoMeeting(String body) {
        for (Answer answer : new Answer[] {
            create(body, "Content-Type", FORM, "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site"),
            create(body, "Content-Type", FORM, "Origin", "https://evil.example"),
            create(body, "Content-Type", FORM, "Origin", "null")
        }) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text("code")).isEqualTo("VIDEOSDK-CROSS-SITE");
        }
    }

    @Test
    void ownPages_namedOriginsAndPrograms_makeMeetings() {
        String own = "http://" + url.getAuthority();
        for (Answer answer : new Answer[] {
            create(""),
            create("", "Origin", own),
            create("", "Origin", own, "Sec-Fetch-Site", "same-origin"),
            create("", "Origin", "https://app.example", "Sec-Fetch-Site", "cross-site"),
            create("", "Authorization", "Bearer of-the-host")
        }) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        }
    }
}
