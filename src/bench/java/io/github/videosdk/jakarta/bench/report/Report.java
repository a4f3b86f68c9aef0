package io.github.videosdk.jakarta.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows all figures there are, and judges those that have a target. */
public final class Report {

    private static final String PICTURES = "pictures";

    private final Path directory;
    private final double margin;
    private final PrintStream out;

    Report(Path directory, double margin, PrintStream out) {
        this.directory = directory;
        this.margin = margin;
        this.out = out;
    }

    /**
     * Exits with 1 if a target is missed by more than the margin.
     *
     * @param args the directory of the figures; the margin, 0.1 for 10 %; the page that keeps the tables, its folder
     *     {@code pictures} keeping the pictures, or nothing
     */
    public static void main(String... args) throws IOException {
        Optional<Path> page = args[2].isEmpty() ? Optional.empty() : Optional.of(Path.of(args[2]));
        boolean reached = new Report(Path.of(args[0]), Double.parseDouble(args[1]), System.out).write(page);
        if (!reached) {
            System.exit(1);
        }
    }

    /** Whether every target is reached, the margin aside. */
    boolean write(Optional<Path> page) throws IOException {
        List<FigureFile> files = FigureFile.readAll(directory);
        writeTables(files);
        writePictures(files, directory.resolve(PICTURES));
        if (page.isPresent()) {
            keep(files, page.get());
        }
        return isReached(files.stream().flatMap(file -> file.figures().stream()).toList());
    }

    private boolean isReached(List<Figure> figures) {
        figures.forEach(figure -> figure.target().ifPresent(target -> print(figure, target)));
        return figures.stream().noneMatch(this::isMissed);
    }

    private void writeTables(List<FigureFile> files) throws IOException {
        StringBuilder text = new StringBuilder();
        files.forEach(
                file -> text.append("## ").append(file.form()).append("\n\n").append(part(file)));
        Files.writeString(directory.resolve("figures.md"), text);
    }

    private static void keep(List<FigureFile> files, Path page) throws IOException {
        String text = Files.readString(page);
        List<FigureFile> kept = new ArrayList<>();
        for (FigureFile file : files) {
            if (Readme.hasPlace(text, file.form())) {
                text = Readme.withFigures(text, file.form(), part(file));
                kept.add(file);
            }
        }
        Files.writeString(page, text);
        writePictures(kept, page.resolveSibling(PICTURES));
    }

    private static String part(FigureFile file) {
        StringBuilder text = new StringBuilder("Measured on %s, %s.%n%n".formatted(file.day(), file.machine()));
        for (Table table : Table.of(file.figures())) {
            text.append(table.markdown()).append('\n');
            if (!table.hasTargets()) {
                text.append("![%s](%s/%s)%n%n".formatted(table.heading(), PICTURES, pictureName(table)));
            }
        }
        return text.toString();
    }

    private static void writePictures(List<FigureFile> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (FigureFile file : files) {
            for (Table table : Table.of(file.figures())) {
                if (!table.hasTargets()) {
                    Files.writeString(folder.resolve(pictureName(table)), Picture.of(table));
                }
            }
        }
    }

    private static String pictureName(Table table) {
        String name = table.form() + " " + table.heading();
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "") + ".svg";
    }

    private void print(Figure figure, Target target) {
        Verdict verdict = target.verdict(figure.value());
        out.printf(
                Locale.ROOT,
                "%-5s  %s, %s: %s, %s: %s (%s)%n",
                verdict.isOk() ? "ok" : "short",
                figure.form(),
                figure.table(),
                figure.row(),
                figure.column(),
                figure.text(),
                verdict.isOk() ? target : target + ", " + verdict);
    }

    private boolean isMissed(Figure figure) {
        return figure.target()
                .filter(target -> target.verdict(figure.value()).isBeyond(margin))
                .isPresent();
    }
}
