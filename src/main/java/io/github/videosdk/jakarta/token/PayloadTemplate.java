package io.github.videosdk.jakarta.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What all tokens of the same permissions and roles begin with: written, encoded and hashed once. */
final class PayloadTemplate {

    private static final String HEADER = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .type(JOSEObjectType.JWT)
                    .build()
                    .toBase64URL()
            + ".";
    private static final int SCOPED_VERSION = 2;

    private final Set<Permission> permissions;
    private final Set<Role> roles;
    private final Map<String, Object> claims;
    private final byte[] start;
    private final byte[] jsonAfterStart;
    private final HmacSha256 signer;

    PayloadTemplate(String apiKey, HmacSha256 hmac, Set<Permission> permissions, Set<Role> roles, boolean scoped) {
        this.permissions = all(Permission.class, permissions);
        this.roles = all(Role.class, scoped ? Set.of(Role.RTC) : roles);
        this.claims = claims(apiKey, scoped);
        byte[] json = Json.open(claims);
        // Three bytes are four characters, whatever follows them.
        int encoded = json.length / 3 * 3;
        this.start = startingWith(Arrays.copyOf(json, encoded));
        this.jsonAfterStart = Arrays.copyOfRange(json, encoded, json.length);
        this.signer = hmac.after(start);
    }

    /** In the order in which a token names them. */
    private static <E extends Enum<E>> Set<E> all(Class<E> type, Set<E> values) {
        Set<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }

    private Map<String, Object> claims(String apiKey, boolean scoped) {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("apikey", apiKey);
        first.put("permissions", permissions.stream().map(Permission::claim).toList());
        if (!roles.isEmpty()) {
            first.put("version", SCOPED_VERSION);
            first.put("roles", roles.stream().map(Role::claim).toList());
        }
        return first;
    }

    private static byte[] startingWith(byte[] json) {
        AsciiBuffer start = new AsciiBuffer();
        start.append(HEADER);
        new UrlBase64().encode(json, start);
        return Arrays.copyOf(start.bytes(), start.length());
    }

    Set<Permission> permissions() {
        return permissions;
    }

    Set<Role> roles() {
        return roles;
    }

    /** The first claims of the payload. */
    Map<String, Object> claims() {
        return claims;
    }

    /** The header, the dot, and as much of the payload as can be encoded without what follows. */
    byte[] start() {
        return start;
    }

    /** What is left of the first claims, at most two bytes. */
    byte[] jsonAfterStart() {
        return jsonAfterStart;
    }

    /** Signs what follows the start. */
    HmacSha256 signer() {
        return signer;
    }
}
