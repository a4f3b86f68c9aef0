package io.github.videosdk.jakarta.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of Markdown.
 *
 * @param path below the directory of the project
 * @param text all of it
 */
public record Page(Path path, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```(\\w+)\\n(.*?)^ *```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /** One page. */
    public static Page at(String path) {
        return of(Path.of(path));
    }

    /** The README, the site, and the pages of the repository. */
    static List<Page> all() {
        return Stream.of("README.md", "src/bench/README.md", "src/site/markdown", ".github")
                .map(Path::of)
                .flatMap(Page::filesIn)
                .filter(file -> file.toString().endsWith(".md"))
                .sorted()
                .map(Page::of)
                .toList();
    }

    private static Stream<Path> filesIn(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Page of(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those that say what language they are in. */
    public List<CodeBlock> codeBlocks() {
        return BLOCK.matcher(text)
                .results()
                .map(block -> new CodeBlock(
                        path + ":" + lineAt(block.start()),
                        block.group(2),
                        block.group(3).replaceAll("(?m)^" + block.group(1), "")))
                .toList();
    }

    private long lineAt(int offset) {
        return text.substring(0, offset).lines().count() + 1;
    }

    /** From a heading to the next one of the same level. */
    public Page section(String heading) {
        int start = text.indexOf("## " + heading + "\n");
        if (start < 0) {
            throw new AssertionError(path + " has no section \"" + heading + "\"");
        }
        int end = text.indexOf("\n## ", start);
        return new Page(path, text.substring(start, end < 0 ? text.length() : end));
    }

    /** As GitHub makes them of headings. */
    Set<String> anchors() {
        return HEADING.matcher(withoutCode())
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase()
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    String withoutCode() {
        return BLOCK.matcher(text).replaceAll("");
    }
}
