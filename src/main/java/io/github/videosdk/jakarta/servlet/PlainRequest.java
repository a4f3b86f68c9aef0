package io.github.videosdk.jakarta.servlet;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

/**
 * A request with nothing in it that the JAX-RS of some server could fail to parse: a charset that nobody knows, an
 * {@code Accept} that is none, a malformed {@code Host}. Such a failure would be a page of the server with status 500 and
 * a stack trace of ours.
 */
final class PlainRequest extends HttpServletRequestWrapper {

    /** In lower case. The first two are the resources' own, the others say where the body ends. */
    private static final Set<String> HEADERS =
            Set.of("authorization", "idempotency-key", "content-length", "transfer-encoding");

    PlainRequest(HttpServletRequest request) {
        super(request);
    }

    /** CXF reads a form itself, and answers 500 where it breaks off. The resources find the type in their passage. */
    @Override
    public String getContentType() {
        return null;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new EndingBody(super.getInputStream());
    }

    @Override
    public String getCharacterEncoding() {
        return null;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer("http://localhost").append(getRequestURI());
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(PlainRequest::isKept)
                .toList());
    }

    @Override
    public String getHeader(String name) {
        return isKept(name) ? super.getHeader(name) : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isKept(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
    }

    private static boolean isKept(String header) {
        return HEADERS.contains(header.toLowerCase(Locale.ROOT));
    }
}
