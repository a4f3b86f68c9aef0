package io.github.videosdk.jakarta.config;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All settings, read once, checked together, with every default filled in. It never prints a secret.
 *
 * <p>In a container it is read from MicroProfile Config and can be injected. Elsewhere it is made from the same keys:
 *
 * <pre>{@code
 * VideoSdkConfig config = VideoSdkConfig.of(Map.of("videosdk.api-key", key, "videosdk.secret", secret));
 * }</pre>
 */
// Not final and without final methods, because CDI subclasses it for a client proxy.
// Nobody else can: no constructor is visible.
public class VideoSdkConfig {

    /** Whether the endpoints are served: {@code videosdk.enabled}. */
    public enum Enabled {
        /** Served once the settings are right, 503 until then. */
        AUTO,
        /** Served, or the deployment fails. */
        TRUE,
        /** There are no endpoints. */
        FALSE
    }

    /** Who makes the rooms: {@code videosdk.mode}. */
    public enum Mode {
        /** VideoSDK does. */
        LIVE,
        /** They are made and checked here, without network or account. */
        OFFLINE
    }

    /**
     * What the endpoints are: {@code videosdk.path}, {@code videosdk.endpoints} and {@code videosdk.compatibility.*}.
     *
     * @param path the base path without a trailing slash, so the root is the empty string
     * @param served the names of the endpoints that are served
     * @param aliases whether the older names are served too
     * @param tokenlessCreate whether a meeting may be created without a token
     * @param allowedOrigins the origins that may call from a browser, in lower case and without default ports; {@code *}
     *     for all, {@code https://*.} and a domain for one label in front of it
     */
    public record Endpoints(
            String path, Set<String> served, boolean aliases, boolean tokenlessCreate, Set<String> allowedOrigins) {}

    /**
     * What a token is like if nothing better is known: {@code videosdk.token.*}.
     *
     * @param ttl how long it lives
     * @param permissions its permissions, as the claim spells them
     * @param roles its roles, as the claim spells them, possibly none
     */
    public record TokenDefaults(Duration ttl, Set<String> permissions, Set<String> roles) {}

    /**
     * Who gets a token: {@code videosdk.access.*}.
     *
     * @param allowedRoles the container roles that may have one; empty for anyone, {@code **} for any login
     * @param moderatorRoles the container roles that moderate
     * @param participantFromPrincipal whether the name of an authenticated caller becomes the participant id
     * @param challenges whether the container asks an unauthenticated caller to log in; otherwise such a caller gets 401
     */
    public record Access(
            Set<String> allowedRoles,
            Set<String> moderatorRoles,
            boolean participantFromPrincipal,
            boolean challenges) {

        /**
         * Whether a caller has to be authenticated.
         *
         * @return {@code false} if anyone may have a token
         */
        public boolean isRestricted() {
            return !allowedRoles.isEmpty();
        }

        /**
         * Whether the container itself has to demand a login.
         *
         * @return {@code false} if anyone may have a token, or if the endpoints answer 401 themselves
         */
        public boolean isChallenging() {
            return isRestricted() && challenges;
        }
    }

    /**
     * How VideoSDK is called: {@code videosdk.api-endpoint} and {@code videosdk.http.*}.
     *
     * @param api the REST API with its version, without a trailing slash
     * @param connectTimeout for the connection alone
     * @param timeout for the whole call, retries included
     * @param maxRetries how often a call that failed may be repeated
     * @param maxConcurrent how many calls may be under way at once
     * @param proxy the proxy, if it is not left to the JVM
     */
    public record Http(
            URI api,
            Duration connectTimeout,
            Duration timeout,
            int maxRetries,
            int maxConcurrent,
            Optional<Proxy> proxy) {}

    /**
     * An HTTP proxy: {@code videosdk.http.proxy}.
     *
     * @param host its name or address
     * @param port its port
     * @param user the user, or the empty string if it asks for none
     * @param password the password
     */
    public record Proxy(String host, int port, String user, String password) {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    private final Enabled enabled;
    private final Mode mode;
    private final Credentials credentials;
    private final Endpoints endpoints;
    private final TokenDefaults tokenDefaults;
    private final Access access;
    private final Http http;
    private final String idempotencyScope;
    private final boolean retrySafe;
    private final boolean audited;
    private final List<String> problems;
    private final Set<String> faults;
    private final List<String> warnings;

    /** For CDI's proxy, which delegates every call and has no settings itself. */
    VideoSdkConfig() {
        this(new SettingsReader(new AbsentSource()), true);
    }

    private VideoSdkConfig(SettingsReader settings, boolean isSigning) {
        enabled = settings.value(Setting.ENABLED, text -> Parsers.choice(Enabled.class, text));
        mode = settings.value(Setting.MODE, text -> Parsers.choice(Mode.class, text));
        credentials = new CredentialsReader(settings, mode == Mode.OFFLINE, isSigning).read();
        endpoints = SectionReader.endpoints(settings);
        tokenDefaults = SectionReader.tokenDefaults(settings);
        access = SectionReader.access(settings);
        http = SectionReader.http(settings);
        idempotencyScope = settings.value(Setting.IDEMPOTENCY_SCOPE, Parsers::scope);
        retrySafe = settings.flag(Setting.ROOMS_RETRY_SAFE);
        audited = settings.flag(Setting.AUDIT);
        settings.reportUnknownKeys();
        problems = List.copyOf(settings.problems());
        faults = Collections.unmodifiableSet(settings.faults());
        warnings = List.copyOf(settings.warnings());
    }

    /**
     * Reads settings from a map, under the same keys and with the same checks as in a container.
     *
     * @param settings from key to value
     * @return the settings, all of them right
     * @throws InvalidConfigurationException if any is missing or wrong
     */
    public static VideoSdkConfig of(Map<String, String> settings) {
        return from(new MapSource(settings)).requireUsable();
    }

    /**
     * Reads the settings of this application from the server's MicroProfile Config. Ask {@link #isUsable()} next.
     *
     * @return the settings, right or not
     */
    public static VideoSdkConfig ofThisServer() {
        return from(MicroProfileSource.ofThisServer());
    }

    /**
     * The same for whoever makes no token. A {@code videosdk.secret-file} that can be read only once, such as a pipe, is left
     * to the one who does, so {@link #secrets()} must not be asked for.
     *
     * @return the settings, right or not
     */
    public static VideoSdkConfig ofThisServerForRouting() {
        return forRouting(MicroProfileSource.ofThisServer());
    }

    static VideoSdkConfig forRouting(SettingsSource source) {
        return new VideoSdkConfig(new SettingsReader(source), false);
    }

    static VideoSdkConfig from(SettingsSource source) {
        return new VideoSdkConfig(new SettingsReader(source), true);
    }

    /**
     * Whether all settings are right.
     *
     * @return {@code false} if there is at least one problem
     */
    public boolean isUsable() {
        return problems.isEmpty();
    }

    /**
     * What is missing or wrong.
     *
     * @return one sentence each
     */
    public List<String> problems() {
        return problems;
    }

    /**
     * What has to be set right, without what was found there, so that a stranger may read it.
     *
     * @return the names of settings
     */
    public Set<String> faults() {
        return faults;
    }

    /**
     * What is allowed, but probably not what was meant.
     *
     * @return one sentence each, after its {@link io.github.videosdk.jakarta.ErrorCode}
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * This, if all settings are right.
     *
     * @return this
     * @throws InvalidConfigurationException if any is missing or wrong
     */
    public VideoSdkConfig requireUsable() {
        if (!isUsable()) {
            throw new InvalidConfigurationException(problems);
        }
        return this;
    }

    /**
     * Whether the endpoints are served.
     *
     * @return as set, {@code AUTO} by default
     */
    public Enabled enabled() {
        return enabled;
    }

    /**
     * Who makes the rooms.
     *
     * @return as set, {@code LIVE} by default
     */
    public Mode mode() {
        return mode;
    }

    /**
     * The API key of the account.
     *
     * @return the {@code apikey} claim of every token
     */
    public String apiKey() {
        return credentials.apiKey();
    }

    /**
     * The secrets in force now. The same object comes back until they change.
     *
     * @return what signs and what verifies
     */
    public Secrets secrets() {
        return credentials.secrets().get();
    }

    /**
     * What the endpoints are.
     *
     * @return with defaults filled in
     */
    public Endpoints endpoints() {
        return endpoints;
    }

    /**
     * What a token is like if nothing better is known.
     *
     * @return with defaults filled in
     */
    public TokenDefaults tokenDefaults() {
        return tokenDefaults;
    }

    /**
     * Who gets a token.
     *
     * @return with defaults filled in
     */
    public Access access() {
        return access;
    }

    /**
     * How VideoSDK is called.
     *
     * @return with defaults filled in
     */
    public Http http() {
        return http;
    }

    /**
     * Within what an {@code Idempotency-Key} leads to one meeting: {@code videosdk.idempotency.scope}.
     *
     * @return as set; empty by default, which means the context path of the application
     */
    public Optional<String> idempotencyScope() {
        return Optional.of(idempotencyScope).filter(scope -> !scope.isEmpty());
    }

    /**
     * Whether every creation carries a {@code customRoomId}, so that a retry cannot make a second room.
     *
     * @return {@code true} by default
     */
    public boolean isRetrySafe() {
        return retrySafe;
    }

    /**
     * Whether the endpoints log and report who got a token, who did not, and who made a room.
     *
     * @return {@code true} by default
     */
    public boolean isAudited() {
        return audited;
    }

    /** Shows what helps an operator, and neither key nor secret. */
    @Override
    public String toString() {
        return "VideoSdkConfig[mode=" + mode + ", api=" + http.api() + ", path=" + endpoints.path() + "/, endpoints="
                + endpoints.served() + ", problems=" + problems.size() + "]";
    }
}
