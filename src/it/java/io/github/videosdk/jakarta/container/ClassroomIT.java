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
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The classroom in a browser, offline, with tokens that end soon. */
@Tag("twice")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ClassroomIT {

    @ArquillianResource
    URL url;

    private Browser browser;

    @Deployment(testable = false)
    static WebArchive example() {
        return ExampleWar.named("classroom", Map.of("videosdk.token.ttl", "9s"));
    }

    @BeforeEach
    void open() {
        browser = Browser.open(url, "");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void logInAs(String user) {
        browser.click("[data-user=" + user + "]");
        assertThat(browser.textOf("#name", text -> !text.isEmpty())).isEqualTo(user);
    }

    private void logOut() {
        browser.click("#log-out");
        browser.textOf("#login-title", "Log in"::equals);
    }

    /** Answers the link for the students. */
    private String openClass(String name) {
        browser.type("class-name", name);
        browser.click("#open-class");
        assertThat(browser.outcomeOf("class-result")).isEqualTo("ok");
        return browser.textOf("#invitation");
    }

    @Test
    void teacher_opensAClassAndMayModerateIt() {
        assertThat(browser.lookedAt("login")).isEmpty();
        logInAs("ada");

        openClass("Algebra");
        browser.click("#token-inside summary");
        browser.click("#join-class");

        assertThat(browser.outcomeOf("join-result")).isEqualTo("ok");
        String room = browser.textOf("#meeting-id");
        assertThat(room).matches("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}");
        assertThat(browser.textOf("#plan-code")).contains("\"meetingId\": \"" + room + "\"");
        assertThat(browser.textOf("tr[data-claim=permissions]")).contains("allow_join, allow_mod");
        assertThat(browser.textOf("tr[data-claim=roomId]")).contains(room);
        assertThat(browser.textOf(".mine")).contains("teacher", "allow_mod");
        assertThat(browser.lookedAt("teacher")).isEmpty();
    }

    @Test
    void classOpenedAgain_isTheSameMeeting() {
        logInAs("ada");
        String link = openClass("Algebra");
        String other = openClass("Ältere Geometrie");
        logOut();
        logInAs("ada");

        assertThat(openClass("Algebra")).isEqualTo(link).isNotEqualTo(other);
    }

    @Test
    void student_followsTheLinkThroughTheLoginAndAsksToBeLetIn() {
        logInAs("ada");
        String link = openClass("Algebra");
        logOut();
        browser.goTo(link);

        logInAs("ben");

        assertThat(browser.address()).isEqualTo(link);
        assertThat(browser.outcomeOf("class-result")).isEqualTo("ok");
        assertThat(browser.textOf("#class-result")).contains("Algebra is open");
        browser.click("#join-class");
        assertThat(browser.outcomeOf("join-result")).isEqualTo("ok");
        assertThat(browser.textOf("#join-class")).isEqualTo("Ask to be let in");
        assertThat(browser.textOf(".mine")).contains("student", "ask_join");
        browser.click("#token-inside summary");
        assertThat(browser.textOf("tr[data-claim=permissions]")).contains("ask_join");
        assertThat(browser.textOf("tr[data-claim=participantId]")).contains("ben");
        assertThat(browser.lookedAt("student")).isEmpty();
    }

    @Test
    void studentWithoutALink_pastesIt() {
        logInAs("ada");
        String link = openClass("Algebra");
        logOut();
        logInAs("cleo");
        assertThat(browser.lookedAt("student-without-link")).isEmpty();

        browser.type("class-link", link);
        browser.click("#follow-link");

        assertThat(browser.outcomeOf("class-result")).isEqualTo("ok");
        assertThat(browser.textOf("#class-result")).contains("Algebra is open");
    }

    @Test
    void linkToNoMeeting_isSaidToBeWrong() {
        browser.goTo(url + "?class=Algebra&room=abcd-efgh-ijkl");
        logInAs("ben");

        assertThat(browser.outcomeOf("class-result")).isEqualTo("error");
        assertThat(browser.textOf("#class-result")).contains("404", "there is no meeting of that id");
        assertThat(browser.textOf("#join-hint")).isEqualTo("Open the link to a class first.");
        assertThat(browser.lookedAt("wrong-link")).isEmpty();
    }

    @Test
    void linkWithoutAnIdOfAMeeting_isSaidToBeWrong() {
        browser.goTo(url + "?class=Algebra&room=%3Cscript%3E");
        logInAs("ben");

        assertThat(browser.outcomeOf("class-result")).isEqualTo("error");
        assertThat(browser.textOf("#class-result")).contains("400");
    }

    @Test
    void wrongPassword_isSaidAndTheNextOneLogsIn() {
        browser.type("user", "ada");
        browser.type("password", "ruler");
        browser.click("#log-in");

        assertThat(browser.textOf("#failure")).contains("try again");
        assertThat(browser.lookedAt("wrong-password")).isEmpty();
        logInAs("ada");
    }

    /** Nobody was sent there, so no container knows where to go on. */
    @Test
    void loginPageThatWasBookmarked_leadsToTheStart() {
        browser.close();
        browser = Browser.open(url, "login.html");

        logInAs("ada");

        assertThat(browser.address()).isEqualTo(url.toString());
    }

    @Test
    void keyboardAlone_logsInOpensAndJoins() {
        browser.pressTabUntil("user");
        browser.press("ada", Keys.TAB, "engine", Keys.ENTER);
        browser.textOf("#name", text -> text.equals("ada"));
        browser.pressTabUntil("class-name");
        browser.press("Algebra", Keys.ENTER);
        assertThat(browser.outcomeOf("class-result")).isEqualTo("ok");
        browser.pressTabUntil("join-class");
        browser.press(Keys.ENTER);

        assertThat(browser.outcomeOf("join-result")).isEqualTo("ok");
    }

    @Test
    void token_isRenewedBeforeItEnds() {
        logInAs("ada");
        openClass("Algebra");
        String first = browser.textOf("#token");

        browser.textOf("#token-renewals", "once"::equals);

        assertThat(browser.textOf("#token")).isNotEqualTo(first);
        assertThat(browser.textOf("#token-countdown")).startsWith("in ");
        assertThat(browser.lookedAt("renewed")).isEmpty();
    }

    @Test
    void tokenOfAnEndedLogin_expiresAndLoggingInAgainGoesOnWithTheClass() {
        logInAs("ada");
        String link = openClass("Algebra");
        browser.forgetLogin();

        browser.textOf("#token-countdown", "expired"::equals);

        assertThat(browser.textOf("#renewal-problem")).contains("Your login has ended");
        assertThat(browser.textOf("#join-hint")).isEqualTo("Your token has ended.");
        assertThat(browser.textOf("#token-renewals")).doesNotContain("by itself");
        assertThat(browser.lookedAt("expired")).isEmpty();
        browser.click("#renewal-problem a");
        logInAs("ada");
        assertThat(browser.address()).isEqualTo(link);
        assertThat(browser.outcomeOf("class-result")).isEqualTo("ok");
        assertThat(browser.textOf("#token-countdown", text -> text.startsWith("in ")))
                .isNotEmpty();
    }
}
