package io.github.videosdk.jakarta.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As {@link TokenRequests}, but a million of them in a minute, and no simpler ones of the same kind. */
final class RandomRequests {

    private static final List<Set<Permission>> PERMISSIONS = List.of(
            Set.of(Permission.ASK_JOIN),
            Set.of(Permission.ALLOW_JOIN),
            Set.of(Permission.ALLOW_MOD),
            Set.of(Permission.ALLOW_JOIN, Permission.ALLOW_MOD));

    private static final List<Set<Role>> ROLES =
            List.of(Set.of(), Set.of(Role.RTC), Set.of(Role.CRAWLER), Set.of(Role.RTC, Role.CRAWLER));

    private final Random random;

    RandomRequests(Random random) {
        this.random = random;
    }

    List<TokenRequest> list(int size) {
        return Stream.generate(this::next).limit(size).toList();
    }

    private TokenRequest next() {
        TokenRequest.Builder request = TokenRequest.builder();
        boolean isScoped = random.nextInt(4) > 0;
        sometimes(() -> request.permissions(PERMISSIONS.get(random.nextInt(4))));
        sometimes(() -> request.roles(ROLES.get(random.nextInt(isScoped ? 2 : 4))));
        sometimes(() -> request.ttl(Duration.ofSeconds(1 + random.nextInt(1_000_000), random.nextInt(1_000_000_000))));
        if (isScoped) {
            sometimes(() -> request.roomId("r" + text()));
            sometimes(() -> request.participantId(text() + "p"));
        }
        sometimes(() -> request.claim("host " + text(), value(2)).claim(text() + " host", value(2)));
        return request.build();
    }

    private void sometimes(Runnable step) {
        if (random.nextBoolean()) {
            step.run();
        }
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> text();
            case 1 -> random.nextInt(100) - 50;
            case 2 -> random.nextLong();
            case 3 -> random.nextGaussian() * 1e6;
            case 4 -> random.nextInt();
            case 5 -> random.nextBoolean();
            case 6 -> several(() -> value(depth - 1));
            default -> object(depth - 1);
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        several(this::text).forEach(name -> members.put(name, value(depth)));
        return members;
    }

    private <T> List<T> several(Supplier<T> one) {
        return new ArrayList<>(Stream.generate(one).limit(random.nextInt(4)).toList());
    }

    /** Letters and what else is printable, or all of ASCII, or all of Unicode but halves of characters. */
    private String text() {
        return switch (random.nextInt(4)) {
            case 0 -> text(0, 0x80);
            case 1 -> text(0, Character.MAX_CODE_POINT + 1);
            default -> text(' ', 0x7f);
        };
    }

    private String text(int first, int end) {
        return random.ints(random.nextInt(20), first, end)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
