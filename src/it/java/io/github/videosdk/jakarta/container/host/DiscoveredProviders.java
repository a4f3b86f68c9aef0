package io.github.videosdk.jakarta.container.host;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** The providers of a host, of each kind, none of which is registered but by its annotation. */
public final class DiscoveredProviders {

    private DiscoveredProviders() {}

    /** What {@link ProvidersResource} has to say. */
    public record Greeting(String text) {}

    /** What {@link ProvidersResource} fails with. */
    public static final class GreetingException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The host's own authorization. */
    @Provider
    @Priority(Priorities.AUTHORIZATION)
    public static class Guard implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getUriInfo().getPath().endsWith("guarded")) {
                request.abortWith(Response.status(403).entity("guarded").build());
            }
        }
    }

    @Provider
    public static class Stamp implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() == 418) {
                response.setStatus(419);
            }
        }
    }

    @Provider
    public static class Mapper implements ExceptionMapper<GreetingException> {
        @Override
        public Response toResponse(GreetingException failure) {
            return Response.status(418).entity("mapped").build();
        }
    }

    @Provider
    public static class Resolver implements ContextResolver<Greeting> {
        @Override
        public Greeting getContext(Class<?> type) {
            return new Greeting("resolved");
        }
    }

    @Provider
    public static class Writer implements MessageBodyWriter<Greeting> {
        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
            return type == Greeting.class;
        }

        @Override
        public void writeTo(
                Greeting greeting,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType media,
                MultivaluedMap<String, Object> headers,
                OutputStream body)
                throws IOException {
            body.write(("written " + greeting.text()).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Provider
    public static class Interceptor implements WriterInterceptor {
        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            context.getOutputStream().write("intercepted ".getBytes(StandardCharsets.UTF_8));
            context.proceed();
        }
    }

    /** Registers a filter that no annotation names. */
    @Provider
    public static class Registration implements Feature {
        @Override
        public boolean configure(FeatureContext context) {
            context.register(Registered.class);
            return true;
        }
    }

    public static class Registered implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getUriInfo().getPath().endsWith("featured")) {
                request.abortWith(Response.status(404).entity("featured").build());
            }
        }
    }
}
