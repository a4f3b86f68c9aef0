package io.github.videosdk.jakarta.bench.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInTest {

    @TempDir
    static Path directory;

    private static StandInProcess standIn;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        standIn = StandInProcess.start(directory);
    }

    @AfterAll
    static void end() {
        standIn.close();
    }

    @Test
    void answersWithARoomOnOneConnectionOfHttp1() throws IOException, InterruptedException {
        Counts before = standIn.counts();
        for (int call = 0; call < 3; call++) {
            HttpResponse<String> answer = create();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"roomId\":\"abcd-efgh-ijkl\"");
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }

        assertThat(standIn.counts().minus(before)).isEqualTo(new Counts(1, 3));
    }

    @Test
    void answersAsLateAsItIsTold() throws IOException, InterruptedException {
        standIn.answerAfter(300);
        long began = System.nanoTime();
        create();
        long took = System.nanoTime() - began;
        standIn.answerAfter(0);

        assertThat(took).isGreaterThanOrEqualTo(300_000_000L);
    }

    private HttpResponse<String> create() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(standIn.api().resolve("v2/rooms"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"customRoomId\":\"mine\"}"))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
