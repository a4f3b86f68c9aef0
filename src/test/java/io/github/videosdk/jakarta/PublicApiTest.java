package io.github.videosdk.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a host may compile against, member by member, is what {@code src/test/api/public-api.txt} has. A change of that
 * file is a change that hosts see: after the first release it may grow, and nothing in it may go.
 */
class PublicApiTest {

    private static final String ROOT = "io.github.videosdk.jakarta";
    private static final Path WRITTEN_DOWN = Path.of("src/test/api/public-api.txt");

    /** Public for other packages of ours, or because servers demand it. */
    private static final Set<String> NOT_FOR_HOSTS = Set.of(
            "access.PolicyInForce",
            "access.PolicyReport",
            "audit.Audit",
            "audit.Tally",
            "config.Printable",
            "config.Secrets",
            "health.HealthExtension",
            "servlet.InternalPathServlet");

    private static final Set<String> PACKAGES_NOT_FOR_HOSTS = Set.of("endpoint", "remote", "rest");

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static List<String> found() {
        return LIBRARY.stream()
                .filter(PublicApiTest::isForHosts)
                .map(JavaClass::reflect)
                .flatMap(PublicApiTest::linesOf)
                .sorted()
                .toList();
    }

    private static boolean isForHosts(JavaClass type) {
        String name = type.getName().substring(ROOT.length() + 1);
        String outermost = name.split("\\$")[0];
        boolean isVisible = isPublic(type)
                && type.getEnclosingClass().map(PublicApiTest::isPublic).orElse(true);
        return isVisible
                && !NOT_FOR_HOSTS.contains(outermost)
                && !PACKAGES_NOT_FOR_HOSTS.contains(outermost.split("\\.")[0]);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static Stream<String> linesOf(Class<?> type) {
        String owner = abbreviated(type.getName());
        return Stream.concat(
                Stream.of(owner + ": " + abbreviated(type.toGenericString())),
                Stream.of(type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                        .flatMap(Arrays::stream)
                        .map(Member.class::cast)
                        .filter(PublicApiTest::isSeen)
                        .map(member -> owner + ": " + abbreviated(text(member)).replace(owner + ".", "")));
    }

    private static boolean isSeen(Member member) {
        return !member.isSynthetic() && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static String text(Member member) {
        return member instanceof Field field ? field.toGenericString() : ((Executable) member).toGenericString();
    }

    private static String abbreviated(String text) {
        return text.replace(ROOT + ".", "").replaceAll("\\bjava\\.(?:lang|util|time)\\.", "");
    }

    @Test
    void publicApi_isWhatIsWrittenDown() throws IOException {
        assertThat(String.join("\n", found()) + "\n").isEqualTo(Files.readString(WRITTEN_DOWN));
    }
}
