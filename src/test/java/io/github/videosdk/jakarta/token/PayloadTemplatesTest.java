package io.github.videosdk.jakarta.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each combination has a template of its own, and keeps it. */
class PayloadTemplatesTest {

    private static final List<Set<Permission>> PERMISSIONS = subsets(Permission.class);
    private static final List<Set<Role>> ROLES = subsets(Role.class);

    private final PayloadTemplates templates = new PayloadTemplates(
            TestAccount.API_KEY, HmacSha256.withKey(TestAccount.SECRET.getBytes(StandardCharsets.UTF_8)));

    @Test
    void anyCombination_hasTheTemplateThatSaysIt() {
        Set<PayloadTemplate> seen = new HashSet<>();
        for (Set<Permission> permissions : PERMISSIONS) {
            for (Set<Role> roles : ROLES) {
                for (boolean scoped : new boolean[] {false, true}) {
                    PayloadTemplate template = templates.of(permissions, roles, scoped);
                    assertThat(template.permissions()).isEqualTo(permissions);
                    assertThat(template.roles()).isEqualTo(expectedRoles(roles, scoped));
                    seen.add(template);
                }
            }
        }
        assertThat(seen).hasSize(64);
    }

    @Test
    void template_isMadeOnce() {
        PayloadTemplate template = templates.of(PERMISSIONS.get(1), ROLES.get(1), true);
        assertThat(templates.of(Set.copyOf(PERMISSIONS.get(1)), Set.copyOf(ROLES.get(1)), true))
                .isSameAs(template);
    }

    private static Set<Role> expectedRoles(Set<Role> roles, boolean scoped) {
        return scoped ? Set.of(Role.RTC) : roles;
    }

    private static <E extends Enum<E>> List<Set<E>> subsets(Class<E> type) {
        E[] all = type.getEnumConstants();
        return IntStream.range(0, 1 << all.length)
                .<Set<E>>mapToObj(bits -> {
                    Set<E> subset = EnumSet.noneOf(type);
                    IntStream.range(0, all.length)
                            .filter(i -> (bits >> i & 1) == 1)
                            .forEach(i -> subset.add(all[i]));
                    return subset;
                })
                .toList();
    }
}
