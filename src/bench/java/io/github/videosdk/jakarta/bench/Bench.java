package io.github.videosdk.jakarta.bench;

import io.github.videosdk.jakarta.bench.growth.GrowthForm;
import io.github.videosdk.jakarta.bench.http.HttpForm;
import io.github.videosdk.jakarta.bench.report.Figure;
import io.github.videosdk.jakarta.bench.report.FigureFile;
import io.github.videosdk.jakarta.bench.report.Report;
import io.github.videosdk.jakarta.bench.rooms.RoomsForm;
import io.github.videosdk.jakarta.bench.rooms.SmokeForm;
import io.github.videosdk.jakarta.bench.token.TokenRun;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the forms that are asked for, and then reports. Its working directory is the project's. */
public final class Bench {

    private static final Path FIGURES = Path.of("target/bench");
    private static final String README = "src/bench/README.md";
    private static final double MARGIN = 0.10;
    private static final double WIDE_MARGIN = 0.40;
    private static final List<String> ALL = List.of("token", HttpForm.FORM, RoomsForm.FORM, GrowthForm.FORM);

    private Bench() {}

    /** Measures; what it needs beside the figures it may keep below this directory. */
    private interface Form {
        List<Figure> measure(Path directory) throws Exception;
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("token", TokenRun::whole);
        forms.put("quick", TokenRun::quick);
        forms.put(HttpForm.FORM, HttpForm::measure);
        forms.put(RoomsForm.FORM, RoomsForm::measure);
        forms.put(SmokeForm.FORM, SmokeForm::measure);
        forms.put(GrowthForm.FORM, GrowthForm::measure);
        return forms;
    }

    /**
     * Exits with 1 if a target is missed.
     *
     * @param args the forms, comma separated, or {@code all}; {@code true} to keep tables and pictures in the sources
     */
    public static void main(String[] args) throws Exception {
        List<String> wanted = args[0].equals("all") ? ALL : List.of(args[0].split(","));
        for (String form : wanted) {
            measure(form);
        }
        double margin = wanted.contains("quick") ? WIDE_MARGIN : MARGIN;
        Report.main(FIGURES.toString(), Double.toString(margin), Boolean.parseBoolean(args[1]) ? README : "");
    }

    private static void measure(String name) throws Exception {
        Form form = forms().get(name);
        if (form == null) {
            throw new IllegalArgumentException("no form " + name + ", but " + forms().keySet());
        }
        System.out.println("== " + name);
        FigureFile.write(FIGURES, name, form.measure(FIGURES));
    }
}
