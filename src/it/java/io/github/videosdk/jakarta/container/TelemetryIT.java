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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a server with MicroProfile Telemetry: what a collector gets. The build says which signals that server sends. */
@EnabledIfSystemProperty(named = TelemetryIT.SIGNALS, matches = ".+")
@Tag("microprofile")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TelemetryIT {

    static final String SIGNALS = "videosdk.test.telemetry";

    private static final VideoSdkStandIn VIDEO_SDK = VideoSdkStandIn.start(HostWar.API_KEY, HostWar.SECRET);
    private static final OtlpReceiver COLLECTOR = OtlpReceiver.start();

    @ArquillianResource
    URL url;

    private Client client;

    @Deployment(testable = false)
    static WebArchive host() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "otel.sdk.disabled",
                "false",
                "otel.exporter.otlp.protocol",
                "http/protobuf",
                "otel.exporter.otlp.endpoint",
                COLLECTOR.url(),
                "otel.traces.exporter",
                "otlp",
                "otel.metrics.exporter",
                "otlp",
                "otel.logs.exporter",
                "none",
                "otel.metric.export.interval",
                "500",
                "otel.bsp.schedule.delay",
                "100"));
        settings.put("videosdk.audit", "false");
        return HostWar.live("telemetry", VIDEO_SDK.uri(), settings);
    }

    @AfterAll
    static void close() {
        COLLECTOR.close();
        VIDEO_SDK.close();
    }

    @BeforeEach
    void connect() {
        client = new Client(url);
        VIDEO_SDK.heal();
    }

    @Test
    @EnabledIfSystemProperty(named = SIGNALS, matches = ".*traces.*")
    void callOfVideoSdk_isASpanWithoutIdsAndTokens() {
        String token = client.token();
        String meetingId = client.postJson("videosdk/create-meeting", "{\"token\":\"" + token + "\"}")
                .text("meetingId");
        VIDEO_SDK.always(Fault.status(500));
        client.postJson("videosdk/validate-meeting/" + meetingId, "{\"token\":\"" + token + "\"}");

        assertThat(COLLECTOR.tracesWith("error.type"))
                .contains("io.github.videosdk.jakarta", "http.request.method", "POST", "server.address", "127.0.0.1")
                .contains("http.response.status_code", "http.request.resend_count", "error.type", "failing")
                .doesNotContain("/rooms")
                .doesNotContain(token, token.split("\\.")[2], HostWar.API_KEY, HostWar.SECRET);
    }

    @Test
    @EnabledIfSystemProperty(named = SIGNALS, matches = ".*metrics.*")
    void tokensAndCalls_areCountedEvenUnaudited() {
        String token = client.token();
        client.postJson("videosdk/create-meeting", "{\"token\":\"" + token + "\"}");
        client.postJson("videosdk/create-meeting", "{\"token\":\"" + token + "x\"}");

        COLLECTOR.metricsWith("videosdk.tokens.refused");
        assertThat(COLLECTOR.metricsWith("videosdk.upstream.duration"))
                .contains("videosdk.tokens.issued", "videosdk.tokens.refused", "bad_signature", "create-meeting")
                .contains("videosdk.upstream.duration", "success")
                .contains("videosdk.upstream.breaker", "closed", "half_open")
                .doesNotContain(token, token.split("\\.")[2], HostWar.API_KEY, HostWar.SECRET);
    }
}
