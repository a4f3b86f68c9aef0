package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.container.Client.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Gets a token and does something good or bad with it, each time it is asked to. */
final class SoakClient implements Consumer<Load> {

    /** How every request may end, whatever is wrong with VideoSDK. */
    static final Map<String, Set<Integer>> STATUSES = Map.of(
            "get-token", Set.of(200),
            "create-meeting", Set.of(200, 502, 503, 504),
            "create with key", Set.of(200, 502, 503, 504),
            "validate-meeting", Set.of(200, 502, 503, 504),
            "unknown meeting", Set.of(404, 502, 503, 504),
            "forged token", Set.of(401),
            "broken body", Set.of(400));

    private static final String UNKNOWN = "gone-gone-gone";
    private static final int CREATIONS_PER_KEY = 4;

    private final Client client;
    private final String name;
    private final Random random;
    private final Map<String, Set<String>> rooms = new ConcurrentHashMap<>();
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private int creations;

    SoakClient(Client client, String name, long seed) {
        this.client = client;
        this.name = name;
        this.random = new Random(seed);
    }

    /** Of each creation that has succeeded; those with the same key are the same. */
    Map<String, Set<String>> rooms() {
        return rooms;
    }

    /** What answers that there is no such room is VideoSDK, and not our breaker. */
    boolean reachesVideoSdk() {
        return validate(UNKNOWN, client.token()).status() == 404;
    }

    @Override
    public void accept(Load load) {
        load.ask("get-token", () -> client.get("videosdk/get-token?participantId=" + name))
                .map(answer -> answer.text("token"))
                .ifPresent(token -> use(token, load));
    }

    private void use(String token, Load load) {
        switch (random.nextInt(8)) {
            case 0, 1 -> create(name + "a" + creations++, token, load);
            case 2, 3 -> createWithKey(name + "k" + creations++ / CREATIONS_PER_KEY, token, load);
            case 4 -> load.ask("unknown meeting", () -> validate(UNKNOWN, token));
            case 5 -> load.ask("forged token", () -> create("forged", forged(token)));
            case 6 -> load.ask("broken body", () -> client.postJson("videosdk/create-meeting", "{\"token\":" + token));
            default ->
                rooms.values().stream()
                        .skip(random.nextInt(rooms.size() + 1))
                        .findFirst()
                        .ifPresent(known -> validate(known, token, load));
        }
    }

    private void create(String creation, String token, Load load) {
        note(creation, load.ask("create-meeting", () -> create(creation, token)), token, load);
    }

    /** Whoever shows the token owns the key. */
    private void createWithKey(String key, String fresh, Load load) {
        String token = owners.computeIfAbsent(key, unused -> fresh);
        note(key, load.ask("create with key", () -> create(key, token, "Idempotency-Key", key)), token, load);
    }

    private void note(String creation, Optional<Answer> created, String token, Load load) {
        created.map(answer -> answer.text("roomId")).ifPresent(room -> {
            rooms.computeIfAbsent(creation, unused -> ConcurrentHashMap.newKeySet())
                    .add(room);
            validate(rooms.get(creation), token, load);
        });
    }

    private void validate(Set<String> known, String token, Load load) {
        load.ask("validate-meeting", () -> validate(known.iterator().next(), token));
    }

    /** The name of the creation goes along as the region, so that VideoSDK's side can tell whose it was. */
    private Answer create(String creation, String token, String... headers) {
        return client.post(
                "videosdk/create-meeting", "{\"token\":\"" + token + "\",\"region\":\"" + creation + "\"}", headers);
    }

    private Answer validate(String room, String token) {
        return client.postNothing("videosdk/validate-meeting/" + room, "Authorization", token);
    }

    private static String forged(String token) {
        return token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
    }
}
