package io.github.videosdk.jakarta.silence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads files line by line, and keeps where a leak is, but not the leak. */
final class Reading {

    /** What an audit line has of a token. */
    private static final Pattern ID = Pattern.compile("\\bjti=([\\w-]+)");

    private final LeakSearch search;
    private final List<String> leaks = new ArrayList<>();
    private final Set<String> ids = new TreeSet<>();
    private long lines;

    Reading(LeakSearch search) {
        this.search = search;
    }

    void read(Path file) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                look(line, file + ":" + number);
            }
            lines += number;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void look(String line, String place) {
        search.leaksIn(line).forEach(leak -> leaks.add(place + " " + leak));
        ID.matcher(line).results().forEach(found -> ids.add(found.group(1)));
    }

    /** File, line and kind of each. */
    List<String> leaks() {
        return List.copyOf(leaks);
    }

    /** Of the tokens that audit lines tell of. */
    Set<String> ids() {
        return ids;
    }

    long lines() {
        return lines;
    }
}
