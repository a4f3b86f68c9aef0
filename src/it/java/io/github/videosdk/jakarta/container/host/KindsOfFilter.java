package io.github.videosdk.jakarta.container.host;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Does to each request what the request asks for. */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC})
public class KindsOfFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "X-Kind";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String kind = request.getHeader(KIND);
        if (kind == null || request.getDispatcherType() == DispatcherType.ASYNC) {
            chain.doFilter(request, response);
            return;
        }
        switch (FilterKind.valueOf(kind)) {
            case BUFFERING -> buffer(request, response, chain);
            case WRITER_ONLY -> write(request, response, chain);
            case HEADER_AFTERWARDS -> {
                chain.doFilter(request, response);
                response.setHeader("X-Afterwards", "set");
            }
            case OTHER_PATH -> chain.doFilter(new Elsewhere(request), response);
            case QUEUEING -> queue(request);
        }
    }

    private static void buffer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Buffered buffered = new Buffered(response);
        chain.doFilter(request, buffered);
        byte[] body = buffered.body();
        response.setHeader("ETag", "\"" + body.length + "\"");
        response.getOutputStream().write(body);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Written written = new Written(response);
        chain.doFilter(request, written);
        response.setHeader("X-Written", "yes");
        response.getWriter().write(written.text.toString());
    }

    /** From this thread: where another one dispatches before this one has returned, GlassFish 8 now and then serves twice. */
    private static void queue(HttpServletRequest request) {
        request.startAsync().dispatch();
    }

    private static final class Buffered extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final PrintWriter writer = new PrintWriter(bytes, false, StandardCharsets.UTF_8);

        Buffered(HttpServletResponse response) {
            super(response);
        }

        byte[] body() {
            writer.flush();
            return bytes.toByteArray();
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int octet) {
                    bytes.write(octet);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }

    private static final class Written extends HttpServletResponseWrapper {

        private final CharArrayWriter text = new CharArrayWriter();

        Written(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return new PrintWriter(text);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            throw new IllegalStateException("there is a writer only");
        }
    }

    private static final class Elsewhere extends HttpServletRequestWrapper {

        Elsewhere(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return getContextPath() + "/elsewhere";
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer("http://elsewhere").append(getRequestURI());
        }

        @Override
        public String getServletPath() {
            return "/elsewhere";
        }

        @Override
        public String getPathInfo() {
            return null;
        }
    }
}
