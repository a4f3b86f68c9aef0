package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.videosdk.jakarta.container.Client.Answer;
import io.github.videosdk.jakarta.container.host.ScanningApplication;
import java.net.URL;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host whose callers show a MicroProfile JWT: the header is the host's, the token for VideoSDK is in the body. */
@EnabledIfSystemProperty(named = "arquillian.launch", matches = "wildfly")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BearerLoginIT {

    private static final String ISSUER = "https://login.example.com";
    private static final RsaJsonWebKey KEY = key();

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive host() {
        return HostWar.named(
                        "bearer",
                        Map.of(
                                "mp.jwt.verify.issuer", ISSUER,
                                "mp.jwt.verify.publickey", publicKey(),
                                "videosdk.mode", "offline",
                                "videosdk.access.allowed-roles", "teacher",
                                "videosdk.access.participant-from-principal", "true"))
                .addClass(ScanningApplication.class)
                .setWebXML(WebXml.NONE.bearerLogin("teacher", "student").asset());
    }

    private static RsaJsonWebKey key() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String publicKey() {
        return Base64.getEncoder().encodeToString(KEY.getPublicKey().getEncoded());
    }

    private static String bearer(String user) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(user);
        claims.setClaim("upn", user);
        claims.setClaim("groups", List.of(user));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setGeneratedJwtId();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(KEY.getPrivateKey());
        return "Bearer " + signature.getCompactSerialization();
    }

    @Test
    void bearerOfTheHost_getsATokenInItsNameAndMakesAMeetingWithIt() throws JoseException {
        Client client = new Client(url);

        String token = client.get("videosdk/get-token", "Authorization", bearer("teacher"))
                .text("token");
        Answer created = client.post(
                "videosdk/create-meeting",
                "{\"token\":\"" + token + "\"}",
                "Content-Type",
                "application/json",
                "Authorization",
                bearer("teacher"));

        assertThat(Jwt.claimsIn(token)).containsEntry("participantId", "teacher");
        assertThat(created.status()).isEqualTo(200);
    }

    @Test
    void bearerWithoutTheRole_isRefused() throws JoseException {
        assertThat(new Client(url)
                        .get("videosdk/get-token", "Authorization", bearer("student"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void noBearer_isChallenged() {
        assertThat(new Client(url).get("videosdk/get-token").status()).isEqualTo(401);
    }
}
