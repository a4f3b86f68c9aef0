package io.github.videosdk.jakarta.token;

import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** The configured defaults in the words of this package. */
record TokenDefaults(Duration ttl, Set<Permission> permissions, Set<Role> roles) {

    static TokenDefaults of(VideoSdkConfig.TokenDefaults configured) {
        return new TokenDefaults(
                configured.ttl(),
                configured.permissions().stream()
                        .map(claim -> Permission.ofClaim(claim).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet()),
                configured.roles().stream()
                        .map(claim -> Role.ofClaim(claim).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
