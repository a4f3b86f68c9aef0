package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What a user downloads. */
class PackagedJarIT {

    private static final String ROOT = "io/github/videosdk/jakarta/";
    private static final long LARGEST = 1024 * 1024;

    private static List<String> names() {
        try (JarFile jar = new JarFile(HostWar.jar())) {
            return jar.stream().map(ZipEntry::getName).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyClass_isInOurRootPackage() {
        assertThat(names())
                .filteredOn(name -> name.endsWith(".class"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith(ROOT));
    }

    @Test
    void whatIsBundled_comesWithItsLicence() {
        assertThat(names())
                .anyMatch(name -> name.startsWith(ROOT + "shaded/nimbus/"))
                .anyMatch(name -> name.startsWith(ROOT + "shaded/failsafe/"))
                .contains("META-INF/LICENSE", "META-INF/licenses/Apache-2.0.txt", "META-INF/licenses/NOTICE.txt");
    }

    @Test
    void nothingIsAnnounced_thatAScanningServerWouldAdopt() {
        assertThat(names())
                .contains("META-INF/web-fragment.xml", "META-INF/beans.xml")
                .filteredOn(name -> name.startsWith("META-INF/services/") && !name.endsWith("/"))
                .containsExactly("META-INF/services/jakarta.enterprise.inject.spi.Extension");
    }

    /** With our Application in the index, WildFly would drop the default one of the host. */
    @Test
    void indexOfClasses_hasOurResourcesAndBeans_butNotOurApplication() throws IOException {
        try (JarFile jar = new JarFile(HostWar.jar())) {
            byte[] bytes =
                    jar.getInputStream(jar.getEntry("META-INF/jandex.idx")).readAllBytes();
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .contains("GetTokenResource", "CreateMeetingResource", "ValidateMeetingResource", "TokenProducer")
                    .doesNotContain("VideoSdkApplication");
        }
    }

    @Test
    void noClass_mentionsABundledLibraryUnderItsOwnName() throws IOException {
        try (JarFile jar = new JarFile(HostWar.jar())) {
            for (JarEntry entry :
                    jar.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                String code = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(code).as(entry.getName()).doesNotContain("Lcom/nimbusds/", "Ldev/failsafe/");
            }
        }
    }

    @Test
    void jar_isSmall() {
        assertThat(HostWar.jar()).satisfies(jar -> assertThat(jar.length()).isLessThan(LARGEST));
    }

    @Test
    void publishedPom_namesNothingThatIsBundled() throws IOException {
        assertThat(Files.readString(Path.of(System.getProperty("videosdk.test.pom"))))
                .contains("<artifactId>videosdk-jakarta</artifactId>")
                .doesNotContain("<artifactId>nimbus-jose-jwt</artifactId>\n      <version>")
                .doesNotContain("<groupId>dev.failsafe</groupId>");
    }
}
