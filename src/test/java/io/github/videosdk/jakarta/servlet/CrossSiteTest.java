package io.github.videosdk.jakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.endpoint.FakeRequest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteTest {

    private static final String NAMED = "https://app.example";

    private final CrossSite crossSite = new CrossSite(new Cors(Set.of(NAMED)));

    /** {@code -} is a header that is not there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # Sec-Fetch-Site | Origin                      | Host               | from elsewhere
            same-origin      | -                           | meet.example       | false
            same-origin      | https://meet.example        | meet.example       | false
            same-origin      | https://meet.example        | 10.0.0.7:8080      | false
            same-origin      | null                        | meet.example       | false
            none             | -                           | meet.example       | false
            cross-site       | -                           | meet.example       | true
            cross-site       | https://evil.example        | meet.example       | true
            cross-site       | null                        | meet.example       | true
            cross-site       | https://meet.example        | meet.example       | true
            same-site        | https://blog.meet.example   | meet.example       | true
            cross-site       | https://app.example         | meet.example       | false
            same-site        | https://app.example         | meet.example       | false
            SAME-ORIGIN      | -                           | meet.example       | true
            Same-Origin      | https://evil.example        | meet.example       | true
            NONE             | -                           | meet.example       | true
            ''               | -                           | meet.example       | true
            same-origin, none | -                          | meet.example       | true
            'same-origin,cross-site' | -                   | meet.example       | true
            'same-origin;x'  | -                           | meet.example       | true
            unheard-of       | https://meet.example        | meet.example       | true
            -                | -                           | meet.example       | false
            -                | -                           | -                  | false
            -                | https://meet.example        | meet.example       | false
            -                | http://meet.example         | meet.example       | false
            -                | https://MEET.example        | meet.EXAMPLE       | false
            -                | https://meet.example        | meet.example:443   | false
            -                | http://meet.example         | meet.example:80    | false
            -                | https://meet.example:443    | meet.example       | false
            -                | https://meet.example:8443   | meet.example:8443  | false
            -                | http://localhost:8080       | localhost:8080     | false
            -                | http://[::1]:8080           | [::1]:8080         | false
            -                | https://[::1]               | [::1]:443          | false
            -                | https://meet.example:8443   | meet.example       | true
            -                | https://meet.example        | meet.example:8443  | true
            -                | http://localhost:3000       | localhost:8080     | true
            -                | https://evil.example        | meet.example       | true
            -                | https://meet.example.evil.example | meet.example | true
            -                | https://evilmeet.example    | meet.example       | true
            -                | https://blog.meet.example   | meet.example       | true
            -                | https://evil@meet.example   | meet.example       | true
            -                | https://meet.example/       | meet.example       | true
            -                | https://meet.example        | -                  | true
            -                | https://meet.example        | ''                 | true
            -                | null                        | meet.example       | true
            -                | null                        | null               | true
            -                | NULL                        | meet.example       | true
            -                | ''                          | meet.example       | true
            -                | *                           | meet.example       | true
            -                | meet.example                | meet.example       | true
            -                | //meet.example              | meet.example       | true
            -                | capacitor://meet.example    | meet.example       | true
            -                | 'https://meet.example, https://evil.example' | meet.example | true
            -                | https://app.example         | meet.example       | false
            -                | https://app.example.evil.example | meet.example  | true
            -                | https://app.example         | 10.0.0.7           | false
            """)
    void pageOfAnotherOrigin_isSuspected(String site, String origin, String host, boolean fromElsewhere) {
        FakeRequest request = new FakeRequest();
        add("Sec-Fetch-Site", site, request);
        add("Origin", origin, request);
        add("Host", host, request);
        assertThat(crossSite.mayHaveSent(request.build())).isEqualTo(fromElsewhere);
    }

    @Test
    void headerThatIsThereTwice_isNotTrusted() {
        FakeRequest request = new FakeRequest().header("Host", "meet.example");
        assertSuspected(request.header("Origin", NAMED).header("Origin", "https://evil.example"));
        assertSuspected(new FakeRequest().header("Origin", NAMED).header("Origin", NAMED));
        assertSuspected(new FakeRequest()
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", "https://evil.example")
                .header("Origin", "https://meet.example"));
        assertSuspected(
                new FakeRequest().header("Sec-Fetch-Site", "same-origin").header("Sec-Fetch-Site", "cross-site"));
        assertSuspected(
                new FakeRequest().header("Sec-Fetch-Site", "same-origin").header("Sec-Fetch-Site", "same-origin"));
        assertSuspected(new FakeRequest()
                .header("Origin", "https://meet.example")
                .header("Host", "meet.example")
                .header("Host", "evil.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host", "X-Forwarded-Server", "Forwarded", "X-Original-Host"})
    void whatAProxySays_countsForNothing(String header) {
        assertSuspected(new FakeRequest()
                .header("Origin", "https://meet.example")
                .header("Host", "10.0.0.7")
                .header(header, "meet.example"));
    }

    @Test
    void anyOriginInTheSettings_namesNone() {
        CrossSite open = new CrossSite(new Cors(Set.of("*")));
        for (String origin : new String[] {"https://evil.example", "*", "null"}) {
            FakeRequest request = new FakeRequest().header("Host", "meet.example");
            assertThat(open.mayHaveSent(request.header("Origin", origin).build()))
                    .as(origin)
                    .isTrue();
        }
    }

    private void assertSuspected(FakeRequest request) {
        assertThat(crossSite.mayHaveSent(request.build())).isTrue();
    }

    private static void add(String name, String value, FakeRequest request) {
        if (value != null) {
            request.header(name, value);
        }
    }
}
