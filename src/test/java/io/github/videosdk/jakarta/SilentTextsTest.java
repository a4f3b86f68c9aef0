package io.github.videosdk.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.videosdk.jakarta.config.Secrets;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every class of the library that has a text of its own and holds a secret, a password or a token, itself or in what it
 * holds, is asked for that text. A new record is found and filled here without being named; another kind of class fails
 * until {@link #BUILT} has one.
 */
class SilentTextsTest {

    private static final String SECRET = "8c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f6a7b8c9d0e1f2a3b";
    private static final String PREVIOUS_SECRET = "previous-b1a2c3d4e5f60718293a4b5c6d7e8f90";
    private static final String PASSWORD = "password-of-the-proxy";
    private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJhcGlrZXkiOiJ4In0.signature-of-this-token";

    private static final VideoSdkConfig CONFIG = VideoSdkConfig.of(Map.of(
            "videosdk.api-key",
            "key",
            "videosdk.secret",
            SECRET,
            "videosdk.secret-previous",
            PREVIOUS_SECRET,
            "videosdk.http.proxy",
            "http://user:" + PASSWORD + "@proxy.example:3128"));

    private static final Map<Class<?>, Object> BUILT =
            Map.of(VideoSdkConfig.class, CONFIG, Secrets.class, CONFIG.secrets());

    private static final Map<Class<?>, Object> HARMLESS = Map.of(
            int.class,
            0,
            boolean.class,
            false,
            byte[].class,
            new byte[0],
            Object.class,
            "harmless",
            Duration.class,
            Duration.ZERO,
            Instant.class,
            Instant.EPOCH,
            Set.class,
            Set.of(),
            List.class,
            List.of(),
            Map.class,
            Map.of(),
            URI.class,
            URI.create("https://harmless.example"));

    /** The {@code jti} of a token is fit for logs. */
    private static final Pattern TELLING =
            Pattern.compile("(?i)(?!tokenId$).*(secret|token|password|credential|authorization).*|value");

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.videosdk.jakarta");

    private static Set<JavaClass> holders() {
        Set<JavaClass> holders = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = holders.addAll(LIBRARY.stream()
                    .filter(type -> type.getFields().stream().anyMatch(field -> holds(field, holders)))
                    .toList());
        }
        return holders;
    }

    private static boolean holds(JavaField field, Set<JavaClass> holders) {
        Set<JavaClass> types = field.getType().getAllInvolvedRawTypes();
        boolean isText = types.stream().anyMatch(type -> type.isEquivalentTo(String.class));
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && (isText && TELLING.matcher(field.getName()).matches()
                        || types.stream().anyMatch(holders::contains)
                        || types.stream().anyMatch(type -> type.isEquivalentTo(Secrets.class)));
    }

    private static boolean hasTextOfItsOwn(JavaClass type) {
        return !type.isEnum()
                && (type.isRecord() || type.tryGetMethod("toString").isPresent());
    }

    private static List<Class<?>> talkers() {
        return Stream.concat(holders().stream(), Stream.of(LIBRARY.get(Secrets.class)))
                .filter(SilentTextsTest::hasTextOfItsOwn)
                .<Class<?>>map(JavaClass::reflect)
                .distinct()
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> textOfWhateverHoldsASecretOrToken_isSilent() {
        return talkers().stream().map(type -> dynamicTest(type.getName(), () -> assertSilent(instance(type))));
    }

    private static void assertSilent(Object holder) {
        assertThat(Stream.of(SECRET, PREVIOUS_SECRET, PASSWORD, TOKEN).filter(holder.toString()::contains))
                .as("secrets in the text of a " + holder.getClass())
                .isEmpty();
    }

    @Test
    void holdersThatAreKnown_areAmongThem() {
        assertThat(talkers().stream().map(Class::getSimpleName))
                .contains("AccessToken", "Credentials", "Found", "Proxy", "Http", "RequestCaller", "Secrets", "Derived")
                .contains("VideoSdkConfig");
    }

    private static Object instance(Class<?> type) {
        return BUILT.containsKey(type) ? BUILT.get(type) : recordOf(type);
    }

    private static Object recordOf(Class<?> type) {
        if (!type.isRecord()) {
            throw new AssertionError(type + " has a text and holds a secret: build one");
        }
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType(), component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Type first = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return Optional.of(value(first, name));
            }
            if (generic.getRawType() == Supplier.class) {
                return (Supplier<Object>) () -> value(first, name);
            }
            return value(generic.getRawType(), name);
        }
        return type instanceof Class<?> plain ? plainValue(plain, name) : "harmless";
    }

    private static Object plainValue(Class<?> type, String name) {
        if (type == String.class) {
            return TELLING.matcher(name).matches() ? TOKEN : "harmless";
        }
        if (HARMLESS.containsKey(type)) {
            return HARMLESS.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isInterface() ? nothing(type) : instance(type);
    }

    private static Object nothing(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("toString") ? "nothing" : null);
    }
}
