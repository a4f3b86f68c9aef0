package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.host.HelloServlet;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host whose users log in by a form: a page of it gets tokens by its session cookie. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FormLoginIT {

    private static final String LOGIN_PAGE = "<html><body>please log in</body></html>";

    @ArquillianResource
    @OperateOnDeployment("form")
    URL form;

    @ArquillianResource
    @OperateOnDeployment("without-challenge")
    URL withoutChallenge;

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();

    @Deployment(name = "form", testable = false)
    static WebArchive host() {
        return HostWar.named(
                        "form",
                        Map.of(
                                "videosdk.mode", "offline",
                                "videosdk.access.allowed-roles", "teacher",
                                "videosdk.access.participant-from-principal", "true"))
                .addAsWebResource(new StringAsset(LOGIN_PAGE), "login.html")
                .setWebXML(WebXml.NONE
                        .formLogin("/login.html", "teacher", "student")
                        .asset());
    }

    /** Its users log in where the host wants it. */
    @Deployment(name = "without-challenge", testable = false)
    static WebArchive hostThatLogsInElsewhere() {
        return HostWar.named(
                        "without-challenge",
                        Map.of(
                                "videosdk.mode", "offline",
                                "videosdk.access.allowed-roles", "teacher",
                                "videosdk.access.unauthenticated", "401",
                                "videosdk.cors.allowed-origins", "https://app.example.com"))
                .addClass(HelloServlet.class)
                .addAsWebResource(new StringAsset(LOGIN_PAGE), "login.html")
                .setWebXML(WebXml.NONE
                        .formLogin("/login.html", "teacher", "student")
                        .constraint("/hello", "teacher", "student")
                        .asset());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> logIn(String user) throws IOException, InterruptedException {
        return send(request("j_security_check")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("j_username=" + user + "&j_password=" + user)));
    }

    private HttpRequest.Builder request(String path) {
        return request(form, path);
    }

    private static HttpRequest.Builder request(URL host, String path) {
        return HttpRequest.newBuilder(URI.create(host.toString()).resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void noLogin_isShownTheFormAndAfterItTheToken() throws IOException, InterruptedException {
        HttpResponse<String> challenge = get("videosdk/get-token");
        HttpResponse<String> afterLogin = logIn("teacher");
        HttpResponse<String> again = get("videosdk/get-token");

        assertThat(challenge.body()).contains("please log in").doesNotContain("\"token\"");
        assertThat(afterLogin.body()).contains("\"token\"");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Jwt.claimsIn(again.body().replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1")))
                .containsEntry("participantId", "teacher");
    }

    @Test
    void loginWithoutTheRole_isRefused() throws IOException, InterruptedException {
        get("videosdk/get-token");

        assertThat(logIn("student").statusCode()).isEqualTo(403);
    }

    @Test
    void loginElsewhereInTheApplication_isSeen_andNobodyIsChallenged() throws IOException, InterruptedException {
        HttpResponse<String> stranger =
                send(request(withoutChallenge, "videosdk/get-token").header("Origin", "https://app.example.com"));
        send(request(withoutChallenge, "hello"));
        HttpResponse<String> hello = send(request(withoutChallenge, "j_security_check")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("j_username=teacher&j_password=teacher")));
        HttpResponse<String> token = send(request(withoutChallenge, "videosdk/get-token"));

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).contains("VIDEOSDK-LOGIN-DEMANDED");
        assertThat(stranger.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://app.example.com");
        assertThat(hello.body()).isEqualTo("hello of the servlet");
        assertThat(token.statusCode()).isEqualTo(200);
    }
}
