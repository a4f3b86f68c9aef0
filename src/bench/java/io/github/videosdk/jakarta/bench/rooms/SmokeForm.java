package io.github.videosdk.jakarta.bench.rooms;

import io.github.videosdk.jakarta.bench.http.HttpForm;
import io.github.videosdk.jakarta.bench.http.Pace;
import io.github.videosdk.jakarta.bench.report.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Whether {@code http} and {@code rooms} work, in two minutes a server. */
public final class SmokeForm {

    public static final String FORM = "smoke-http";

    private SmokeForm() {}

    /** @return nothing: so short a look has no figures, but prints them */
    public static List<Figure> measure(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        print(HttpForm.measure(absolute, HttpForm.servers(), Pace.smoke()));
        print(RoomsForm.measure(absolute, HttpForm.servers(), Pace.smoke()));
        return List.of();
    }

    private static void print(List<Figure> figures) {
        figures.forEach(figure -> System.out.printf(
                "%s, %s, %s: %.3g %s%n", figure.table(), figure.row(), figure.column(), figure.value(), figure.unit()));
    }
}
