package io.github.videosdk.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application gets whose server has an API, and what it gets where the server has not. */
class OptionalApisTest {

    private static final String HEALTH = "org.eclipse.microprofile.health.";
    private static final String OPEN_TELEMETRY = "io.opentelemetry.";
    private static final String OPEN_API = "org.eclipse.microprofile.openapi.";
    private static final String NOTHING = "an.api.that.nobody.has.";

    @ParameterizedTest
    @ValueSource(strings = {"tokens", "calls"})
    void openTelemetry_isUsedIfItIsThere(String producer) throws Exception {
        assertThat(producedWithout(NOTHING, producer)).matches(".*(TokenMetrics|CallTelemetry)");
        assertThat(producedWithout(OPEN_TELEMETRY, producer)).doesNotMatch(".*(TokenMetrics|CallTelemetry)");
    }

    @Test
    void readinessCheck_isAddedIfMicroProfileHealthIsThere() throws Exception {
        assertThat(checksWithout(NOTHING)).isEqualTo(1);
        assertThat(checksWithout(HEALTH)).isZero();
    }

    /** A class without the annotation would hide nothing; a class that needs it would not load. */
    @ParameterizedTest
    @ValueSource(strings = {"GetTokenResource", "CreateMeetingResource", "ValidateMeetingResource"})
    void resource_isHiddenFromMicroProfileOpenApiIfThatIsThere(String resource) throws Exception {
        assertThat(annotationsWithout(NOTHING, resource)).contains("Operation");
        assertThat(annotationsWithout(OPEN_API, resource)).doesNotContain("Operation");
    }

    /** On a plain Tomcat: the answer says that something is missing there, and may not fail for that reason itself. */
    @Test
    void problem_isWrittenWithoutJsonP() throws Exception {
        Class<?> type = new LoaderWithout("jakarta.json.").loadClass("io.github.videosdk.jakarta.endpoint.Problem");
        Object problem = type.getMethod("tooLarge").invoke(null);
        assertThat((byte[]) type.getMethod("body").invoke(problem))
                .asString(StandardCharsets.UTF_8)
                .contains("\"status\":413");
    }

    /** The class name of what counts or measures. */
    private static String producedWithout(String api, String producer) throws Exception {
        Object beans = new LoaderWithout(api).anew("telemetry.TelemetryProducer");
        Method method = method(beans, producer);
        Object[] arguments = new Object[method.getParameterCount()];
        arguments[0] = fake(Instance.class, new AtomicInteger());
        if (arguments.length > 1) {
            arguments[1] =
                    method.getParameterTypes()[1].getDeclaredConstructor().newInstance();
        }
        return method.invoke(beans, arguments).getClass().getName();
    }

    private static Stream<String> annotationsWithout(String api, String resource) throws Exception {
        return Arrays.stream(new LoaderWithout(api)
                        .anew("rest." + resource)
                        .getClass()
                        .getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations()))
                .map(annotation -> annotation.annotationType().getSimpleName());
    }

    private static int checksWithout(String api) throws Exception {
        Object extension = new LoaderWithout(api).anew("health.HealthExtension");
        AtomicInteger added = new AtomicInteger();
        method(extension, "meet", ProcessAnnotatedType.class)
                .invoke(extension, fake(ProcessAnnotatedType.class, added));
        method(extension, "addReadinessCheck", AfterTypeDiscovery.class)
                .invoke(extension, fake(AfterTypeDiscovery.class, added));
        return added.get();
    }

    private static Method method(Object object, String name, Class<?>... first) {
        Method found = Arrays.stream(object.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> first.length == 0 || method.getParameterTypes()[0] == first[0])
                .findAny()
                .orElseThrow();
        found.setAccessible(true);
        return found;
    }

    /** As much of a container as is asked for here; it counts the classes that are added. */
    private static Object fake(Class<?> type, AtomicInteger added) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("addAnnotatedType")) {
                added.incrementAndGet();
            }
            Class<?> wanted = method.getReturnType();
            if (wanted == boolean.class) {
                return false;
            }
            return wanted == Instance.class || wanted == AnnotatedTypeConfigurator.class ? fake(wanted, added) : null;
        });
    }
}
