package io.github.videosdk.jakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a value names another one that is not there, as SmallRye Config 3.9 and Payara 6 were seen to answer. */
class UnresolvedExpressionTest {

    private static final String SECRET = "a-secret-that-nobody-may-see-in-any-message";

    @ParameterizedTest
    @EnumSource(Setting.class)
    void expressionWithoutAValue_isReportedUnderItsSetting_andOnce(Setting setting) {
        assertUnresolved(setting, "${no.such.value}", () -> null);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void expressionThatThrows_isReportedUnderItsSetting_andOnce(Setting setting) {
        assertUnresolved(setting, "${no.such.value}", () -> {
            throw new NoSuchElementException("SRCFG00011: Could not expand value no.such.value");
        });
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void expressionThatRefersToItself_isReportedUnderItsSetting_andOnce(Setting setting) {
        String raw = "${" + setting.key() + "}";
        assertUnresolved(setting, raw, () -> {
            throw new IllegalArgumentException("SRCFG00025: Recursive expression expansion is too deep");
        });
        assertUnresolved(setting, raw, () -> {
            throw new StackOverflowError();
        });
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void expressionThatNobodyHasReplaced_isReportedUnderItsSetting_andOnce(Setting setting) {
        assertUnresolved(setting, "${no.such.value}", () -> "${no.such.value}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacher,${OTHER} | teacher,", "x${OTHER}y | xy", "${OTHER | ''"})
    void expressionInPlaceOfWhichNothingIsPut_isReported(String line) {
        String[] rawAndValue = line.split(" \\| ");
        assertUnresolved(Setting.ACCESS_ALLOWED_ROLES, rawAndValue[0], () -> rawAndValue[1].replace("''", ""));
    }

    @Test
    void expressionOfAValueThatIsEmpty_isNoFault() {
        VideoSdkConfig config = account()
                .with("SUFFIX", "")
                .with("videosdk.path", "/meet${SUFFIX}", () -> "/meet")
                .with("videosdk.http.proxy", "${SUFFIX}", () -> "")
                .settings();
        assertThat(config.problems()).isEmpty();
        assertThat(config.endpoints().path()).isEqualTo("/meet");
    }

    @Test
    void expressionThatIsResolved_isItsValue() {
        VideoSdkConfig config = account()
                .with("videosdk.secret", "${vault.secret}", () -> SECRET)
                .settings();
        assertThat(config.problems()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(SECRET);
    }

    @Test
    void expressionWithAnEmptyDefault_isReportedAsEmpty() {
        assertThat(account()
                        .with("videosdk.access.allowed-roles", "${ROLES:}", () -> "")
                        .settings()
                        .problems())
                .singleElement()
                .asString()
                .contains("is set but empty");
    }

    /** SmallRye Config makes one of two, Payara does not. */
    @Test
    void twoDollars_stayTwo() {
        String written = "a-secret-with-$$-of-at-least-32-bytes";
        VideoSdkConfig config = account()
                .with("videosdk.secret", written, () -> written.replace("$$", "$"))
                .settings();
        assertThat(config.problems()).isEmpty();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo(written);
    }

    @Test
    void dollarThatIsEscaped_isADollar() {
        VideoSdkConfig config = account()
                .with(
                        "videosdk.secret",
                        "a-secret\\$$-of-at-least-32-bytes-or-so",
                        () -> "a-secret$$-of-at-least-32-bytes-or-so")
                .settings();
        assertThat(SomeAccount.signing(config.secrets())).isEqualTo("a-secret$$-of-at-least-32-bytes-or-so");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void valueThatCannotBeRead_isReportedWithoutIt(Setting setting) {
        VideoSdkConfig config = account()
                .with(setting.key(), SECRET, () -> {
                    throw new IllegalStateException("cannot decrypt " + SECRET);
                })
                .settings();
        assertThat(config.problems())
                .singleElement()
                .asString()
                .startsWith(setting.spelledOut() + " cannot be read")
                .contains("IllegalStateException")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"videosdk.secret-key", "videosdk.secret-file"})
    void secretThatCannotBeResolvedUnderAnotherName_isTheOnlyProblem(String key) {
        FakeConfig config = new FakeConfig().with("videosdk.api-key", SomeAccount.API_KEY);
        assertThat(config.with(key, "${nope}", () -> null).settings().problems())
                .singleElement()
                .asString()
                .startsWith(key + " ");
    }

    private static FakeConfig account() {
        return new FakeConfig()
                .with("videosdk.api-key", SomeAccount.API_KEY)
                .with("videosdk.secret", SomeAccount.SECRET);
    }

    private static void assertUnresolved(Setting setting, String raw, Supplier<String> value) {
        VideoSdkConfig config = account().with(setting.key(), raw, value).settings();
        assertThat(config.problems())
                .filteredOn(problem -> problem.startsWith(setting.key() + " "))
                .singleElement()
                .asString()
                .contains(setting.environmentName(), "${...}", "cannot be resolved")
                .doesNotContain("is set but empty", "OTHER");
        assertThat(config.isUsable()).isFalse();
    }
}
