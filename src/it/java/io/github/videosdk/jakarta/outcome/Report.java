package io.github.videosdk.jakarta.outcome;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The report of one server: Failsafe's files. */
record Report(String server, int run, int failures, int errors, int skipped, List<String> failed) {

    static Report of(Path build) throws IOException {
        Report sum = new Report(build.getFileName().toString(), 0, 0, 0, 0, List.of());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(build.resolve("failsafe-reports"), "TEST-*.xml")) {
            for (Path file : files) {
                sum = sum.plus(ofClass(sum.server, file));
            }
        }
        return sum;
    }

    private static Report ofClass(String server, Path file) throws IOException {
        Element suite = parse(file);
        List<String> failed = new ArrayList<>();
        NodeList cases = suite.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            if (has(test, "failure") || has(test, "error")) {
                failed.add(simpleName(suite) + "." + test.getAttribute("name"));
            }
        }
        return new Report(
                server,
                number(suite, "tests"),
                number(suite, "failures"),
                number(suite, "errors"),
                number(suite, "skipped"),
                failed);
    }

    Report plus(Report other) {
        List<String> all = new ArrayList<>(failed);
        all.addAll(other.failed);
        return new Report(
                server,
                run + other.run,
                failures + other.failures,
                errors + other.errors,
                skipped + other.skipped,
                all);
    }

    /** As Failsafe says it. */
    String totals() {
        return "Tests run: " + run + ", Failures: " + failures + ", Errors: " + errors + ", Skipped: " + skipped;
    }

    private static Element parse(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(file + " is no report", broken);
        }
    }

    private static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }

    private static int number(Element suite, String attribute) {
        return Integer.parseInt(suite.getAttribute(attribute));
    }

    private static String simpleName(Element suite) {
        return suite.getAttribute("name").replaceFirst("^.*\\.", "").replaceFirst("\\(.*", "");
    }
}
