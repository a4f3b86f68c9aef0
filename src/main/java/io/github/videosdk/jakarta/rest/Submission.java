package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Authorization;
import io.github.videosdk.jakarta.endpoint.Passage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a client has submitted, however it was encoded: official clients send JSON, forms, and JSON that says it is a form. */
final class Submission {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, String> fields;
    private final Optional<String> authorization;

    private Submission(Map<String, String> fields, Optional<String> authorization) {
        this.fields = fields;
        this.authorization = authorization;
    }

    static Submission in(HttpServletRequest request, InputStream content) {
        return new Submission(fields(request, content), Authorization.tokenIn(request.getHeader("Authorization")));
    }

    /** From the body if it is there, otherwise from the header: the header may belong to the host. */
    Optional<String> token() {
        return field("token").or(() -> authorization);
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    private static Map<String, String> fields(HttpServletRequest request, InputStream content) {
        byte[] body = RequestBody.read(content);
        String type = mediaType(request);
        if (body.length == 0) {
            return type.equals(FORM) ? FormFields.readByTheHost(request) : Map.of();
        }
        if (!type.isEmpty() && !type.equals(JSON) && !type.equals(FORM)) {
            throw RequestException.unsupportedType();
        }
        boolean isForm = type.equals(FORM) && !JsonFields.looksLikeJson(body);
        return isForm ? FormFields.parse(body) : JsonFields.parse(body);
    }

    private static String mediaType(HttpServletRequest request) {
        String type = Passage.contentTypeOf(request);
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
