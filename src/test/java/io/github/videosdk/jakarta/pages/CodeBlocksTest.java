package io.github.videosdk.jakarta.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.InputSource;

/** Whatever a page shows to be copied is at least right by itself. What is to be run, the servers' tests run. */
class CodeBlocksTest {

    /** nginx is run by {@code NodesIT}; there is no Gradle where this is built. */
    private static final Set<String> LOOKED_AT_ELSEWHERE = Set.of("nginx", "groovy");

    private static final String MOUNTED = "videosdk.secret-file";
    private static final String SECRET = "9f31c0ffee5e12ab9f31c0ffee5e12ab9f31c0ffee5e12ab9f31c0ffee5e12ab";

    private interface Check {
        void accept(String text) throws Exception;
    }

    private static final Map<String, Check> CHECKS = Map.of(
            "java", CodeBlocksTest::compiles,
            "json", text -> new ObjectMapper().readTree(text),
            "properties", CodeBlocksTest::isTakenAsSettings,
            "sh", CodeBlocksTest::isReadByTheShell,
            "xml", CodeBlocksTest::isWellFormed,
            "yaml", text -> new YAMLMapper().readTree(text));

    @TestFactory
    Stream<DynamicTest> everyBlock_isRightByItself() {
        return Page.all().stream()
                .flatMap(page -> page.codeBlocks().stream())
                .filter(block -> !LOOKED_AT_ELSEWHERE.contains(block.language()))
                .map(block -> dynamicTest(block.toString(), () -> check(block)));
    }

    private static void check(CodeBlock block) throws Exception {
        assertThat(CHECKS).as("languages that are looked at").containsKey(block.language());
        CHECKS.get(block.language()).accept(block.text());
    }

    private static void compiles(String text) {
        assertThat(JavaSnippet.fault(text)).isEmpty();
    }

    private static void isTakenAsSettings(String text) throws IOException {
        Properties written = new Properties();
        written.load(new StringReader(text));
        Map<String, String> settings = new HashMap<>();
        written.forEach((key, value) -> settings.put(key.toString(), value.toString()));

        assertThat(VideoSdkConfig.of(withTheReadersOwn(settings)).warnings())
                .noneMatch(line -> line.contains(ErrorCode.UNKNOWN_SETTING.toString()));
    }

    /** The key and the secret, which no page has. */
    private static Map<String, String> withTheReadersOwn(Map<String, String> settings) throws IOException {
        settings.put("videosdk.api-key", "5c1b7a06-key");
        if (settings.containsKey(MOUNTED)) {
            Path file = Files.writeString(Files.createTempFile("secret", ".txt"), SECRET);
            file.toFile().deleteOnExit();
            settings.put(MOUNTED, file.toString());
        } else {
            settings.put("videosdk.secret", SECRET);
        }
        return settings;
    }

    private static void isReadByTheShell(String text) throws Exception {
        Process shell =
                new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
        shell.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().close();

        String complaint = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).as(complaint).isZero();
    }

    private static void isWellFormed(String text) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    @Test
    void blocksThatAreWrong_areFound() {
        assertThat(JavaSnippet.fault("TokenIssuer tokens = Tokens.issuer(null).issueAll();"))
                .isPresent();
        assertThat(new Page(null, "```sh\nls\n```\n").codeBlocks())
                .extracting(CodeBlock::text)
                .containsExactly("ls\n");
    }
}
