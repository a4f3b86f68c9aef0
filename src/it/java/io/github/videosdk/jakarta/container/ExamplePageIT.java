package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of the three calls, clicked through in a browser by the teacher of the example. */
@Tag("twice")
@DisabledIfSystemProperty(
        named = "videosdk.test.lacks",
        matches = "Jakarta Security",
        disabledReason = "no Jakarta Security is started there: whoever wants in is refused, with 403")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExamplePageIT {

    @ArquillianResource
    URL url;

    private Browser browser;

    @Deployment(testable = false)
    static WebArchive example() {
        return ExampleWar.named("example", Map.of());
    }

    @BeforeEach
    void open() {
        browser = Browser.open(url, "calls.html");
        browser.click("[data-user=ada]");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void tokenMeetingAndValidation_areThereByClicking() {
        browser.click("#get-token");
        assertThat(browser.outcomeOf("token-result")).isEqualTo("ok");
        assertThat(browser.textOf("#claims tr[data-claim=permissions]")).contains("allow_join");

        browser.click("#create-meeting");
        assertThat(browser.outcomeOf("meeting-result")).isEqualTo("ok");
        assertThat(browser.valueOf("meeting-id")).matches("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}");

        browser.click("#validate-meeting");
        assertThat(browser.outcomeOf("validation-result")).isEqualTo("ok");
        browser.screenshot("example-page");
    }

    @Test
    void meetingNobodyMade_isShownAsNotFound() {
        browser.click("#get-token");
        browser.outcomeOf("token-result");
        browser.click("#create-meeting");
        browser.outcomeOf("meeting-result");
        browser.type("meeting-id", "abcd-efgh-ijkl");

        browser.click("#validate-meeting");

        assertThat(browser.outcomeOf("validation-result")).isEqualTo("error");
        assertThat(browser.textOf("#validation-result")).contains("there is no meeting of that id");
        browser.screenshot("example-page-not-found");
    }

    @Test
    void hostsOwnEndpoint_letsOneIntoTheLobby() {
        browser.type("lobby-name", "Zoë");

        browser.click("#lobby-join");

        assertThat(browser.outcomeOf("lobby-result")).isEqualTo("ok");
        assertThat(browser.textOf("#lobby-result")).contains("Zoë");
    }
}
