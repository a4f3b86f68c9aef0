package io.github.videosdk.jakarta.rest;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.VideoSdkException;
import io.github.videosdk.jakarta.audit.Audit;
import io.github.videosdk.jakarta.audit.TokenRefused;
import io.github.videosdk.jakarta.endpoint.Login;
import io.github.videosdk.jakarta.endpoint.Passage;
import io.github.videosdk.jakarta.endpoint.Problem;
import io.github.videosdk.jakarta.remote.Pace;
import io.github.videosdk.jakarta.room.Room;
import io.github.videosdk.jakarta.token.AccessToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Turns what a resource does into a response, whatever comes of it. Each endpoint has answers of its own. An unexpected
 * failure is logged once a minute at most, so that nobody who finds a request that fails can fill a disk with it.
 */
@Dependent
class Answers {

    private static final System.Logger LOG = System.getLogger(Answers.class.getPackageName());
    private static final String MEDIA_TYPE = "application/json";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Audit audit;
    private final Pace failures;

    @Inject
    Answers(Audit audit) {
        this(audit, System::nanoTime);
    }

    Answers(Audit audit, LongSupplier nanoTime) {
        this.audit = audit;
        this.failures = new Pace(INTERVAL, nanoTime);
    }

    /** Runs a resource for a request that came through its public endpoint. Any other request gets 404. */
    Response to(HttpServletRequest request, Function<Passage, Response> resource) {
        Passage passage = Passage.of(request).orElseThrow(NotFoundException::new);
        try {
            return answer(request, passage, resource);
        } catch (Exception | Error unexpected) {
            // A policy may throw checked exceptions undeclared, as other languages of the JVM do.
            if (unexpected instanceof VirtualMachineError fatal && !(fatal instanceof StackOverflowError)) {
                throw fatal;
            }
            log(unexpected, passage);
            return problem(Problems.unexpected());
        }
    }

    private void log(Throwable unexpected, Passage passage) {
        if (failures.isDue()) {
            LOG.log(
                    ERROR,
                    "{0}: {1} failed unexpectedly; the log has more at level debug",
                    ErrorCode.UNEXPECTED,
                    passage.endpoint().path());
        }
        LOG.log(DEBUG, "unexpected failure", unexpected);
    }

    private Response answer(HttpServletRequest request, Passage passage, Function<Passage, Response> resource) {
        try {
            return resource.apply(passage);
        } catch (RequestException refused) {
            return problem(refused.problem(), refused.reason(), request, passage);
        } catch (VideoSdkException failure) {
            return problem(Problems.of(failure), Problems.reasonOf(failure), request, passage);
        }
    }

    private Response problem(Problem problem, String reason, HttpServletRequest request, Passage passage) {
        if (problem.status() == UNAUTHORIZED || problem.status() == FORBIDDEN) {
            audit.record(new TokenRefused(
                    Login.nameOf(request),
                    request.getRemoteAddr(),
                    passage.endpoint().path(),
                    problem.detail(),
                    reason));
        }
        return problem(problem);
    }

    /** Neither value can hold a character that JSON would escape. */
    static Response token(AccessToken token) {
        return ok("{\"token\":\"" + token.value() + "\",\"expiresAt\":\"" + token.expiresAt() + "\"}");
    }

    static Response meeting(Room room) {
        return ok(MeetingAnswer.of(room).toString());
    }

    private static Response ok(String json) {
        return Response.ok(json.getBytes(StandardCharsets.UTF_8), MEDIA_TYPE).build();
    }

    private static Response problem(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.body());
        problem.headers().forEach(response::header);
        return response.build();
    }
}
