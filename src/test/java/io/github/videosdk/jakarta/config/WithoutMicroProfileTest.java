package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.videosdk.jakarta.InvalidConfigurationException;
import io.github.videosdk.jakarta.LoaderWithout;
import java.lang.reflect.Method;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** A server without MicroProfile Config: everything stays injectable, and says what to do when it is used. */
class WithoutMicroProfileTest {

    @Test
    void apiWithoutImplementation_isAConfigThatSaysWhatIsMissing() {
        VideoSdkConfig config = new ConfigProducer().config();
        assertThat(config.isUsable()).isFalse();
        assertThat(config.problems()).first().asString().contains("no MicroProfile Config", "mpConfig", "smallrye");
        assertThat(config.faults())
                .contains(
                        "MicroProfile Config (switch it on, or add io.smallrye.config:smallrye-config to the application)");
        assertThat(config.warnings()).isEmpty();
    }

    @Test
    void apiAbsent_isAConfigThatSaysWhatIsMissing() throws Exception {
        Class<?> type =
                Class.forName(VideoSdkConfig.class.getName(), true, new LoaderWithout("org.eclipse.microprofile."));
        assertThat(type).isNotSameAs(VideoSdkConfig.class);
        Method ofThisServer = type.getDeclaredMethod("ofThisServer");
        ofThisServer.setAccessible(true);
        Object config = ofThisServer.invoke(null);
        assertThat(type.getMethod("isUsable").invoke(config)).isEqualTo(false);
        assertThat(type.getMethod("problems").invoke(config))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .first()
                .asString()
                .contains("no MicroProfile Config");
    }

    @Test
    void absentSource_hasNoSettings_yetEveryDefault() {
        VideoSdkConfig config = VideoSdkConfig.from(new AbsentSource());
        assertThat(config.enabled()).isEqualTo(VideoSdkConfig.Enabled.AUTO);
        assertThat(config.endpoints().path()).isEqualTo("/videosdk");
        assertThat(new AbsentSource().keys()).isEmpty();
        assertThat(new AbsentSource().find("videosdk.path")).isEmpty();
    }

    @Test
    void unconfigured_isRefusedWithWhatToSet() {
        VideoSdkConfig config = VideoSdkConfig.from(new AbsentSource());
        assertThat(catchThrowableOfType(InvalidConfigurationException.class, config::requireUsable)
                        .problems())
                .isEqualTo(config.problems())
                .hasSizeGreaterThan(1);
        assertThat(List.copyOf(config.faults())).contains("videosdk.api-key (VIDEOSDK_API_KEY)");
    }
}
