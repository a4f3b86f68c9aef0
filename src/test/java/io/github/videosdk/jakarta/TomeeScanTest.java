package io.github.videosdk.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.NormalScope;
import jakarta.inject.Scope;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** TomEE learns of our beans, and of nothing that its JAX-RS would take for the host's. */
class TomeeScanTest {

    @Test
    void scannedClasses_areTheBeansThatAreNoResources() throws Exception {
        assertThat(scanned()).containsExactlyElementsOf(beans());
    }

    private static List<String> beans() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.videosdk.jakarta")
                        .stream()
                        .filter(TomeeScanTest::hasScope)
                        .filter(type -> !type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
    }

    private static boolean hasScope(JavaClass type) {
        return type.isMetaAnnotatedWith(Scope.class) || type.isMetaAnnotatedWith(NormalScope.class);
    }

    private static List<String> scanned() throws Exception {
        try (InputStream list = TomeeScanTest.class.getResourceAsStream("/META-INF/scan.xml")) {
            NodeList classes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(list)
                    .getElementsByTagName("class");
            return IntStream.range(0, classes.getLength())
                    .mapToObj(index -> classes.item(index).getTextContent())
                    .toList();
        }
    }
}
