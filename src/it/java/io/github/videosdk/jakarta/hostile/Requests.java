package io.github.videosdk.jakarta.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.videosdk.jakarta.hostile.HostileRequest.Expectation;
import io.github.videosdk.jakarta.hostile.HostileRequest.Wire;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which request has which index. */
final class Requests {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What every server takes in a header. */
    private static final int LONGEST_IN_HEADER = 3_000;

    private final Target target;
    private final long seed;
    private final HostileTokens tokens;

    Requests(Target target, long seed, long now) {
        this.target = target;
        this.seed = seed;
        this.tokens = new HostileTokens(target.apiKey(), target.secret(), now);
    }

    HostileRequest request(int index) {
        Dice dice = new Dice(seed, index);
        return switch (dice.below(20)) {
            case 0, 1, 2 -> genuine(dice).request(index);
            case 3, 4, 5, 6, 7, 8 -> forged(dice).request(index);
            case 9, 10 -> oddToken(dice).request(index);
            case 11, 12 -> oddBody(dice).request(index);
            case 13 -> oddWish(dice).request(index);
            case 14 -> oddQuery(dice).request(index);
            case 15 -> OddHeads.withOddHeaders(tokenless(dice), dice).request(index);
            case 16 -> OddHeads.withOddTarget(tokenless(dice), target, dice).request(index);
            case 17 -> OddFraming.of(tokenless(dice), dice).request(index);
            default -> mutated(tokenless(dice), dice, index);
        };
    }

    private Draft genuine(Dice dice) {
        return bringing(tokens.genuine(dice), dice).expect(Expectation.MEETING);
    }

    private Draft forged(Dice dice) {
        return bringing(tokens.forged(dice), dice).expect(Expectation.REFUSAL);
    }

    private Draft oddToken(Dice dice) {
        return bringing(tokens.odd(dice), dice).expect(Expectation.ANYTHING);
    }

    /** A server may take part of a malformed request for the next one, and log it. */
    private Draft tokenless(Dice dice) {
        return switch (dice.below(4)) {
            case 0, 1 -> bringing(dice.of("a.b.c", "none", "0"), dice).expect(Expectation.REFUSAL);
            case 2 -> query(dice, dice.oneIn(2) ? "" : "?roomId=abcd-efgh-ijkl&participantId=x");
            default -> post(endpoint(dice)).body(new byte[0]);
        };
    }

    /** A token in one of the documented ways. */
    private Draft bringing(String token, Dice dice) {
        Draft draft = post(endpoint(dice)).carrying(token);
        boolean fitsIntoHeader = token.length() <= LONGEST_IN_HEADER && token.matches("[\\x21-\\x7e]+");
        if (fitsIntoHeader && dice.oneIn(3)) {
            boolean isBare = dice.oneIn(2) && token.matches("[\\w-]+\\.[\\w-]+\\.[\\w-]*");
            draft.header("Authorization", (isBare ? "" : dice.of("Bearer ", "bearer ", "BEARER   ")) + token);
            return dice.oneIn(2) ? draft : draft.body(new byte[0]);
        }
        return dice.oneIn(3) ? inForm(draft, token, dice) : inJson(draft, token, dice);
    }

    private static Draft inForm(Draft draft, String token, Dice dice) {
        List<String> fields = new ArrayList<>(List.of("token=" + URLEncoder.encode(token, UTF_8)));
        for (int more = dice.below(4); more > 0; more--) {
            fields.add(dice.letters(9) + more + "=" + URLEncoder.encode(OddText.any(dice), UTF_8));
        }
        Collections.rotate(fields, dice.below(4));
        draft.header("Content-Type", dice.of(FORM, FORM + "; charset=UTF-8", "Application/X-WWW-Form-Urlencoded"));
        return framed(draft, String.join("&", fields).getBytes(UTF_8), dice);
    }

    private static Draft inJson(Draft draft, String token, Dice dice) {
        List<String> members = new ArrayList<>(List.of("\"token\":" + OddText.quoted(token, dice)));
        for (int more = dice.below(4); more > 0; more--) {
            members.add("\"" + dice.letters(9) + more + "\" : " + OddText.quoted(OddText.any(dice), dice));
        }
        Collections.rotate(members, dice.below(4));
        if (dice.oneIn(5)) {
            return framed(draft, object(members), dice);
        }
        draft.header("Content-Type", dice.of(JSON, JSON + ";charset=utf-8", "Application/JSON", FORM));
        return framed(draft, object(members), dice);
    }

    private static byte[] object(List<String> members) {
        return ("{" + String.join(",\r\n\t", members) + "}").getBytes(UTF_8);
    }

    private static Draft framed(Draft draft, byte[] body, Dice dice) {
        return dice.oneIn(4) ? draft.chunkedBody(body, dice) : draft.body(body);
    }

    private String endpoint(Dice dice) {
        String name = dice.oneIn(2) ? "create-meeting" : "validate-meeting/" + target.roomId();
        return dice.oneIn(8) ? name + "/" : name;
    }

    private Draft post(String endpoint) {
        return to(endpoint).method("POST");
    }

    private Draft to(String endpoint) {
        return new Draft()
                .target(target.base().getRawPath() + "videosdk/" + endpoint)
                .header("Host", target.base().getRawAuthority());
    }

    private Draft query(Dice dice, String query) {
        return to("get-token" + (dice.oneIn(8) ? "/" : "") + query).method(dice.oneIn(10) ? "HEAD" : "GET");
    }

    private Draft oddBody(Dice dice) {
        boolean isGood = dice.oneIn(2);
        String token = isGood ? tokens.genuine(dice) : tokens.forged(dice);
        byte[] body = OddBodies.with(token, dice);
        Draft draft =
                post(endpoint(dice)).carrying(token).expect(isGood ? Expectation.ANYTHING : Expectation.NO_MEETING);
        if (!dice.oneIn(8)) {
            draft.header("Content-Type", OddBodies.type(dice));
        }
        // A server that will not read so much closes the connection, and its answer may get lost.
        return framed(draft.wire(body.length > 16_000 ? Wire.ALONE : Wire.CLEAN), body, dice);
    }

    /** A good token, and wishes for the meeting that are less so. */
    private Draft oddWish(Dice dice) {
        String token = tokens.genuine(dice);
        String id = dice.oneIn(2) ? "" : "/" + OddText.inUrl(OddText.any(dice), dice);
        Draft draft =
                post(dice.oneIn(2) ? "validate-meeting" + id : "create-meeting").carrying(token);
        List<String> members = new ArrayList<>(List.of("\"token\":\"" + token + "\""));
        for (String name : List.of("customRoomId", "geoFence", "region", "token", "permissions", "roles", "webhook")) {
            if (dice.oneIn(4)) {
                members.add("\"" + name + "\":"
                        + (dice.oneIn(3) ? OddText.json(dice) : OddText.quoted(OddText.any(dice), dice)));
            }
        }
        if (dice.oneIn(3)) {
            draft.header("Idempotency-Key", dice.of(dice.letters(1 + dice.below(300)), "a,b", "\u00e9", "k", "\"k\""));
        }
        Collections.rotate(members, dice.below(9));
        draft.header("Content-Type", JSON);
        return framed(draft.wire(id.isEmpty() ? Wire.CLEAN : Wire.ALONE), object(members), dice)
                .expect(Expectation.ANYTHING);
    }

    private Draft oddQuery(Dice dice) {
        StringBuilder query = new StringBuilder();
        for (int parameters = dice.below(6); parameters >= 0; parameters--) {
            String name =
                    dice.of("roomId", "participantId", "peerId", "token", "permissions", "", dice.letters(3), "%zz");
            query.append(query.length() == 0 ? '?' : '&').append(name);
            if (!dice.oneIn(6)) {
                query.append('=').append(dice.oneIn(4) ? oddEscape(dice) : OddText.inUrl(OddText.any(dice), dice));
            }
        }
        if (dice.oneIn(20)) {
            query.append(("&" + dice.letters(1) + "=1").repeat(1_100));
        }
        return query(dice, query.toString()).wire(Wire.ALONE);
    }

    private static String oddEscape(Dice dice) {
        return dice.of(
                "%",
                "%4", "%zz", "%u0041", "%c0%ae", "%ed%a0%80", "%ff", "%00", "%0d%0aX:%20y", "+", "%2525", ";", "=");
    }

    private static HostileRequest mutated(Draft draft, Dice dice, int index) {
        byte[] bytes = Mutation.of(draft.bytes(), dice);
        return draft.wire(Wire.UNSURE).expectNothingCertain().request(index, bytes);
    }
}
