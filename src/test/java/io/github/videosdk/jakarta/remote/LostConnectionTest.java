package io.github.videosdk.jakarta.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.UpstreamException.Kind;
import io.github.videosdk.jakarta.standin.Authority;
import io.github.videosdk.jakarta.standin.Http2Line;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A firewall forgets a connection: no reset, no end, and whatever is sent is lost. */
@Timeout(60)
class LostConnectionTest {

    private static final Authority AUTHORITY = new Authority();

    @RegisterExtension
    private final LiveAccount account = new LiveAccount();

    /** Over HTTP/2 all calls share it. */
    @Test
    void lostConnection_costsTheCallsThatAreUnderWay_andNoLaterOnes() throws Exception {
        SSLContext before = SSLContext.getDefault();
        SSLContext.setDefault(AUTHORITY.trusting());
        try (Http2Line line = new Http2Line(account.standIn(), AUTHORITY)) {
            RemoteApi api = account.api("api-endpoint", line.uri().toString(), "http.timeout", "2s");
            api.get("/rooms");

            line.loseConnections();

            assertThat(Failures.ofGet(api).kind()).isEqualTo(Kind.TOO_SLOW);
            assertThat(api.get("/rooms").getJsonArray("data")).isEmpty();
        } finally {
            SSLContext.setDefault(before);
        }
    }
}
