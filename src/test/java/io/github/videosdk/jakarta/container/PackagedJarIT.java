package io.github.videosdk.jakarta.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import jakarta.json.Json;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.glassfish.jersey.server.model.ExtendedResource;
import org.junit.jupiter.api.Test;

/** What a user downloads. */
class PackagedJarIT {

    private static final String ROOT = "io/github/videosdk/jakarta/";
    private static final long LARGEST = 800 * 1024;

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

    /** Of the bundled libraries only a part is there. */
    @Test
    void everyClassThatIsReferredTo_isInTheJarOrOnTheServer() {
        String apis = Stream.of(
                        Json.class,
                        ConfigProvider.class,
                        HealthCheck.class,
                        Operation.class,
                        ExtendedResource.class,
                        OpenTelemetry.class,
                        Context.class)
                .map(HostWar::libraryOf)
                .map(File::getPath)
                .collect(Collectors.joining(File.pathSeparator));
        StringWriter missing = new StringWriter();
        PrintWriter out = new PrintWriter(missing);
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "--missing-deps",
                        "--class-path",
                        apis,
                        HostWar.jar().getPath());

        assertThat(missing.toString()).isEmpty();
        assertThat(status).isZero();
    }

    @Test
    void everyMethodAndFieldThatIsReferredTo_isThere() throws IOException {
        JavaClasses classes;
        try (JarFile jar = new JarFile(HostWar.jar())) {
            classes = new ClassFileImporter().importJar(jar);
        }
        Stream<JavaAccess<?>> accesses = classes.stream().flatMap(type -> type.getAccessesFromSelf().stream());

        assertThat(accesses.map(JavaAccess::getTarget).filter(PackagedJarIT::isOurs))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target.resolveMember())
                        .as(target.getFullName())
                        .isPresent());
    }

    private static boolean isOurs(AccessTarget target) {
        return target.getOwner().getName().startsWith(ROOT.replace('/', '.'));
    }

    @Test
    void jar_isSmall() {
        assertThat(HostWar.jar()).satisfies(jar -> assertThat(jar.length()).isLessThan(LARGEST));
    }

    @Test
    void billOfMaterials_namesWhatIsBundledAndNothingElse() throws IOException {
        JsonNode bill = new ObjectMapper()
                .readTree(Path.of(System.getProperty("videosdk.test.sbom")).toFile());
        assertThat(bill.get("components").findValuesAsText("name"))
                .contains("nimbus-jose-jwt", "failsafe")
                .doesNotContain("jakarta.jakartaee-web-api", "microprofile-config-api", "junit-jupiter");
    }

    @Test
    void publishedPom_namesNothingThatIsBundled() throws IOException {
        assertThat(Files.readString(Path.of(System.getProperty("videosdk.test.pom"))))
                .contains("<artifactId>videosdk-jakarta</artifactId>")
                .doesNotContain("<artifactId>nimbus-jose-jwt</artifactId>", "<groupId>dev.failsafe</groupId>")
                .doesNotContain("<profiles>", "<build>", "<scope>test</scope>");
    }
}
