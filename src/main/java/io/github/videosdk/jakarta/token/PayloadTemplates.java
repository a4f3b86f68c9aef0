package io.github.videosdk.jakarta.token;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The templates of one account and one secret, each made when it is needed first; there can be 64. */
final class PayloadTemplates {

    private static final Permission[] PERMISSIONS = Permission.values();
    private static final Role[] ROLES = Role.values();

    private final String apiKey;
    private final HmacSha256 hmac;
    private final AtomicReferenceArray<PayloadTemplate> made =
            new AtomicReferenceArray<>(1 << (PERMISSIONS.length + ROLES.length + 1));

    PayloadTemplates(String apiKey, HmacSha256 hmac) {
        this.apiKey = apiKey;
        this.hmac = hmac;
    }

    PayloadTemplate of(Set<Permission> permissions, Set<Role> roles, boolean scoped) {
        int index = index(permissions, roles, scoped);
        PayloadTemplate template = made.get(index);
        if (template == null) {
            template = new PayloadTemplate(apiKey, hmac, permissions, roles, scoped);
            made.set(index, template);
        }
        return template;
    }

    /** One bit for each of them. */
    private static int index(Set<Permission> permissions, Set<Role> roles, boolean scoped) {
        int index = scoped ? 1 : 0;
        for (Permission permission : PERMISSIONS) {
            index = index << 1 | (permissions.contains(permission) ? 1 : 0);
        }
        for (Role role : ROLES) {
            index = index << 1 | (roles.contains(role) ? 1 : 0);
        }
        return index;
    }
}
