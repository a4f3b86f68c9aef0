package io.github.videosdk.jakarta.bench.growth;

import io.github.videosdk.jakarta.bench.report.Figure;
import io.github.videosdk.jakarta.bench.report.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The file that a user downloads.
 *
 * @param bytes of it
 * @param parts the compressed bytes of what is in it; the rest is the archive's own lists of names
 */
record JarSize(long bytes, Map<String, Long> parts) {

    private static final double LARGEST_KB = 1000;
    private static final String BUNDLED = "io/github/videosdk/jakarta/shaded/";

    static JarSize of(Path jar) throws IOException {
        Map<String, Long> parts = new LinkedHashMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                parts.merge(part(entry.getName()), entry.getCompressedSize(), Long::sum);
            }
        }
        return new JarSize(Files.size(jar), parts);
    }

    private static String part(String name) {
        if (name.contains("/gson/")) {
            return "Gson, which Nimbus brings";
        }
        if (name.startsWith(BUNDLED + "nimbus/")) {
            return "Nimbus JOSE+JWT";
        }
        if (name.startsWith(BUNDLED + "failsafe/")) {
            return "Failsafe";
        }
        return name.endsWith(".class") ? "ours" : "index, licences, descriptors";
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                GrowthForm.FORM,
                "JAR",
                "file",
                "size",
                kilobytes(bytes),
                "KB",
                Optional.of(Target.atMost(LARGEST_KB))));
        parts.forEach((part, size) -> figures.add(
                new Figure(GrowthForm.FORM, "What is in the JAR, compressed", part, "size", kilobytes(size), "KB")));
        return figures;
    }

    private static double kilobytes(long bytes) {
        return bytes / 1024.0;
    }
}
