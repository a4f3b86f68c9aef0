package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.standin.VideoSdkStandIn;
import java.net.URL;
import java.util.List;
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

/** What happens in a meeting of the classroom: both VideoSDK's API and VideoSDK's client have stand-ins here. */
@Tag("twice")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ClassroomStageIT {

    private static final VideoSdkStandIn VIDEOSDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);

    @ArquillianResource
    URL url;

    private Browser browser;

    @Deployment(testable = false)
    static WebArchive example() {
        WebArchive war = ExampleWar.named("staged-classroom", ExampleWar.liveAt(VIDEOSDK.uri()));
        war.delete("sdk/videosdk.js");
        return war.addAsWebResource("classroom/videosdk.js", "sdk/videosdk.js");
    }

    @BeforeEach
    void open() {
        browser = Browser.open(url, "?class=Music&room=" + VIDEOSDK.createRoom());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterAll
    static void stop() {
        VIDEOSDK.close();
    }

    private void joinAs(String user) {
        browser.click("[data-user=" + user + "]");
        browser.textOf("#class-result", text -> text.contains("Music is open"));
        browser.click("#join-class");
    }

    @Test
    void teacher_letsAStudentInAndMutesThem() {
        joinAs("ada");
        assertThat(browser.outcomeOf("join-result")).isEqualTo("ok");
        assertThat(browser.textOf("#people")).contains("ada (you)");
        browser.run("others.knock('ben'); others.knock('cleo')");
        assertThat(browser.lookedAt("knock")).isEmpty();

        browser.click("[data-knock=ben] .let-in");
        browser.click("[data-knock=cleo] .turn-away");
        browser.run("others.arrive('ben')");

        assertThat(browser.run("return others.answers")).isEqualTo(List.of("ben allowed", "cleo denied"));
        assertThat(browser.textOf("#knocks")).isEmpty();
        assertThat(browser.textOf("[data-person=ben]")).contains("ben", "microphone on");
        assertThat(browser.lookedAt("stage")).isEmpty();
        browser.click("[data-person=ben] .mute");
        assertThat(browser.textOf("[data-person=ben]")).doesNotContain("microphone on");
        assertThat(browser.run("return others.isHeard('ben')")).isEqualTo(false);
        browser.run("others.go('ben')");
        assertThat(browser.shows("[data-person=ben]")).isFalse();
    }

    @Test
    void ownMicrophone_isSwitchedOnAndOff() {
        joinAs("ada");
        browser.outcomeOf("join-result");

        browser.click("#microphone");
        assertThat(browser.textOf("#people")).contains("microphone on");
        assertThat(browser.shows("#microphone[aria-pressed=true]")).isTrue();

        browser.click("#microphone");
        assertThat(browser.shows("#microphone[aria-pressed=false]")).isTrue();
    }

    @Test
    void studentWhoIsLetIn_isInTheMeetingAndMayLeaveIt() {
        joinAs("ben");
        browser.awaitGlobal("others");
        assertThat(browser.textOf("#joining")).contains("Waiting for your teacher");
        assertThat(browser.lookedAt("waiting")).isEmpty();

        browser.run("others.decide('allowed')");

        assertThat(browser.outcomeOf("join-result")).isEqualTo("ok");
        assertThat(browser.textOf("#join-result")).contains("You are in Music");
        browser.run("others.arrive('ada')");
        assertThat(browser.shows("[data-person=ada] .mute")).isFalse();
        browser.click("#leave");
        assertThat(browser.textOf("#join-result")).contains("You are not in the meeting");
    }

    @Test
    void studentWhoIsTurnedAway_isTold() {
        joinAs("ben");
        browser.awaitGlobal("others");
        assertThat(browser.textOf("#joining")).contains("Waiting for your teacher");

        browser.run("others.decide('denied')");

        assertThat(browser.outcomeOf("join-result")).isEqualTo("error");
        assertThat(browser.textOf("#join-result")).contains("Your teacher has not let you in");
    }
}
