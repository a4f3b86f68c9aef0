package io.github.videosdk.jakarta.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link within the repository leads somewhere. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");

    private record Link(Page from, String file, String anchor) {

        Path target() {
            return file.isEmpty()
                    ? from.path()
                    : from.path().resolveSibling(file).normalize();
        }

        boolean isBroken() {
            boolean isThere = Files.exists(target());
            return !isThere
                    || anchor != null && !Page.at(target().toString()).anchors().contains(anchor);
        }

        @Override
        public String toString() {
            return from.path() + " -> " + file + (anchor == null ? "" : "#" + anchor);
        }
    }

    private static Stream<Link> linksOf(Page page) {
        return LINK.matcher(page.withoutCode()).results().map(link -> new Link(page, link.group(1), link.group(2)));
    }

    @Test
    void everyLink_leadsSomewhere() {
        List<Link> links = Page.all().stream().flatMap(LinksTest::linksOf).toList();

        assertThat(links).hasSizeGreaterThan(30).filteredOn(Link::isBroken).isEmpty();
    }
}
