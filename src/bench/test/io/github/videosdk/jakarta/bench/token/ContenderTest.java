package io.github.videosdk.jakarta.bench.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All contenders do the same work, or comparing their times would say nothing. */
class ContenderTest {

    @ParameterizedTest
    @EnumSource
    void tokens_sayTheSameAsOurs(Library library) throws Exception {
        Contender theirs = library.contender(Account.SECRET);
        Contender ours = Library.OURS.contender(Account.SECRET);
        assertThat(withoutId(theirs.token())).isEqualTo(withoutId(ours.token()));
        assertThat(withoutId(theirs.scopedToken())).isEqualTo(withoutId(ours.scopedToken()));
    }

    @ParameterizedTest
    @EnumSource
    void tokens_haveAnIdOfTheirOwn(Library library) throws Exception {
        Contender issuer = library.contender(Account.SECRET);
        List<String> ids = new ArrayList<>();
        for (String token : List.of(issuer.token(), issuer.token(), issuer.scopedToken(), issuer.scopedToken())) {
            ids.add(payload(token).required("jti").textValue());
        }
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).hasSize(36));
    }

    @ParameterizedTest
    @EnumSource
    void tokensOfAll_areAccepted(Library library) throws Exception {
        Contender verifier = library.contender(Account.SECRET);
        for (Library issuer : Library.values()) {
            assertThat(verifier.verify(issuer.contender(Account.SECRET).token()))
                    .isNotNull();
            assertThat(verifier.verify(issuer.contender(Account.SECRET).scopedToken()))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgedTokens_areRefused(Library library) {
        String forged = library.contender(Account.FORGERS_SECRET).token();
        assertThat(library.contender(Account.SECRET).refuse(forged)).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> library.contender(Account.FORGERS_SECRET).refuse(forged))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void tokensOfAnotherAccount_areRefused(Library library) throws Exception {
        String other = signed("{\"apikey\":\"another\",\"exp\":4000000000}");
        String own = signed("{\"apikey\":\"" + Account.API_KEY + "\",\"exp\":4000000000}");
        String ended = signed("{\"apikey\":\"" + Account.API_KEY + "\",\"exp\":1000000000}");
        Contender verifier = library.contender(Account.SECRET);
        assertThat(verifier.verify(own)).isNotNull();
        assertThat(Stream.of(other, ended).map(verifier::refuse)).hasSize(2);
    }

    private static JsonNode withoutId(String token) throws Exception {
        JsonNode payload = payload(token);
        long ttl = payload.required("exp").longValue() - payload.required("iat").longValue();
        assertThat(ttl).isEqualTo(Account.TTL.toSeconds());
        return ((ObjectNode) payload).remove(List.of("jti", "iat", "exp"));
    }

    private static String signed(String payload) throws Exception {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setPayload(payload);
        jws.setKey(new HmacKey(Account.bytes(Account.SECRET)));
        return jws.getCompactSerialization();
    }

    private static JsonNode payload(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
