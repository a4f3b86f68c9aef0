package io.github.videosdk.jakarta.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;

/** Who has logged in, as the container or a filter of the host says. */
public final class Login {

    private Login() {}

    /**
     * The name of the caller's principal.
     *
     * @param request a request
     * @return empty if there is none. A principal without a name is none, and so is one that throws: TomEE's MicroProfile
     *     JWT throws where the request has no token
     */
    public static Optional<String> nameOf(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getUserPrincipal())
                    .map(Principal::getName)
                    .filter(name -> !name.isBlank());
        } catch (RuntimeException nobody) {
            return Optional.empty();
        }
    }

    /**
     * Whether the caller has a role.
     *
     * @param request a request
     * @param role the name of a role
     * @return {@code false} also where {@link #nameOf} is empty
     */
    public static boolean hasRole(HttpServletRequest request, String role) {
        try {
            return nameOf(request).isPresent() && request.isUserInRole(role);
        } catch (RuntimeException nobody) {
            return false;
        }
    }
}
