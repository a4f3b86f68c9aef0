package io.github.videosdk.jakarta;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the library, as its design says it. A red test here is a decision to be made, not a line to be added. */
class ArchitectureTest {

    private static final String ROOT = "io.github.videosdk.jakarta";

    /** Imports go to a lower line only, never within one. */
    private static final String LAYERS = """
            root
            config
            token
            access remote
            room endpoint audit
            rest servlet health telemetry
            """;

    private static final String PUBLIC_TYPES = """
            root: ErrorCode, InvalidConfigurationException, RoomDisabledException, RoomNotFoundException, \
            TokenRefusedException, UpstreamException, VideoSdkException
            access: Caller, PolicyInForce, PolicyReport, TokenPolicy
            audit: Audit, AuditEvent, RoomCreated, Tally, TokenIssued, TokenRefused
            config: Printable, Secrets, VideoSdkConfig
            endpoint: Authorization, Endpoint, JsonMembers, Limits, Login, Passage, Problem, RequestFraming, \
            ResourceDispatcher
            health: HealthExtension, VideoSdkStatus
            remote: Breaker, CallObserver, EndedCall, Pace, RemoteApi
            rest: CreateMeetingResource, GetTokenResource, ValidateMeetingResource, VideoSdkApplication
            room: NewRoom, Room, Rooms
            servlet: InternalPathServlet, VideoSdkListener
            token: AccessToken, Permission, Role, TokenIssuer, TokenRequest, TokenVerifier, Tokens
            """;

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void imports_goToALowerLayerOnly() {
        Map<String, Integer> layers = layers();
        assertThat(LIBRARY.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(ArchitectureTest::crossesPackages)
                        .filter(use -> layers.get(nameOf(use.getTargetClass().getPackageName()))
                                >= layers.get(nameOf(use.getOriginClass().getPackageName())))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void everyPackage_hasALayer() {
        assertThat(LIBRARY.stream().map(type -> nameOf(type.getPackageName())).distinct())
                .containsExactlyInAnyOrderElementsOf(layers().keySet());
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void publicTypes_areTheseAndNoMore() {
        Map<String, TreeSet<String>> found = LIBRARY.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(
                        type -> nameOf(type.getPackageName()),
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getSimpleName, Collectors.toCollection(TreeSet::new))));
        assertThat(found.entrySet().stream().map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue())))
                .containsExactlyInAnyOrderElementsOf(PUBLIC_TYPES.lines().toList());
    }

    @Test
    void servletEdge_knowsNoTokenAndNoRoom() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".servlet")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".token", ROOT + ".access", ROOT + ".remote", ROOT + ".room")
                .check(LIBRARY);
    }

    @ParameterizedTest
    @CsvSource({
        "config, org.eclipse.microprofile.config..",
        "health, org.eclipse.microprofile.health..",
        "rest, org.eclipse.microprofile.openapi..",
        "telemetry, io.opentelemetry..",
        "token, com.nimbusds..",
        "remote, dev.failsafe..",
        "remote, java.net.http.."
    })
    void library_isUsedByOnePackageAlone(String user, String library) {
        assertThat(LIBRARY.stream()
                        .filter(type -> nameOf(type.getPackageName()).equals(user))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(use -> use.getTargetClass().getPackageName() + ".")
                        .filter(used -> used.startsWith(library.substring(0, library.length() - 1))))
                .as("otherwise this rule would guard nothing")
                .isNotEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + user)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(LIBRARY);
    }

    /** For such a message Open Liberty searches the stack for the caller, which made a token a tenth dearer. */
    @Test
    void noMessage_isLoggedByASupplier() {
        noClasses()
                .should()
                .callMethod(System.Logger.class, "log", System.Logger.Level.class, Supplier.class)
                .orShould()
                .callMethod(System.Logger.class, "log", System.Logger.Level.class, Supplier.class, Throwable.class)
                .check(LIBRARY);
    }

    @Test
    void nothingElse_isUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        ROOT + "..",
                        "java..",
                        "javax.crypto..",
                        "javax.naming..",
                        "javax.net.ssl..",
                        "jakarta..",
                        "org.eclipse.microprofile.config..",
                        "org.eclipse.microprofile.health..",
                        "org.eclipse.microprofile.openapi..",
                        "org.glassfish.jersey.server.model",
                        "io.opentelemetry..",
                        "com.nimbusds..",
                        "dev.failsafe..")
                .check(LIBRARY);
    }

    /** Each of them keeps a class loader, or goes around the host's logging. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.ThreadLocal",
                "java.lang.InheritableThreadLocal",
                "java.util.Timer",
                "java.util.concurrent.ForkJoinPool",
                "java.lang.Runtime",
                "java.net.HttpURLConnection",
                "dev.failsafe.Timeout"
            })
    void type_isNotUsed(String name) {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName(name).check(LIBRARY);
    }

    @Test
    void logging_isLeftToSystemLogger() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.jboss.logging..")
                .check(LIBRARY);
        noClasses().should().accessField(System.class, "out").check(LIBRARY);
        noClasses().should().accessField(System.class, "err").check(LIBRARY);
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "prints a stack trace",
                        call -> call.getTarget().getName().equals("printStackTrace")))
                .check(LIBRARY);
    }

    @Test
    void failsafe_isUsedSynchronouslyOnly() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "runs asynchronously",
                        call -> call.getTargetOwner().getPackageName().startsWith("dev.failsafe")
                                && call.getTarget().getName().endsWith("Async")))
                .check(LIBRARY);
    }

    @Test
    void staticFields_areFinal() {
        fields().that().areStatic().should().beFinal().check(LIBRARY);
    }

    /** A host that scans for providers would adopt them for its own resources. */
    @Test
    void providers_areNotInTheJar() {
        noClasses()
                .should()
                .beAnnotatedWith("jakarta.ws.rs.ext.Provider")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs.ext..")
                .check(LIBRARY);
    }

    @Test
    void names_sayTheViewpoint_notThePattern() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveNameMatching(".*Utils?")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Base")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(LIBRARY);
    }

    private static boolean crossesPackages(Dependency use) {
        String origin = use.getOriginClass().getPackageName();
        String target = use.getTargetClass().getPackageName();
        return (target + ".").startsWith(ROOT + ".") && !target.equals(origin);
    }

    private static Map<String, Integer> layers() {
        Map<String, Integer> layers = new TreeMap<>();
        String[] lines = LAYERS.split("\n");
        for (int layer = 0; layer < lines.length; layer++) {
            for (String name : lines[layer].split(" ")) {
                layers.put(name, layer);
            }
        }
        return layers;
    }

    private static String nameOf(String packageName) {
        return packageName.equals(ROOT) ? "root" : packageName.substring(ROOT.length() + 1);
    }
}
