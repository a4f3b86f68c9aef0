package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.standin.Fault;
import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The classroom in live mode: the server calls the stand-in for VideoSDK's API, and the browser has VideoSDK's own client,
 * but no way to VideoSDK. Students may walk in.
 */
@Tag("twice")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LiveClassroomIT {

    private static final VideoSdkStandIn VIDEOSDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);

    @ArquillianResource
    URL url;

    private Browser browser;

    @Deployment(testable = false)
    static WebArchive example() {
        Map<String, String> settings = new HashMap<>(ExampleWar.liveAt(VIDEOSDK.uri()));
        settings.put("classroom.students", "allow_join");
        return ExampleWar.named("live-classroom", settings);
    }

    @BeforeEach
    void open() {
        browser = Browser.open(url, "");
    }

    @AfterEach
    void close() {
        VIDEOSDK.heal();
        if (browser != null) {
            browser.close();
        }
    }

    @AfterAll
    static void stop() {
        VIDEOSDK.close();
    }

    private void logInAs(String user) {
        browser.click("[data-user=" + user + "]");
        browser.textOf("#name", user::equals);
    }

    private String openClass(String name) {
        browser.type("class-name", name);
        browser.click("#open-class");
        return browser.outcomeOf("class-result");
    }

    @Test
    void classOpenedTwice_isOneRoomOfVideoSdk() {
        int rooms = VIDEOSDK.roomCount();
        logInAs("ada");

        assertThat(openClass("Algebra")).isEqualTo("ok");
        assertThat(openClass("Algebra")).isEqualTo("ok");

        assertThat(VIDEOSDK.roomCount()).isEqualTo(rooms + 1);
    }

    @Test
    void joining_isDoneByVideoSdksOwnClient() {
        logInAs("ada");
        openClass("History");

        browser.click("#join-class");

        assertThat(browser.outcomeOf("join-result")).isEqualTo("error");
        assertThat(browser.textOf("#join-result")).contains("The meeting could not be joined");
        assertThat(browser.requests()).anyMatch(address -> address.startsWith("https://api.videosdk.live/"));
        assertThat(browser.lookedAt("live-unreachable")).isEmpty();
    }

    @Test
    void studentWhoMayJoin_isNotToldToAsk() {
        String room = VIDEOSDK.createRoom();
        browser.goTo(url + "?class=Physics&room=" + room);

        logInAs("ben");

        assertThat(browser.outcomeOf("class-result")).isEqualTo("ok");
        assertThat(browser.textOf(".mine")).contains("student", "allow_join");
        assertThat(browser.textOf("#join-class")).isEqualTo("Join the class");
        browser.click("#token-inside summary");
        assertThat(browser.textOf("tr[data-claim=permissions]"))
                .contains("allow_join")
                .doesNotContain("allow_mod");
    }

    @Test
    void videoSdkThatIsDown_isSaidAndTheNextTryOpensTheClass() {
        logInAs("ada");
        VIDEOSDK.always(Fault.status(500));

        assertThat(openClass("Biology")).isEqualTo("error");

        assertThat(browser.textOf("#class-result")).contains("502", "between this server and VideoSDK");
        assertThat(browser.lookedAt("backend-down")).isEmpty();
        VIDEOSDK.heal();
        browser.click("#open-class");
        browser.textOf("#class-result", text -> text.contains("Biology is open"));
    }
}
