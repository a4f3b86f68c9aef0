package io.github.videosdk.jakarta.bench.growth;

import io.github.videosdk.jakarta.bench.http.HttpForm;
import io.github.videosdk.jakarta.bench.report.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Footprint and growth. */
public final class GrowthForm {

    public static final String FORM = "growth";

    private GrowthForm() {}

    /** @param directory where Maven has put the servers, and where we may write */
    public static List<Figure> measure(Path directory) throws IOException {
        Path here = directory.toAbsolutePath();
        List<Figure> figures = new ArrayList<>(JarSize.of(HttpForm.ourJar()).figures());
        figures.addAll(TokenGrowth.measure(Long.getLong("growth.tokens", 100_000_000), here));
        figures.addAll(MeetingGrowth.measure(Long.getLong("growth.meetings", 10_000_000), here));
        figures.addAll(Footprint.measure(Integer.getInteger("growth.rounds", 5), here));
        return figures;
    }
}
