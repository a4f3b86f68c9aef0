package io.github.videosdk.jakarta.config;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The settings as editors find them: the MicroProfile tools collect what is annotated so in the libraries of a project, and
 * offer it in {@code microprofile-config.properties}. Nobody makes or injects one of these.
 */
final class SettingsInEditors {

    @ConfigProperty(name = "videosdk.enabled", defaultValue = "auto")
    String enabled;

    @ConfigProperty(name = "videosdk.mode", defaultValue = "live")
    String mode;

    @ConfigProperty(name = "videosdk.api-key")
    String apiKey;

    @ConfigProperty(name = "videosdk.secret")
    String secret;

    @ConfigProperty(name = "videosdk.secret-key")
    String secretKey;

    @ConfigProperty(name = "videosdk.secret-file")
    String secretFile;

    @ConfigProperty(name = "videosdk.secret-previous")
    String secretPrevious;

    @ConfigProperty(name = "videosdk.api-endpoint", defaultValue = "https://api.videosdk.live")
    String apiEndpoint;

    @ConfigProperty(name = "videosdk.api-endpoint.allow-http", defaultValue = "false")
    boolean apiEndpointAllowHttp;

    @ConfigProperty(name = "videosdk.path", defaultValue = "/videosdk")
    String path;

    @ConfigProperty(name = "videosdk.endpoints", defaultValue = "get-token,create-meeting,validate-meeting")
    String endpoints;

    @ConfigProperty(name = "videosdk.token.ttl", defaultValue = "24h")
    String tokenTtl;

    @ConfigProperty(name = "videosdk.token.permissions", defaultValue = "allow_join")
    String tokenPermissions;

    @ConfigProperty(name = "videosdk.token.roles")
    String tokenRoles;

    @ConfigProperty(name = "videosdk.access.allowed-roles")
    String accessAllowedRoles;

    @ConfigProperty(name = "videosdk.access.moderator-roles")
    String accessModeratorRoles;

    @ConfigProperty(name = "videosdk.access.participant-from-principal", defaultValue = "false")
    boolean accessParticipantFromPrincipal;

    @ConfigProperty(name = "videosdk.access.unauthenticated", defaultValue = "challenge")
    String accessUnauthenticated;

    @ConfigProperty(name = "videosdk.cors.allowed-origins")
    String corsAllowedOrigins;

    @ConfigProperty(name = "videosdk.compatibility.aliases", defaultValue = "false")
    boolean compatibilityAliases;

    @ConfigProperty(name = "videosdk.compatibility.tokenless-create", defaultValue = "false")
    boolean compatibilityTokenlessCreate;

    @ConfigProperty(name = "videosdk.idempotency.scope")
    String idempotencyScope;

    @ConfigProperty(name = "videosdk.http.connect-timeout", defaultValue = "2s")
    String httpConnectTimeout;

    @ConfigProperty(name = "videosdk.http.timeout", defaultValue = "10s")
    String httpTimeout;

    @ConfigProperty(name = "videosdk.http.max-retries", defaultValue = "2")
    int httpMaxRetries;

    @ConfigProperty(name = "videosdk.http.max-concurrent", defaultValue = "16")
    int httpMaxConcurrent;

    @ConfigProperty(name = "videosdk.http.proxy")
    String httpProxy;

    @ConfigProperty(name = "videosdk.rooms.retry-safe", defaultValue = "true")
    boolean roomsRetrySafe;

    @ConfigProperty(name = "videosdk.audit", defaultValue = "true")
    boolean audit;

    private SettingsInEditors() {}
}
