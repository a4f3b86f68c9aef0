package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.videosdk.jakarta.RoomNotFoundException;
import io.github.videosdk.jakarta.TokenRefusedException;
import io.github.videosdk.jakarta.room.Room;
import io.github.videosdk.jakarta.room.Rooms;
import io.github.videosdk.jakarta.token.AccessToken;
import io.github.videosdk.jakarta.token.Permission;
import io.github.videosdk.jakarta.token.TokenIssuer;
import io.github.videosdk.jakarta.token.TokenRequest;
import io.github.videosdk.jakarta.token.TokenVerifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the container, as a bean of the host: what it injects works, and a library of others agrees. */
@ExtendWith(ArquillianExtension.class)
class InjectionIT {

    @Inject
    TokenIssuer issuer;

    @Inject
    TokenVerifier verifier;

    @Inject
    Rooms rooms;

    @Inject
    PassivatingBean passivating;

    @Deployment
    static WebArchive host() {
        return HostWar.named(
                        "injection",
                        Map.of(
                                "videosdk.api-key", HostWar.API_KEY,
                                "videosdk.secret", HostWar.SECRET,
                                "videosdk.mode", "offline"))
                .addAsResource(new StringAsset(System.getProperty("videosdk.test.java")), "java-asked-for")
                .addClasses(HostWar.class, PassivatingBean.class)
                .addAsLibraries(HostWar.libraryOf(Assertions.class), HostWar.libraryOf(JwtConsumerBuilder.class))
                .addAsLibraries(HostWar.libraryOf(org.slf4j.Logger.class));
    }

    @Test
    void server_runsOnTheJavaThatTheBuildAskedFor() throws IOException {
        try (InputStream asked = InjectionIT.class.getResourceAsStream("/java-asked-for")) {
            assertThat(asked).hasContent(System.getProperty("java.specification.version"));
        }
    }

    @Test
    void injectedIssuer_makesTokensThatJose4jAccepts() throws InvalidJwtException {
        AccessToken token = issuer.issue(TokenRequest.builder()
                .roomId("abcd-efgh-ijkl")
                .permissions(Permission.ALLOW_JOIN, Permission.ALLOW_MOD)
                .build());

        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKey(new HmacKey(HostWar.SECRET.getBytes(StandardCharsets.UTF_8)))
                .setRequireExpirationTime()
                .build()
                .processToClaims(token.value());

        assertThat(claims.getClaimsMap())
                .containsEntry("apikey", HostWar.API_KEY)
                .containsEntry("roomId", "abcd-efgh-ijkl");
    }

    @Test
    void injectedVerifier_acceptsItsOwnAndNamesTheReasonOfARefusal() {
        AccessToken token = issuer.issue();

        assertThat(verifier.verify(token.value()).id()).isEqualTo(token.id());
        assertThatThrownBy(() -> verifier.verify(token.value() + "x"))
                .isInstanceOfSatisfying(
                        TokenRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(TokenRefusedException.Reason.BAD_SIGNATURE));
    }

    @Test
    void injectedRooms_createAndValidate() {
        Room room = rooms.create();

        assertThat(rooms.validate(room.roomId()).roomId()).isEqualTo(room.roomId());
        assertThatThrownBy(() -> rooms.validate("abcd-efgh-ijkl")).isInstanceOf(RoomNotFoundException.class);
    }

    @Test
    void beanThatTheServerMayPassivate_canHoldWhateverWeOffer() {
        assertThat(passivating.token()).isNotBlank();
        assertThat(passivating.roomId()).isNotBlank();
        assertThat(passivating.isReady()).isTrue();
    }
}
