package io.github.videosdk.jakarta.rest;

import io.github.videosdk.jakarta.endpoint.Authorization;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.endpoint.RequestFraming;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a client has submitted, however it was encoded: official clients send JSON, forms, and JSON that says it is a form. */
final class Submission {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, Optional<String>> fields;
    private final Optional<String> authorization;

    private Submission(Map<String, Optional<String>> fields, Optional<String> authorization) {
        this.fields = fields;
        this.authorization = authorization;
    }

    static Submission in(HttpServletRequest request) {
        byte[] body = RequestBody.read(content(request));
        Map<String, Optional<String>> fields = fields(request, body);
        if (body.length == 0 && fields.isEmpty() && request.getContentLengthLong() > 0) {
            throw RequestException.unreadableBody();
        }
        return new Submission(fields, Authorization.tokenIn(request.getHeader("Authorization")));
    }

    /** With GET hardly a client sends a body, and none is waited for where the request does not announce one. */
    static Submission inGet(HttpServletRequest request) {
        if (!RequestFraming.mayHaveBody(request)) {
            return new Submission(Map.of(), Optional.empty());
        }
        byte[] body = RequestBody.read(content(request));
        Map<String, Optional<String>> fields = fields(request, body);
        if (body.length == 0 && fields.isEmpty() && RequestFraming.announcesBody(request)) {
            throw RequestException.unreadableBody();
        }
        return new Submission(fields, Optional.empty());
    }

    private static InputStream content(HttpServletRequest request) {
        try {
            return request.getInputStream();
        } catch (IOException | IllegalStateException takenByTheHost) {
            if (RequestFraming.announcesBody(request) && !isForm(request)) {
                throw RequestException.unreadableBody();
            }
            return InputStream.nullInputStream();
        }
    }

    /** From the body if it is there, otherwise from the header: the header may belong to the host. */
    Optional<String> token() {
        return field("token").or(() -> authorization);
    }

    /** What stands in a field; blank counts as absent. */
    Optional<String> field(String name) {
        return text(name).filter(value -> !value.isBlank());
    }

    /** What stands in a field, even if it is blank. */
    Optional<String> text(String name) {
        Optional<String> value = fields.getOrDefault(name, Optional.of(""));
        if (value.isEmpty()) {
            throw RequestException.malformed(name + " is malformed: in JSON it has to be a string");
        }
        return value;
    }

    /** Whether a field holds anything, and be it no text. */
    boolean has(String name) {
        return !fields.getOrDefault(name, Optional.of("")).equals(Optional.of(""));
    }

    Set<String> names() {
        return fields.keySet();
    }

    private static Map<String, Optional<String>> fields(HttpServletRequest request, byte[] body) {
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

    /** The fields of a form that the host has read are among the parameters. */
    private static boolean isForm(HttpServletRequest request) {
        return mediaType(request).equals(FORM);
    }

    private static String mediaType(HttpServletRequest request) {
        String type = Passage.contentTypeOf(request);
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
